import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { TableName } from '../../../shared/tables.ts'
import type { Book } from '../store/book.ts'
import { prepared } from '../store/prepared.ts'
import { storedTable } from '../store/stored-table.ts'

type Changes = OutputOf<'batchChanges'>
type Stored = Readonly<Record<string, string | number | null>>

/** What a batch changed, row by row: before it, and since; the audit trail of what was corrected. */
export function batchChanges(book: Book, batch: number, limit: number): Changes {
  const table = prepared(book.db, 'SELECT table_name FROM batches WHERE id = ?').get(batch)?.[0]
  if (typeof table !== 'string') return { total: 0, changes: [] }
  const before = replacedBy(book, batch)
  const after = broughtBy(book, table as TableName, batch, limit)
  const rows = [...new Set([...before.keys(), ...after.keys()])].toSorted((a, b) => a - b)
  const total = Number(prepared(book.db, 'SELECT rows FROM batches WHERE id = ?').get(batch)?.[0] ?? 0)
  return {
    total,
    changes: rows
      .slice(0, limit)
      .map((row) => ({ row, before: before.get(row) ?? null, after: after.get(row) ?? null })),
  }
}

function replacedBy(book: Book, batch: number): ReadonlyMap<number, Stored> {
  const rows = prepared(book.db, 'SELECT row, content FROM replaced WHERE batch = ?').all(batch)
  return new Map(rows.map(([row, content]) => [Number(row), withoutPlace(JSON.parse(String(content)) as Stored)]))
}

function broughtBy({ db }: Book, table: TableName, batch: number, limit: number): ReadonlyMap<number, Stored> {
  const { columns } = storedTable(table)
  const names = columns.map((column) => `"${column}"`).join(', ')
  const rows = prepared(db, `SELECT row, ${names} FROM ${table} WHERE batch = ? ORDER BY row LIMIT ?`).all(batch, limit)
  return new Map(
    rows.map(([row, ...cells]) => [
      Number(row),
      Object.fromEntries(columns.map((column, at) => [column, (cells[at] ?? null) as string | number | null])),
    ]),
  )
}

function withoutPlace({ batch: _, row: __, ...stored }: Stored): Stored {
  return stored
}
