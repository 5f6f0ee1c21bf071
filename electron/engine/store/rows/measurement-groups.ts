import { type Day, type Month, monthOf } from '../../../../shared/days.ts'
import type { Grade, MeasurementGroup } from '../../../../shared/facts.ts'
import type { Currency } from '../../../../shared/money/currency.ts'
import { groupsIn, inOrder } from '../../../../shared/value/measurement-groups.ts'
import type { Book } from '../book.ts'
import { type Cell, prepared, type Row } from '../prepared.ts'
import type { NumberedAccount } from './accounts.ts'
import { choice, currencyIn } from './cells.ts'
import { measurementsOf } from './measurements.ts'

/** Indicators as measurements know them: by number. */
export type IndicatorKeys = ReadonlyMap<number, string>

export function indicatorKeys(book: Book): IndicatorKeys {
  const rows = prepared(book.db, 'SELECT n, key FROM indicators').all()
  return new Map(rows.map(([n, key]) => [Number(n), String(key)]))
}

/**
 * An account's monthly sums up to a day, by month, indicator, grade and currency. They are stored; only where a month
 * is cut by `asOf`, or where rows with and without the account's own currency meet, are they made from the rows.
 */
export function groupsOf(
  book: Book,
  numbered: NumberedAccount,
  keys: IndicatorKeys,
  asOf: Day,
): readonly MeasurementGroup[] {
  const { currency } = numbered.account
  const rows = prepared(book.db, groupsSql).all(numbered.n, monthOf(asOf))
  const remade = toRemake(rows, currency, asOf)
  const stored = remade.size === 0 ? rows : rows.filter((row) => !remade.has(cellOf(row)))
  const made = [...remade.values()].flatMap(({ month, indicator }) => {
    const key = keys.get(indicator) ?? ''
    return groupsIn(measurementsOf(book, numbered, indicator, month, asOf), key, month)
  })
  const groups = stored.map((row) => groupIn(row, keys, currency))
  return groups.concat(made).sort(inOrder)
}

type MonthOfIndicator = { readonly month: Month; readonly indicator: number }

function toRemake(rows: readonly Row[], own: Currency, asOf: Day): ReadonlyMap<string, MonthOfIndicator> {
  const [month, day] = [monthOf(asOf), Number(asOf.slice(8))]
  const cut = rows.filter((row) => row[0] === month && Number(row[10]) > day)
  const unnamed = new Set(rows.filter((row) => row[3] === '').map(gradeOf))
  const mixed = unnamed.size === 0 ? [] : rows.filter((row) => row[3] === own && unnamed.has(gradeOf(row)))
  return new Map(
    [...cut, ...mixed].map((row) => [cellOf(row), { month: String(row[0]) as Month, indicator: Number(row[1]) }]),
  )
}

function cellOf(row: Row): string {
  return `${row[0]}|${row[1]}`
}

function gradeOf(row: Row): string {
  return `${row[0]}|${row[1]}|${row[2]}`
}

function groupIn(row: Row, keys: IndicatorKeys, own: Currency): MeasurementGroup {
  const [month, indicator, evidence, currency, count, volume, moment, min, max, first, last] = row
  return {
    indicatorKey: keys.get(Number(indicator)) ?? '',
    month: month as Month,
    evidence: choice<Grade>(evidence),
    currency: currencyIn(currency) ?? own,
    rows: Number(count),
    volume: Number(volume),
    moment: Number(moment),
    minActual: Number(min),
    maxActual: Number(max),
    firstDay: dayIn(month, first),
    lastDay: dayIn(month, last),
  }
}

function dayIn(month: Cell | undefined, day: Cell | undefined): Day {
  return `${month}-${String(day).padStart(2, '0')}` as Day
}

export const groupsSql = `
SELECT month, indicator, evidence, currency, rows, volume, moment, min_actual, max_actual, first_day, last_day
FROM measurement_months WHERE account = ? AND month <= ?`
