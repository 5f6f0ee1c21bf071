import { toMinor } from '../../../shared/money/money.ts'
import type { Result } from '../../../shared/problem.ts'
import type { Thresholds } from '../../../shared/review/quadrant.ts'
import { type Review, reviewOf, reviewRows } from '../../../shared/review/review.ts'
import { type Reviewed, type ReviewRow, reviewAccount } from '../../../shared/review/review-account.ts'
import { type WhatIfBook, whatIfBookOf } from '../../../shared/review/what-if.ts'
import { gatherPieces } from '../../../shared/review/what-if-pieces.ts'
import type { Settings } from '../../../shared/settings.ts'
import type { Brand } from '../../../shared/statement/brand.ts'
import type { Calculation } from '../../../shared/value/calculation.ts'
import type { WindowKind } from '../../../shared/value/window.ts'
import { brandNamed } from '../brands/brands.ts'
import type { Book } from '../store/book.ts'
import { type BookClv, type ClvQuestion, clvOfBook } from './clv.ts'
import { valueOfAccount, valuesOf } from './values.ts'

/** How accounts are held against each other. Thresholds in minor units of the book's currency; null: the median. */
export type Cut = { readonly thresholds: Thresholds; readonly renewingWithin: number }
export type ReviewQuestion = ClvQuestion & Cut & { readonly window: WindowKind }

/** Thresholds as they are given, else as the book is set. */
export function thresholdsIn({ currency, ...settings }: Settings, given: Thresholds): Thresholds {
  const minor = (major: number | null) => (major === null ? null : toMinor(major, currency))
  return {
    value: given.value ?? minor(settings['thresholds.value']),
    clv: given.clv ?? minor(settings['thresholds.clv']),
  }
}

/** What a review is where nobody asked otherwise. */
export const usualReview: ReviewQuestion = {
  model: 'auto',
  margin: null,
  window: 'relationship',
  thresholds: { value: null, clv: null },
  renewingWithin: 90,
}

/** All accounts over one window: what the review and suppositions are made from, as often as somebody asks. */
export type ReviewedBook = {
  readonly calculation: Calculation
  readonly clv: BookClv
  /** What it is printed in; refused where the book has lost its brand. */
  readonly brand: () => Result<Brand>
  readonly at: (cut: Cut) => { readonly review: Review; readonly suppositions: WhatIfBook }
  /** One account's row with the working of its figures, found again; null where the book has none of this id. */
  readonly account: (accountId: string) => ReviewRow | null
}
export type BookReview = ReviewedBook & ReturnType<ReviewedBook['at']>

/** Value delivered next to CLV for every account over one window. */
export function reviewOfBook(book: Book, calculation: Calculation, question: ReviewQuestion): BookReview {
  const reviewed = reviewedBook(book, calculation, question)
  return { ...reviewed, ...reviewed.at(question) }
}

/** `step` is called once an account. */
export function reviewedBook(
  book: Book,
  calculation: Calculation,
  question: ClvQuestion & Pick<ReviewQuestion, 'window'>,
  step: () => void = () => undefined,
): ReviewedBook {
  const clv = clvOfBook(book, calculation, question)
  const { exchange, book: facts } = calculation
  const { settings, asOf } = facts
  const { currency } = settings
  const reporting = { exchange, currency }
  const pieces = gatherPieces(settings, reporting)
  const see = ({ value }: Reviewed) => {
    pieces.see(value)
    step()
  }
  const rows = reviewRows(reviewedAccounts(book, calculation, question.window, clv, see), clv.clv, reporting)
  const worthUnder = pieces.finish()
  return {
    calculation,
    clv,
    brand: () => brandNamed(book, settings.brand),
    at: ({ thresholds, renewingWithin }) => {
      const review = reviewOf(rows, { currency, thresholds, asOf, renewingWithin })
      return { review, suppositions: whatIfBookOf(review, thresholds, worthUnder, clv.clv.under) }
    },
    account: (accountId) => {
      const found = valueOfAccount(book, calculation, accountId, question.window)
      const earnings = clv.earnings.get(accountId)
      const own = clv.clv.accounts.get(accountId)
      return found && earnings ? reviewAccount({ ...found, earnings }, own, reporting) : null
    },
  }
}

function* reviewedAccounts(
  book: Book,
  calculation: Calculation,
  window: WindowKind,
  clv: BookClv,
  see: (one: Reviewed) => void,
): Generator<Reviewed> {
  for (const { facts, value } of valuesOf(book, calculation, window)) {
    const earnings = clv.earnings.get(facts.account.accountId)
    if (!earnings) continue
    const one = { facts, value, earnings }
    see(one)
    yield one
  }
}
