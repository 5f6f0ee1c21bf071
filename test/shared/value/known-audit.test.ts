import { expect, test } from 'vitest'
import { day } from '../../../shared/days.ts'
import { type Currency, parseCurrency } from '../../../shared/money/currency.ts'
import { byGrade } from '../../../shared/value/by-grade.ts'
import type { TermWorth } from '../../../shared/value/term-worth.ts'
import { accountNamed, assumptionOf, eur, indicatorOf } from '../../fixtures/facts.ts'
import { calculated, only } from './calculate.ts'

const usd = parseCurrency('USD') as Currency
const american = accountNamed('A', { currency: usd })

test('a month whose total lacks an exchange rate is not judged against its expectation', () => {
  const { met } = only({
    indicators: [indicatorOf('k', 'amount')],
    assumptions: [assumptionOf('k', { expectation: 100 })],
    rows: [
      { indicatorKey: 'k', actual: 90 },
      { indicatorKey: 'k', actual: 500, currency: usd },
      { indicatorKey: 'k', actual: 120, day: day('2025-02-28') },
    ],
  })
  expect(met.value).toBe(1)
})

test('a measurement later in the month of the end date is flagged', () => {
  const flagged = (endDate: string) =>
    calculated({
      indicators: [indicatorOf('k', 'amount')],
      rows: [{ indicatorKey: 'k', actual: 1, day: day('2025-03-31') }],
      account: accountNamed('A', { startDate: day('2025-01-01'), endDate: day(endDate) }),
    }).missing.flatMap((one) => (one.code === 'after-end' ? one.months : []))
  expect(flagged('2025-03-10')).toEqual(['2025-03'])
  expect(flagged('2025-03-31')).toEqual([])
})

test.each([
  ['wait', 'hourlyRate'],
  ['level', 'hourlyRate'],
  ['count', 'hourlyRate'],
  ['duration', 'valuePerUnit'],
] as const)('a %s needs no exchange rate for a %s that it makes nothing of', (measure, field) => {
  const { missing } = only({
    indicators: [indicatorOf('k', measure)],
    assumptions: [
      assumptionOf('*', { [field]: 60 }),
      assumptionOf('k', { baseline: 8, hourlyRate: measure === 'duration' ? 50 : null, currency: usd }),
    ],
    rows: [{ indicatorKey: 'k', actual: 6, currency: usd }],
    account: american,
  })
  expect(missing).toEqual([])
})

test('a price that is used and has no exchange rate is named, and what else is known counts', () => {
  const { worth, missing } = only({
    indicators: [indicatorOf('k', 'rate')],
    assumptions: [
      assumptionOf('k', { baseline: 0.5, hourlyRate: 40, hoursPerUnit: 2, evidence: 'confirmed', currency: usd }),
      assumptionOf('*', { valuePerUnit: 12, evidence: 'confirmed' }),
    ],
    rows: [{ indicatorKey: 'k', actual: 0.75, volume: 4, currency: usd }],
    account: american,
  })
  expect(worth.value).toBe(80_00)
  expect(missing.map((one) => one.code)).toEqual(['no-rate'])
  expect(missing[0]?.message).toContain('EUR→USD')
})

test('a row without volume is no loss', () => {
  const { cells } = only({
    indicators: [indicatorOf('k', 'duration')],
    assumptions: [assumptionOf('k', { baseline: 8 })],
    rows: [
      { indicatorKey: 'k', actual: 30, volume: 0, day: day('2025-01-10') },
      { indicatorKey: 'k', actual: 6, volume: 2, day: day('2025-01-20') },
      { indicatorKey: 'k', actual: 9, volume: 1, day: day('2025-01-30') },
    ],
  })
  const losses = cells.flatMap((cell) => cell.terms).filter((term) => term.loss)
  expect(losses.map((term) => term.rows)).toEqual([1])
})

test.each<[string, readonly (readonly [TermWorth['grade'], number])[], number, readonly [string, number][]]>([
  [
    'ties go by grade',
    [
      ['measured', 0.004],
      ['assumed', 0.004],
    ],
    1,
    [
      ['assumed', 1],
      ['measured', 0],
    ],
  ],
  [
    'the largest remainders are raised and nobody falls below nought',
    [
      ['assumed', 0.0001],
      ['confirmed', 0.006],
      ['estimated', 0.006],
      ['measured', 0.006],
    ],
    2,
    [
      ['assumed', 0],
      ['confirmed', 1],
      ['estimated', 1],
      ['measured', 0],
    ],
  ],
  [
    'a gain and a loss',
    [
      ['confirmed', 10.006],
      ['assumed', -3.002],
    ],
    700,
    [
      ['assumed', -300],
      ['confirmed', 1000],
    ],
  ],
])('worth by grade adds up to the rounded worth: %s', (_, parts, worth, expected) => {
  const worths = parts.map(([grade, of]) => ({ grade, worth: of }) as TermWorth)
  const found = byGrade(worths, worth as Parameters<typeof byGrade>[1], eur)
  expect([...found].toSorted()).toEqual(expected)
})
