import { createHash } from 'node:crypto'
import type { AddedIndicator } from '../../../shared/contract/indicators.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { beginBatch } from '../store/batches.ts'
import type { Book } from '../store/book.ts'

/** Puts indicators from templates into the book as one batch, all or none. `at` is an ISO time. */
export function addIndicators(
  book: Book,
  indicators: readonly AddedIndicator[],
  at: string,
): Result<{ readonly batch: number }> {
  const hash = createHash('sha256')
    .update(JSON.stringify([at, indicators]))
    .digest('hex')
  const batch = beginBatch(book, { file: 'added from templates', hash, table: 'indicators', preset: null, at })
  for (const [place, one] of indicators.entries()) {
    const { saidBy, saidOn, ...rest } = one
    const outcome = batch.put(place + 1, { ...rest, part_of: null, said_by: saidBy, said_on: saidOn })
    if (outcome.kind === 'problem') {
      batch.rollback()
      return refused('bad-indicator', `${one.name}: ${outcome.message}`)
    }
  }
  batch.commit(indicators.length)
  return done({ batch: batch.id })
}
