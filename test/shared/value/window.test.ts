import { describe, expect, test } from 'vitest'
import { day } from '../../../shared/days.ts'
import type { AccountFacts } from '../../../shared/facts.ts'
import { contractMonths, currentContract, windowOf } from '../../../shared/value/window.ts'
import {
  accountNamed,
  assumptionOf,
  contractOf,
  factsOf,
  indicatorOf,
  measured,
  orderOf,
} from '../../fixtures/facts.ts'
import { calculated } from './calculate.ts'

const asOf = day('2025-03-31')
const first = measured([{ indicatorKey: 'k', actual: 1, day: day('2024-05-20') }])
const facts = (start: string | null, more: Partial<AccountFacts> = {}) =>
  factsOf(accountNamed('A', { startDate: start === null ? null : day(start) }), first, more)
const order = { orders: [orderOf('O', '2024-08-01', 1)] }
const contract = { contracts: [contractOf('C', '2024-07-01', '2025-06-30')] }

describe('a relationship begins', () => {
  test.each<[string, AccountFacts, string]>([
    ['on its start date', facts('2024-01-01', { ...order, ...contract }), '2024-01-01'],
    ['with its first contract', facts('2024-09-01', { ...order, ...contract }), '2024-07-01'],
    ['with its first order', facts(null, order), '2024-08-01'],
    ['with its first measurement, where nothing else is dated', facts(null), '2024-05-20'],
  ])('%s', (_what, of, from) => {
    expect(windowOf('relationship', of, asOf)).toEqual({ kind: 'relationship', from, to: asOf })
  })

  test('not at all where nothing is dated, or everything lies ahead', () => {
    expect(windowOf('relationship', factsOf(accountNamed('A'), []), asOf)).toBeNull()
    expect(windowOf('relationship', facts('2025-04-01'), asOf)).toBeNull()
  })
})

describe('a year', () => {
  test.each([
    ['2025-03-31', '2024-04-01'],
    ['2025-03-30', '2024-03-31'],
    ['2024-02-29', '2023-03-01'],
    ['2025-02-28', '2024-02-29'],
  ])('to %s begins on %s', (to, from) => {
    expect(windowOf('year', facts(null), day(to))?.from).toBe(from)
  })
})

describe('the current contract', () => {
  const all = [
    contractOf('past', '2024-01-01', '2025-03-30'),
    contractOf('long', '2024-01-01', '2026-12-31'),
    contractOf('short', '2025-01-01', '2025-12-31'),
    contractOf('dead', '2025-01-01', '2025-05-01', { status: 'cancelled' }),
    contractOf('next', '2025-04-01', '2025-04-30'),
  ]

  test('is active on the day, not cancelled, and of several the one that ends first', () => {
    expect(currentContract(all, asOf)?.contractId).toBe('short')
    expect(currentContract(all, day('2025-03-30'))?.contractId).toBe('past')
    expect(currentContract(all, day('2026-12-31'))?.contractId).toBe('long')
    expect(currentContract(all, day('2027-01-01'))).toBeNull()
  })

  test('gives the term its first day', () => {
    expect(windowOf('term', facts(null, { contracts: all }), asOf)?.from).toBe('2025-01-01')
    expect(windowOf('term', facts('2020-01-01'), asOf)).toBeNull()
  })

  test.each([
    ['2025-01-01', '2025-12-31', 12],
    ['2024-02-29', '2025-02-27', 12],
    ['2025-01-31', '2025-02-27', 1],
    ['2025-01-01', '2025-01-01', 1 / 30.4375],
    ['2022-05-15', '2025-05-14', 36],
  ])('from %s to %s has %d months', (from, to, months) => {
    expect(contractMonths(contractOf('C', from, to))).toBeCloseTo(months, 1)
  })

  test('without an end in sight still has a number of months', () => {
    expect(contractMonths(contractOf('C', '2025-01-01', '9999-12-31'))).toBeCloseTo(95_700, -1)
  })
})

describe('the days of a window', () => {
  const indicators = [indicatorOf('k', 'count')]
  const on = (text: string) => ({ indicatorKey: 'k', actual: 1, day: day(text) })
  const rows = ['2024-12-31', '2025-01-01', '2025-01-31', '2025-03-31'].map(on)

  test('both count, and what lies before is listed with its months', () => {
    const value = calculated({
      indicators,
      rows,
      window: 'term',
      facts: { contracts: [contractOf('C', '2025-01-01', '2025-12-31')] },
    })
    expect(value.outcomes.value).toBe(3)
    expect(value.missing.find(({ code }) => code === 'before-window')?.months).toEqual(['2024-12'])
    expect(value.indicators[0]?.rowsBefore).toBe(1)
  })

  test('part a month whose first days lie before the window', () => {
    const value = calculated({
      indicators,
      rows,
      window: 'term',
      facts: { contracts: [contractOf('C', '2025-01-02', '2025-12-31')] },
    })
    expect(value.months.map(({ outcomes }) => outcomes)).toEqual([1, null, 1])
    expect(value.indicators[0]?.rowsBefore).toBe(2)
  })

  test('after the account has left count and are flagged', () => {
    const flagged = (endDate: string) => {
      const value = calculated({ indicators, rows, account: accountNamed('A', { endDate: day(endDate) }) })
      expect(value.outcomes.value).toBe(4)
      return value.missing.find(({ code }) => code === 'after-end')?.months
    }
    expect(flagged('2025-01-15')).toEqual(['2025-01', '2025-03'])
    expect(flagged('2025-03-30')).toEqual(['2025-03'])
    expect(flagged('2025-03-31')).toBeUndefined()
  })

  test('fewer than three months of measurements are too early for ratios and a forecast', () => {
    const assumptions = [assumptionOf('k', { valuePerUnit: 10, evidence: 'confirmed' })]
    const orders = [orderOf('O', '2024-12-31', 1)]
    const early = calculated({ indicators, assumptions, rows: rows.slice(1), facts: { orders } })
    expect([early.returnPerUnit.value, early.roi.value, early.paybackMonth, early.nextTerm]).toEqual([
      null,
      null,
      null,
      null,
    ])
    expect(early.missing.map(({ code }) => code)).toContain('too-early')
    const enough = calculated({ indicators, assumptions, rows, facts: { orders } })
    expect([enough.returnPerUnit.value, enough.roi.value, enough.paybackMonth]).toEqual([40, 39, '2024-12'])
  })
})
