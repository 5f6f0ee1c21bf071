import type { Thresholds } from '../../../shared/review/quadrant.ts'
import { type Review, reviewOf } from '../../../shared/review/review.ts'
import { type Reviewed, type ReviewRow, reviewAccount } from '../../../shared/review/review-account.ts'
import { type WhatIfBook, whatIfBookOf } from '../../../shared/review/what-if.ts'
import { gatherPieces } from '../../../shared/review/what-if-pieces.ts'
import type { Calculation } from '../../../shared/value/calculation.ts'
import type { WindowKind } from '../../../shared/value/window.ts'
import type { Book } from '../store/book.ts'
import { type BookClv, type ClvQuestion, clvOfBook } from './clv.ts'
import { valueOfAccount, valuesOf } from './values.ts'

export type ReviewQuestion = ClvQuestion & {
  readonly window: WindowKind
  /** In minor units of the book's currency; null: the median. */
  readonly thresholds: Thresholds
  readonly renewingWithin: number
}

/** What a review is where nobody asked otherwise. */
export const usualReview: ReviewQuestion = {
  model: 'auto',
  margin: null,
  window: 'relationship',
  thresholds: { value: null, clv: null },
  renewingWithin: 90,
}

export type BookReview = {
  readonly review: Review
  readonly clv: BookClv
  readonly suppositions: WhatIfBook
  /** One account's row with the working of its figures, found again; null where the book has none of this id. */
  readonly account: (accountId: string) => ReviewRow | null
}

/** Value delivered next to CLV for every account over one window. */
export function reviewOfBook(book: Book, calculation: Calculation, question: ReviewQuestion): BookReview {
  const clv = clvOfBook(book, calculation, question)
  const { exchange, book: facts } = calculation
  const { settings, asOf } = facts
  const { thresholds, renewingWithin, window } = question
  const reporting = { exchange, currency: settings.currency }
  const pieces = gatherPieces(settings, reporting)
  const review = reviewOf(seen(reviewedAccounts(book, calculation, window, clv), pieces.see), clv.clv, {
    ...reporting,
    ...{ thresholds, asOf, renewingWithin },
  })
  return {
    review,
    clv,
    suppositions: whatIfBookOf(review, thresholds, pieces.finish(), null),
    account: (accountId) => {
      const found = valueOfAccount(book, calculation, accountId, window)
      const earnings = clv.earnings.get(accountId)
      return found && earnings
        ? reviewAccount({ ...found, earnings }, clv.clv.accounts.get(accountId), reporting)
        : null
    },
  }
}

function* reviewedAccounts(
  book: Book,
  calculation: Calculation,
  window: WindowKind,
  clv: BookClv,
): Generator<Reviewed> {
  for (const { facts, value } of valuesOf(book, calculation, window)) {
    const earnings = clv.earnings.get(facts.account.accountId)
    if (earnings) yield { facts, value, earnings }
  }
}

function* seen(all: Iterable<Reviewed>, see: (value: Reviewed['value']) => void): Generator<Reviewed> {
  for (const one of all) {
    see(one.value)
    yield one
  }
}
