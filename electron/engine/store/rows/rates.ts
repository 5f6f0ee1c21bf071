import type { Day } from '../../../../shared/days.ts'
import type { Currency } from '../../../../shared/money/currency.ts'
import type { Rate } from '../../../../shared/money/exchange.ts'
import type { Book } from '../book.ts'
import { prepared } from '../prepared.ts'
import { word } from './cells.ts'
import { refOf } from './sources.ts'

/** The exchange rates on or before a day, by day and currencies. */
export function ratesOf(book: Book, asOf: Day): readonly Rate[] {
  const rows = prepared(book.db, ratesSql).all(asOf)
  return rows.map(([day, from, to, rate, batch, row]) => ({
    day: word(day) as Day,
    from: word(from) as Currency,
    to: word(to) as Currency,
    rate: Number(rate),
    ref: refOf(book, batch, row),
  }))
}

export const ratesSql = `
SELECT date, "from", "to", rate, batch, row FROM rates WHERE date <= ? ORDER BY date, "from", "to"`
