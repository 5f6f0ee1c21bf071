import type { Account, BookFacts } from '../facts.ts'
import { type Exchange, exchangeOf } from '../money/exchange.ts'
import { type Timeline, timelinesOf } from './assumptions.ts'

/** What all accounts of a book are calculated with; made once for a calculation. */
export type Calculation = {
  readonly book: BookFacts
  readonly exchange: Exchange
  readonly timelineOf: (account: Account, indicatorKey: string) => Timeline
}

export function calculationOf(book: BookFacts): Calculation {
  const exchange = exchangeOf(book.rates, book.settings.currency)
  return { book, exchange, timelineOf: timelinesOf(book.assumptions) }
}
