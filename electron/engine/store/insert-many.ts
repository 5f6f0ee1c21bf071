import type Database from 'better-sqlite3'
import type { Cell } from './prepared.ts'

/** The columns of a statement for many rows: bound once for all of them, or for each. */
export type ManyColumns = {
  readonly common: readonly string[]
  readonly own: readonly string[]
  /** The same in all statements. */
  readonly fixed: Readonly<Record<string, number>>
}

export const mostAtOnce = 100 // rows: more gain nothing

/**
 * Inserts many rows by one statement, but for those whose key is taken, and says how many. What rows have in common is
 * bound once: to hand a cell over to SQLite costs more than what SQLite then does with it. The cells are the common ones,
 * then each row's own.
 */
export function manyInserter(
  db: Database.Database,
  table: string,
  columns: ManyColumns,
): (rows: number, cells: Cell[]) => number {
  const statements = new Map<number, Database.Statement>()
  return (rows, cells) => {
    const statement = statements.get(rows) ?? db.prepare(sqlOf(table, columns, rows))
    statements.set(rows, statement)
    return statement.run(...cells).changes
  }
}

function sqlOf(table: string, { common, own, fixed }: ManyColumns, rows: number): string {
  const names = [...common, ...own, ...Object.keys(fixed)].map((name) => `"${name}"`)
  const values = [...common.map(() => '?'), ...own.map((_, n) => `column${n + 1}`), ...Object.values(fixed)]
  const row = `(${own.map(() => '?').join(', ')})`
  // Without a WHERE, SQLite would take ON for that of a join.
  return `INSERT INTO ${table} (${names.join(', ')})
    SELECT ${values.join(', ')} FROM (VALUES ${Array(rows).fill(row).join(', ')}) WHERE true ON CONFLICT DO NOTHING`
}
