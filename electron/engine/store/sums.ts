import type { Month } from '../../../shared/days.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import type { Book } from './book.ts'
import { prepared } from './prepared.ts'
import { readSettings } from './settings.ts'

/** Major units; of measurements Σ actual·volume, whatever the indicator measures. */
export type StoredSum = {
  readonly table: 'orders' | 'costs' | 'measurements'
  readonly currency: Currency
  readonly month: Month
  readonly rows: number
  readonly sum: number
}

/**
 * What the stored rows add up to by table, currency and month, straight from the rows and regardless of any day: an
 * independent check of what is calculated from facts and monthly sums.
 */
export function sumsByCurrencyAndMonth(book: Book): readonly StoredSum[] {
  const { currency } = readSettings(book)
  return prepared(book.db, sumsSql)
    .all({ own: currency })
    .map(([table, code, month, rows, sum]) => ({
      table: table as StoredSum['table'],
      currency: code as Currency,
      month: month as Month,
      rows: Number(rows),
      sum: Number(sum),
    }))
}

const sumsSql = `
SELECT 'costs', COALESCE(NULLIF(c.currency, ''), a.currency, :own) AS code, substr(c.date, 1, 7) AS month,
  COUNT(*), exact_sum(c.amount)
FROM costs c LEFT JOIN accounts a ON a.account_id = c.account_id GROUP BY code, month
UNION ALL
SELECT 'measurements', COALESCE(NULLIF(m.currency, ''), a.currency, :own) AS code, m.month AS month,
  COUNT(*), exact_sum(m.actual * COALESCE(m.volume, 1.0))
FROM measurements m JOIN accounts a ON a.n = m.account GROUP BY code, month
UNION ALL
SELECT 'orders', COALESCE(o.currency, a.currency, :own) AS code, substr(o.date, 1, 7) AS month,
  COUNT(*), exact_sum(o.revenue)
FROM orders o JOIN accounts a ON a.account_id = o.account_id GROUP BY code, month
ORDER BY 1, 2, 3`
