import { type Review, type Reviewed, reviewOf, type Thresholds } from '../../../shared/review/review.ts'
import type { Calculation } from '../../../shared/value/calculation.ts'
import type { WindowKind } from '../../../shared/value/window.ts'
import type { Book } from '../store/book.ts'
import { type BookClv, type ClvQuestion, clvOfBook } from './clv.ts'
import { valuesOf } from './values.ts'

export type BookReview = { readonly review: Review; readonly clv: BookClv }

/** Value delivered next to CLV for every account over one window. */
export function reviewOfBook(
  book: Book,
  calculation: Calculation,
  question: ClvQuestion & { readonly window: WindowKind; readonly thresholds: Thresholds },
): BookReview {
  const clv = clvOfBook(book, calculation, question)
  const { exchange } = calculation
  const { currency } = calculation.book.settings
  const reviewed = reviewedAccounts(book, calculation, question.window, clv)
  return { clv, review: reviewOf(reviewed, clv.clv, { exchange, currency, thresholds: question.thresholds }) }
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
