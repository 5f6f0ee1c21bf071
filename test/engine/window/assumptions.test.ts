import { afterAll, expect, test } from 'vitest'
import { calculationFor, valueOfAccount } from '../../../electron/engine/calculate/values.ts'
import { undoBatch } from '../../../electron/engine/store/batches.ts'
import { assumptionEffect } from '../../../electron/engine/window/assumption-effect.ts'
import { assumptionHistory } from '../../../electron/engine/window/assumption-history.ts'
import { correctAssumption } from '../../../electron/engine/window/assumptions.ts'
import type { AssumptionGiven } from '../../../shared/contract/account.ts'
import { day } from '../../../shared/days.ts'
import type { Result } from '../../../shared/problem.ts'
import { bookWith, closeBooks } from '../../fixtures/book.ts'

afterAll(closeBooks)

const asOf = day('2025-04-30')
const corrected: AssumptionGiven = {
  indicatorKey: 'reports',
  scope: { kind: 'account', accountId: 'A' },
  validFrom: null,
  baseline: 6,
  expectation: null,
  hourlyRate: 50,
  capture: null,
  attribution: null,
  hoursPerUnit: null,
  valuePerUnit: null,
  currency: null,
  evidence: 'confirmed',
  source: 'Timed again',
  confirmedBy: 'Ada',
  confirmedOn: day('2025-04-01'),
}

test('the effect that is shown before a correction is the worth there is after it, and nothing is stored for it', () => {
  const book = company()
  const shown = value(assumptionEffect(book, valued(book), 'relationship', corrected))
  // 10 reports a month for three months: (4 − 2)·30·50 of assumed evidence, then (6 − 2)·30·50 confirmed.
  expect(shown.before.value).toBe(150_000)
  expect(shown.after.value).toBe(600_000)
  expect(shown.accounts).toBe(1)
  expect(shown.indicators.map(({ key }) => key)).toEqual(['reports'])
  expect(valued(book).valued.value?.worth.value).toBe(150_000)
  value(correctAssumption(book, corrected, '2025-05-01T09:00:00Z'))
  expect(valued(book).valued.value?.worth.value).toBe(600_000)
})

test('an assumption for a segment says for how many accounts it holds', () => {
  const book = company()
  const scope = { kind: 'segment', segment: 'Small' } as const
  expect(value(assumptionEffect(book, valued(book), 'relationship', { ...corrected, scope })).accounts).toBe(2)
})

test('the history tells each correction with what stood there before, and forgets one that was taken back', () => {
  const book = company()
  const first = value(correctAssumption(book, corrected, '2025-05-01T09:00:00Z'))
  const second = value(correctAssumption(book, { ...corrected, baseline: 5 }, '2025-05-02T09:00:00Z'))
  const history = value(assumptionHistory(book, 'A'))
  const told = history.map(({ batch, byHand, before, after }) => [batch, byHand, before?.baseline, after.baseline])
  expect(told).toEqual([
    [second.batch, true, 6, 5],
    [first.batch, true, 4, 6],
    [history[2]?.batch, false, undefined, 4],
  ])
  value(undoBatch(book, second.batch))
  expect(value(assumptionHistory(book, 'A')).map(({ after }) => after.baseline)).toEqual([6, 4])
  expect(value(assumptionHistory(book, 'B'))).toEqual([])
})

function company() {
  const months = ['2025-01-31', '2025-02-28', '2025-03-31']
  return bookWith({
    accounts: [
      { account_id: 'A', name: 'Acme', segment: 'Small', currency: 'EUR', start_date: '2025-01-01' },
      { account_id: 'B', name: 'Beta', segment: 'Small', currency: 'EUR', start_date: '2025-01-01' },
    ],
    indicators: [{ key: 'reports', name: 'Reports', outcome: 'Less typing', measure: 'duration', unit: 'hours' }],
    measurements: months.map((date) => ({ account_id: 'A', indicator_key: 'reports', date, actual: 2, volume: 10 })),
    assumptions: [{ indicator_key: 'reports', scope: 'account:A', baseline: 4, hourly_rate: 50 }],
  })
}

function valued(book: ReturnType<typeof company>) {
  const calculation = calculationFor(book, asOf)
  const found = valueOfAccount(book, calculation, 'A', 'relationship')
  if (!found) throw new Error('The book has account A')
  return { book, calculation, valued: found }
}

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}
