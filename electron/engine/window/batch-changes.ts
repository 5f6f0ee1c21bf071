import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { TableName } from '../../../shared/tables.ts'
import type { Book } from '../store/book.ts'
import { prepared } from '../store/prepared.ts'
import { storedTable } from '../store/stored-table.ts'

type Changes = OutputOf<'batchChanges'>
type Stored = Readonly<Record<string, string | number | null>>

/** What a batch changed, row by row: before it, and since; the audit trail of what was corrected. */
export function batchChanges(book: Book, batch: number, limit: number): Changes {
  const table = prepared(book.db, 'SELECT table_name FROM batches WHERE id = ?').get(batch)?.[0] as
    | TableName
    | undefined
  if (table === undefined) return { total: 0, changes: [] }
  const readable = asWritten(book)
  const before = replacedBy(book, batch, table, limit)
  const after = broughtBy(book, batch, table, limit)
  const rows = new Map([...before, ...after].map(([key, { row }]) => [key, row]))
  return {
    total: changedBy(book, table, batch),
    changes: [...rows]
      .toSorted(([, a], [, b]) => a - b)
      .slice(0, limit)
      .map(([key, row]) => ({
        row,
        before: readable(before.get(key)?.stored),
        after: readable(after.get(key)?.stored),
      })),
  }
}

/** Rows that the batch brought, and those it had brought but a later one changed again. */
function changedBy({ db }: Book, table: TableName, batch: number): number {
  const sql = `SELECT SUM(most) FROM (SELECT MAX(rows) AS most FROM (
      SELECT row, COUNT(*) AS rows FROM ${table} WHERE batch = :batch GROUP BY row
      UNION ALL SELECT row, COUNT(*) FROM replaced WHERE batch = :batch GROUP BY row)
    GROUP BY row)`
  return Number(prepared(db, sql).get({ batch })?.[0] ?? 0)
}

/** By the row of the file and the key in the table: a row of a file may give several rows of a table. */
type ByPlace = ReadonlyMap<string, { readonly row: number; readonly stored: Stored }>

function byPlace(table: TableName, rows: readonly (readonly [row: number, stored: Stored])[]): ByPlace {
  const { key, id } = storedTable(table)
  return new Map(
    rows.map(([row, stored]) => {
      const by = id && stored[id] !== '' ? [id] : key
      return [JSON.stringify([row, ...by.map((column) => stored[column])]), { row, stored }]
    }),
  )
}

function replacedBy({ db }: Book, batch: number, table: TableName, limit: number): ByPlace {
  const rows = prepared(db, 'SELECT row, content FROM replaced WHERE batch = ? ORDER BY row LIMIT ?').all(batch, limit)
  return byPlace(
    table,
    rows.map(([row, content]) => [Number(row), JSON.parse(String(content)) as Stored]),
  )
}

function broughtBy({ db }: Book, batch: number, table: TableName, limit: number): ByPlace {
  const { columns } = storedTable(table)
  const names = columns.map((column) => `"${column}"`).join(', ')
  const rows = prepared(db, `SELECT row, ${names} FROM ${table} WHERE batch = ? ORDER BY row LIMIT ?`).all(batch, limit)
  return byPlace(
    table,
    rows.map(([row, ...cells]) => [
      Number(row),
      Object.fromEntries(columns.map((column, at) => [column, cells[at] ?? null])),
    ]),
  )
}

const ours = ['n', 'brought', 'ordinal', 'batch', 'row']

/** A stored row by the columns of its file: without what only the book needs, and with ids for the numbers it keeps. */
function asWritten({ db }: Book): (stored: Stored | undefined) => Stored | null {
  const account = prepared(db, 'SELECT account_id FROM accounts WHERE n = ?')
  const indicator = prepared(db, 'SELECT key FROM indicators WHERE n = ?')
  const idOf = (found: readonly unknown[] | undefined, n: unknown) => String(found?.[0] ?? n)
  return (stored) => {
    if (!stored) return null
    const cells = Object.entries(stored).flatMap(([name, value]): readonly (readonly [string, Stored[string]])[] => {
      if (ours.includes(name) || (name === 'day' && 'month' in stored)) return []
      if (name === 'account') return [['account_id', idOf(account.get(value), value)]]
      if (name === 'indicator') return [['indicator_key', idOf(indicator.get(value), value)]]
      if (name === 'month') return [['date', `${value}-${String(stored['day']).padStart(2, '0')}`]]
      return [[name, value]]
    })
    return Object.fromEntries(cells)
  }
}
