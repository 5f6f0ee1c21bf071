import type { IndicatorUse } from '../../../shared/contract/indicators.ts'
import type { Month } from '../../../shared/days.ts'
import type { Book } from '../store/book.ts'
import { prepared } from '../store/prepared.ts'

/** The accounts that have measurements of an indicator: how many, and from which month to which. */
export function indicatorUse({ db }: Book, indicatorKey: string, limit: number): IndicatorUse {
  const rows = prepared(db, useSql).all({ key: indicatorKey, limit })
  return {
    total: Number(prepared(db, totalSql).get({ key: indicatorKey })?.[0] ?? 0),
    accounts: rows.map(([accountId, name, count, first, last]) => ({
      accountId: String(accountId),
      name: String(name),
      rows: Number(count),
      first: first as Month,
      last: last as Month,
    })),
  }
}

const useSql = `
SELECT a.account_id, a.name, SUM(m.rows) AS rows, MIN(m.month), MAX(m.month)
FROM measurement_months m JOIN accounts a ON a.n = m.account
WHERE m.indicator = (SELECT n FROM indicators WHERE key = :key)
GROUP BY m.account ORDER BY rows DESC, a.name LIMIT :limit`

const totalSql = `
SELECT COUNT(DISTINCT account) FROM measurement_months WHERE indicator = (SELECT n FROM indicators WHERE key = :key)`
