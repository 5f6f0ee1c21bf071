import type Database from 'better-sqlite3'
import { type Cell, prepared, type Row } from './prepared.ts'
import type { StoredTable } from './stored-table.ts'

/** Finds and replaces the row that has the same key as these cells. */
export type ByKey = {
  readonly sql: string
  readonly find: (cells: readonly Cell[]) => Row | undefined
  readonly replace: (cells: readonly Cell[], batch: number, row: number) => void
  /** The key as text, without the ordinal. */
  readonly key: (cells: readonly Cell[]) => string
}

/** A table's statements. All rows end with their batch and row. */
export type Statements = {
  /** Changes nothing where there is a row of the same key. */
  readonly insert: Database.Statement<unknown[], Row>
  readonly byKey: ByKey
  readonly byId: ByKey | null
}

export function statementsOf(db: Database.Database, table: StoredTable): Statements {
  const all = [...table.columns, 'batch', 'row'].map((column) => `"${column}"`)
  const places = all.map(() => '?').join(', ')
  const insert = `INSERT INTO ${table.name} (${all.join(', ')}) VALUES (${places}) ON CONFLICT DO NOTHING`
  return {
    insert: prepared(db, insert),
    byKey: by(db, table, all, table.key, ''),
    // The second condition lets SQLite use the index, which leaves out the rows without an id.
    byId: table.id && by(db, table, all, [table.id], ` AND id <> ''`),
  }
}

function by(
  db: Database.Database,
  table: StoredTable,
  all: readonly string[],
  key: readonly string[],
  also: string,
): ByKey {
  const where = `WHERE ${key.map((column) => `"${column}" = ?`).join(' AND ')}${also}`
  const sql = `SELECT ${all.join(', ')} FROM ${table.name} ${where}`
  const select = prepared(db, sql)
  // The key it is found by stays as it is; were it set, SQLite would move the row.
  const free = table.columns.filter((column) => !key.includes(column))
  const set = [...free, 'batch', 'row'].map((column) => `"${column}" = ?`).join(', ')
  const update = prepared(db, `UPDATE ${table.name} SET ${set} ${where}`)
  const toSet = free.map((column) => table.columns.indexOf(column))
  const at = key.map((column) => table.columns.indexOf(column))
  const named = at.filter((n) => table.columns[n] !== 'ordinal')
  return {
    sql,
    find: (cells) => select.get(...at.map((n) => cells[n])),
    replace: (cells, batch, row) => {
      update.run(...toSet.map((n) => cells[n]), batch, row, ...at.map((n) => cells[n]))
    },
    key: (cells) => named.map((n) => cells[n]).join('\0'),
  }
}
