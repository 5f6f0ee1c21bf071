import { type Day, localDay } from '../../../shared/days.ts'
import type { Book } from './book.ts'
import { prepared } from './prepared.ts'

/** The last day that any order, cost or measurement of the book bears; null: there are none. */
export function lastDayOfRows(book: Book): Day | null {
  const found = prepared(book.db, lastDaySql).get()
  return (found?.[0] ?? null) as Day | null
}

/** The local day of the last import, taken back or not; null: nothing was ever imported. */
export function lastDayOfImports(book: Book): Day | null {
  const at = prepared(book.db, 'SELECT MAX(at) FROM batches').get()?.[0] ?? null
  return at === null ? null : localDay(new Date(at))
}

const lastDaySql = `
SELECT MAX(day) FROM (
  SELECT MAX(date) AS day FROM orders
  UNION ALL SELECT MAX(date) FROM costs
  UNION ALL SELECT MAX(month || '-' || printf('%02d', last_day)) FROM measurement_months
)`
