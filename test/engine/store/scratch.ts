import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { beginBatch, type Outcome, type Values } from '../../../electron/engine/store/batches.ts'
import { type Book, createBook } from '../../../electron/engine/store/book.ts'
import type { Result } from '../../../shared/problem.ts'
import type { Settings } from '../../../shared/settings.ts'
import { type TableName, tableOf } from '../../../shared/tables.ts'

export function scratchFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

export function scratchBook(settings: Partial<Settings> = {}): Book {
  const book = got(createBook(join(scratchFolder(), 'book.counterpart'), settings))
  onTestFinished(() => book.close())
  return book
}

export function got<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}

export type Imported = { readonly batch: number; readonly outcomes: readonly Outcome[] }

/**
 * Imports rows as a file of theirs: row 2 is the first, and each row of the file gives `each` of them. Columns not given
 * are empty.
 */
export function importRows(
  book: Book,
  table: TableName,
  rows: readonly Values[],
  file = `${table}.csv`,
  each = 1,
): Imported {
  const hash = createHash('sha256')
    .update(JSON.stringify([file, rows]))
    .digest('hex')
  const batch = beginBatch(book, { file, hash, table, preset: null, at: '2026-03-31T12:00:00Z' })
  const outcomes = rows.map((row, n) => batch.put(rowInFile(n, each), whole(table, row)))
  batch.commit(rows.length)
  return { batch: batch.id, outcomes }
}

export function rowInFile(n: number, each: number): number {
  return Math.floor(n / each) + 2
}

export function whole(table: TableName, values: Values): Values {
  return Object.fromEntries(tableOf(table).columns.map(({ name }) => [name, values[name] ?? null]))
}

export function kinds(imported: Imported): readonly string[] {
  return imported.outcomes.map((outcome) => (outcome.kind === 'problem' ? outcome.what.code : outcome.kind))
}

export const acme: Values = { account_id: 'ACME', name: 'Acme' }
export const reports: Values = {
  key: 'reports',
  name: 'Reports',
  outcome: 'less work',
  measure: 'duration',
  unit: 'hours',
}

/** A book with accounts ACME (no currency of its own) and BETA (USD), and an indicator. */
export function bookWithAccounts(settings: Partial<Settings> = {}): Book {
  const book = scratchBook(settings)
  importRows(book, 'accounts', [acme, { account_id: 'BETA', name: 'Beta', currency: 'USD' }])
  importRows(book, 'indicators', [reports])
  return book
}

export function measured(date: string, actual: number, more: Values = {}): Values {
  return { account_id: 'ACME', indicator_key: 'reports', date, actual, ...more }
}
