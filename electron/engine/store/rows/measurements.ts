import { type Day, lastDayOf, type Month, monthOf } from '../../../../shared/days.ts'
import type { Grade, Measurement } from '../../../../shared/facts.ts'
import type { Book } from '../book.ts'
import { prepared } from '../prepared.ts'
import type { NumberedAccount } from './accounts.ts'
import { choice, currencyIn, number, text } from './cells.ts'
import { byDay } from './sort.ts'
import { refOf } from './sources.ts'

/** The rows of an account's indicator (by its number) in a month, those after `asOf` left out. */
export function measurementsOf(
  book: Book,
  { n, account }: NumberedAccount,
  indicator: number,
  month: Month,
  asOf: Day,
): readonly Measurement[] {
  const last = month === monthOf(asOf) ? asOf : lastDayOf(month)
  const rows = last <= asOf ? prepared(book.db, measurementsSql).all(n, month, indicator, Number(last.slice(8))) : []
  return byDay(
    rows.map(([id, day, actual, volume, currency, evidence, source, ordinal, batch, row]) => ({
      key: text(id) ?? `${currency}|${evidence}|${source}#${ordinal}`,
      day: `${month}-${String(day).padStart(2, '0')}` as Day,
      actual: Number(actual),
      volume: number(volume) ?? 1,
      currency: currencyIn(currency) ?? account.currency,
      evidence: choice<Grade>(evidence),
      source: text(source),
      ref: refOf(book, batch, row),
    })),
  )
}

export const measurementsSql = `
SELECT id, day, actual, volume, currency, evidence, source, ordinal, batch, row
FROM measurements WHERE account = ? AND month = ? AND indicator = ? AND day <= ?`
