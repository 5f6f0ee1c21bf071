import { type TableName, tableOf } from '../../../shared/tables.ts'
import type { Book } from './book.ts'
import { prepared } from './prepared.ts'
import type { Values } from './stored-table.ts'

/** What tells the rows of a small table from each other, as text; for tables that are known by columns. */
export function keyOf(table: TableName, values: Values): string {
  return columnsOf(table)
    .map((column) => String(values[column] ?? ''))
    .join('\0')
}

/** The keys of all rows of a table. */
export function keysIn(book: Book, table: TableName): Set<string> {
  const columns = columnsOf(table)
  const sql = `SELECT ${columns.map((column) => `"${column}"`).join(', ')} FROM ${table}`
  return new Set(
    prepared(book.db, sql)
      .all()
      .map((cells) => cells.map((cell) => String(cell ?? '')).join('\0')),
  )
}

function columnsOf(table: TableName): readonly string[] {
  const { key } = tableOf(table)
  return key.kind === 'columns' ? key.columns : [key.id]
}
