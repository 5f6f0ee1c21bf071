import { describe, expect, test } from 'vitest'
import { day } from '../../../shared/days.ts'
import type { AccountFacts, Order } from '../../../shared/facts.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import type { Rate } from '../../../shared/money/exchange.ts'
import { defaultSettings } from '../../../shared/settings.ts'
import { accountNamed, assumptionOf, costOf, eur, indicatorOf, orderOf, refOf } from '../../fixtures/facts.ts'
import { calculated } from './calculate.ts'

const usd = 'USD' as Currency
const start = accountNamed('A', { startDate: day('2025-01-01') })
const rate = (on: string, of: number): Rate => ({
  day: day(on),
  from: usd,
  to: eur,
  rate: of,
  ref: refOf('rates.csv', 0),
})
const paid = (facts: Partial<AccountFacts>, rates: readonly Rate[] = []) =>
  calculated({ indicators: [], account: start, facts, book: { rates } })
const order = (revenue: number, more: Partial<Order> = {}, id = 'O') => orderOf(id, '2025-02-01', revenue, more)

describe('what the customer paid', () => {
  test.each<[string, Partial<AccountFacts>, number | null]>([
    ['is not known without any order', {}, null],
    ['is the revenue of its orders', { orders: [order(100), order(50, {}, 'P')] }, 15_000],
    [
      'is less by a refund, whichever sign it has',
      { orders: [order(100), order(30, { kind: 'refund' }, 'P'), order(-20, { kind: 'refund' }, 'Q')] },
      5000,
    ],
    [
      'is its invoices where it has any: orders are bookings then',
      { orders: [order(100), order(70, { kind: 'invoice' }, 'P')] },
      7000,
    ],
    [
      'has its own cost in it',
      { orders: [order(100)], costs: [costOf('c', '2025-02-01', 25, { kind: 'customer_cost' })] },
      12_500,
    ],
    [
      'leaves out what it cost us',
      { orders: [order(100)], costs: [costOf('c', '2025-02-01', 25, { kind: 'support' })] },
      10_000,
    ],
    ['is nothing where its only order came before the window', { orders: [orderOf('O', '2025-01-01', 0)] }, 0],
  ])('%s', (_what, facts, minor) => {
    expect(paid(facts).paid.value).toBe(minor)
  })

  test('is converted at the day of the order, rounded once', () => {
    const rates = [rate('2025-01-01', 0.9), rate('2025-02-02', 0.5)]
    expect(paid({ orders: [order(10.005, { currency: usd })] }, rates).paid.value).toBe(900)
  })

  test('is not known without a rate, and the rows are named', () => {
    const value = paid({ orders: [order(10), order(10, { currency: usd }, 'P')] })
    expect([value.paid.value, value.returnPerUnit.value]).toEqual([null, null])
    expect(value.missing.map(({ code }) => code)).toContain('no-rate-paid')
    expect(value.missing.find(({ code }) => code === 'no-rate-paid')?.message).toMatch(/USD→EUR/)
  })

  test('gives no return where it is nothing or less', () => {
    const months = ['2025-01-31', '2025-02-28', '2025-03-31']
    const rows = months.map((on) => ({ indicatorKey: 'k', actual: 10, day: day(on) }))
    for (const revenue of [0, -5]) {
      const value = calculated({
        indicators: [indicatorOf('k', 'amount')],
        rows,
        account: start,
        facts: { orders: [order(revenue)] },
      })
      expect([value.returnPerUnit.value, value.roi.value]).toEqual([null, null])
    }
  })
})

describe('the currency of an assumption', () => {
  const worth = (more: Parameters<typeof assumptionOf>[1], rates: readonly Rate[], bookCurrency = eur) => {
    const book = { rates, settings: { ...defaultSettings, currency: bookCurrency } }
    const assumptions = [assumptionOf('k', { baseline: 3, evidence: 'confirmed', ...more })]
    const rows = [{ indicatorKey: 'k', actual: 1, evidence: 'confirmed' as const }]
    const indicators = [indicatorOf('k', 'duration', { unit: 'hours' })]
    return calculated({ indicators, assumptions, rows, account: start, book })
  }
  const rates = [rate('2025-01-01', 0.5), rate('2025-01-31', 0.25), rate('2025-02-01', 0.1)]

  test('is converted at the day of the measurement', () => {
    expect(worth({ hourlyRate: 60, currency: usd }, rates).worth.value).toBe(2 * 60 * 25)
  })

  test('is the account’s where the scope is the account, else the book’s', () => {
    const account = { kind: 'account', accountId: 'A' } as const
    expect(worth({ hourlyRate: 60, scope: account }, rates, usd).worth.value).toBe(2 * 60 * 100)
    expect(worth({ hourlyRate: 60 }, rates, usd).worth.value).toBe(2 * 60 * 25)
  })

  test('without a rate leaves the hours and says what is missing', () => {
    const value = worth({ hourlyRate: 60, currency: usd }, [])
    expect([value.hours.value, value.worth.value]).toEqual([2, null])
    expect(value.missing.find(({ code }) => code === 'no-rate')?.message).toMatch(/USD→EUR/)
  })
})

describe('a rate that changes within a month', () => {
  const rates = [rate('2025-01-01', 0.5), rate('2025-01-20', 0.25)]
  const both = (
    measure: 'cost' | 'duration' | 'count',
    assumed: Parameters<typeof assumptionOf>[1],
    currency = eur,
  ) => {
    const on = (text: string) => ({
      ...{ indicatorKey: 'k', actual: 100, day: day(text), currency },
      evidence: 'confirmed' as const,
    })
    const assumptions = [assumptionOf('k', { evidence: 'confirmed', ...assumed })]
    const rows = [on('2025-01-19'), on('2025-01-20')]
    return calculated({ indicators: [indicatorOf('k', measure)], assumptions, rows, account: start, book: { rates } })
  }

  test.each<[string, ReturnType<typeof both>, number]>([
    ['the measured money', both('cost', { baseline: 100 }, usd), 100 - 50 + 100 - 25],
    ['the baseline', both('cost', { baseline: 400, currency: usd }), 200 - 100 + 100 - 100],
    ['the hourly rate', both('duration', { baseline: 101, hourlyRate: 60, currency: usd }), 30 + 15],
    ['the agreed value', both('count', { valuePerUnit: 1, currency: usd }), 50 + 25],
  ])('holds for each day of %s', (_what, value, worth) => {
    expect(value.worth.value).toBe(worth * 100)
  })

  test('holds for each day of the expectation', () => {
    const own = { scope: { kind: 'account', accountId: 'A' }, baseline: 0, currency: eur } as const
    const assumptions = [assumptionOf('k', own), assumptionOf('k', { expectation: 300, currency: usd })]
    const rows = ['2025-01-19', '2025-01-20'].map((on) => ({ indicatorKey: 'k', actual: 100, day: day(on) }))
    const indicators = [indicatorOf('k', 'cost')]
    const [one] = calculated({ indicators, assumptions, rows, account: start, book: { rates } }).indicators
    expect([one?.expectation.value, one?.met.value]).toEqual([(150 + 75) / 2, 0.5])
  })
})
