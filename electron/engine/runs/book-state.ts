import { createHash } from 'node:crypto'
import type { Book } from '../store/book.ts'

/**
 * A digest of what statements follow from: the settings, and which imports and corrections stand. Two books of one
 * state print the same bytes.
 */
export function bookState(book: Book): string {
  const hash = createHash('sha256')
  for (const sql of [
    'SELECT key, value FROM settings ORDER BY key',
    'SELECT id, hash, undone FROM batches ORDER BY id',
  ])
    hash.update(JSON.stringify(book.db.prepare(sql).raw().all()))
  return hash.digest('hex')
}
