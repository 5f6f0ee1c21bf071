import { createHash } from 'node:crypto'
import type { Book } from '../store/book.ts'
import { reviewedSql } from '../store/statements.ts'

/**
 * A digest of what statements follow from: settings, imports and corrections that stand, brands, texts, and what was
 * chosen and reviewed. Two books of one state print the same bytes.
 */
export function bookState(book: Book): string {
  return digestOf(book, [
    'SELECT key, value FROM settings ORDER BY key',
    'SELECT id, hash FROM batches WHERE undone = 0 ORDER BY id',
    'SELECT key, content FROM brands ORDER BY key',
    'SELECT account, brand, locale, document, id, text FROM texts ORDER BY 1, 2, 3, 4, 5',
    `SELECT id, choices, reviewed_at FROM statements s WHERE ${reviewedSql} ORDER BY id`,
  ])
}

/** The same and what else of a book is shown: all but its runs, which are written down while others look at it. */
export function shownState(book: Book): string {
  const others = [
    'SELECT id, undone FROM batches',
    'SELECT name, at FROM mappings ORDER BY name',
    'SELECT id, state, changed_at FROM statements',
  ]
  return bookState(book) + digestOf(book, others)
}

function digestOf({ db }: Book, queries: readonly string[]): string {
  const hash = createHash('sha256')
  for (const sql of queries) hash.update(JSON.stringify(db.prepare(sql).raw().all()))
  return hash.digest('hex')
}
