import { createHash } from 'node:crypto'
import type { AddedIndicator } from '../../../shared/contract/indicators.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { beginBatch } from '../store/batches.ts'
import type { Book } from '../store/book.ts'
import { prepared } from '../store/prepared.ts'
import { byHand } from './assumptions.ts'

/** Puts indicators, new or changed by hand, into the book as one batch, all or none. `at` is an ISO time. */
export function addIndicators(
  book: Book,
  indicators: readonly AddedIndicator[],
  at: string,
): Result<{ readonly batch: number }> {
  const hash = createHash('sha256')
    .update(JSON.stringify([at, indicators]))
    .digest('hex')
  const known = prepared(book.db, 'SELECT 1 FROM indicators WHERE key = ?')
  const file = indicators.every(({ key }) => known.get(key)) ? byHand : 'added from templates'
  const batch = beginBatch(book, { file, hash, table: 'indicators', preset: null, at })
  let changed = false
  for (const [place, one] of indicators.entries()) {
    const { saidBy, saidOn, partOf, ...rest } = one
    const outcome = batch.put(place + 1, { ...rest, part_of: partOf, said_by: saidBy, said_on: saidOn })
    if (outcome.kind === 'problem') {
      batch.rollback()
      return refused('bad-indicator', { name: one.name, why: { say: [outcome.what] } })
    }
    changed ||= outcome.kind !== 'unchanged'
  }
  if (!changed) {
    batch.rollback()
    return refused('nothing-changed')
  }
  batch.commit(indicators.length)
  return done({ batch: batch.id })
}
