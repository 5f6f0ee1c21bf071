import { addDays, addMonths, day } from '../../shared/days.ts'
import { bookWith } from '../fixtures/book.ts'

/** A book in which so many accounts renew within the next ninety days, and one lacks its baseline; its file. */
export function renewalsBook(count: number): string {
  const today = day(new Date().toISOString().slice(0, 10))
  const began = addMonths(today, -11)
  const ids = Array.from({ length: count }, (_, n) => `R-${String(n + 1).padStart(3, '0')}`)
  const months = [4, 3, 2, 1].map((ago) => addMonths(today, -ago))
  const book = bookWith({
    accounts: ids.map((id, n) => ({ account_id: id, name: `Customer ${n + 1}`, start_date: began })),
    contracts: ids.map((id, n) => {
      const end = addDays(today, 10 + (n % 70))
      return { contract_id: `C-${id}`, account_id: id, start_date: began, end_date: end, annual_value: 9_000 }
    }),
    orders: ids.map((id) => ({ order_id: `O-${id}`, account_id: id, date: began, revenue: 9_000, kind: 'invoice' })),
    indicators: [
      { key: 'reports', name: 'Report preparation', outcome: 'less effort', measure: 'duration', unit: 'hours' },
    ],
    assumptions: ids
      .slice(1)
      .map((id) => ({ indicator_key: 'reports', scope: `account:${id}`, baseline: 12, hourly_rate: 60, capture: 0.5 })),
    measurements: ids.flatMap((id, n) =>
      months.map((date) => ({ account_id: id, indicator_key: 'reports', date, actual: 2 + (n % 5), volume: 10 })),
    ),
  })
  return book.file
}
