import type { Day } from '../../../shared/days.ts'
import type { Book } from './book.ts'
import { prepared } from './prepared.ts'

/** The last day that any order, cost or measurement of the book bears; null: there are none. */
export function lastDayOfRows(book: Book): Day | null {
  const found = prepared(book.db, lastDaySql).get()
  return (found?.[0] ?? null) as Day | null
}

const lastDaySql = `
SELECT MAX(day) FROM (
  SELECT MAX(date) AS day FROM orders
  UNION ALL SELECT MAX(date) FROM costs
  UNION ALL SELECT MAX(month || '-' || printf('%02d', last_day)) FROM measurement_months
)`
