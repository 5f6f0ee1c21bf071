import { describe, expect, test } from 'vitest'
import { addMonths, day, type Month, monthOf, nthMonth } from '../../../shared/days.ts'
import { defaultSettings } from '../../../shared/settings.ts'
import { nextTermOf } from '../../../shared/value/next-term.ts'
import { paybackMonthOf, presentValueOf } from '../../../shared/value/over-time.ts'
import { assumptionOf, contractOf, indicatorOf, orderOf } from '../../fixtures/facts.ts'
import { calculated } from './calculate.ts'

const published = [1000, 1200, 900, 1100, 1300, 950, 1050, 1150, 1250, 850, 1000, 1100]
const series = (values: readonly (number | null)[]) =>
  values.map((value, at) => ({ month: nthMonth('2025-01' as Month, at), value }))

describe('the next term', () => {
  test('has the published interval', () => {
    const forecast = nextTermOf(published, 12)
    expect(forecast?.point).toBe(12_850)
    expect(forecast?.low).toBeCloseTo(11_922.08, 2)
    expect(forecast?.high).toBeCloseTo(13_777.92, 2)
  })

  test('needs six months and looks at the last twelve', () => {
    expect(nextTermOf(published.slice(0, 5), 12)).toBeNull()
    expect(nextTermOf(published.slice(0, 6), 12)?.point).toBeCloseTo(12_900, 9)
    expect(nextTermOf([9e9, ...published], 12)).toEqual(nextTermOf(published, 12))
    expect(nextTermOf([5, 5, 5, 5, 5, 5], 12)).toEqual({ point: 60, low: 60, high: 60 })
  })

  const monthly = published.map((actual, at) => ({
    ...{ indicatorKey: 'k', actual, evidence: 'confirmed' as const },
    day: addMonths(day('2024-01-15'), at),
  }))
  const question = {
    indicators: [indicatorOf('k', 'amount')],
    assumptions: [assumptionOf('k', { attribution: 1, evidence: 'confirmed' })],
    rows: monthly,
  }
  const figuresOn = (asOf: string, more = {}) => {
    const { nextTerm } = calculated({ ...question, facts: more, book: { asOf: day(asOf) } })
    return nextTerm && [nextTerm.point.value, nextTerm.low.value, nextTerm.high.value, nextTerm.months, nextTerm.used]
  }

  test('of an account counts full months only, and a month without rows as nothing', () => {
    expect(figuresOn('2024-12-31')).toEqual([1_285_000, 1_192_208, 1_377_792, 12, 12])
    expect(figuresOn('2024-12-30')?.slice(3)).toEqual([12, 11])
    expect(figuresOn('2025-01-31')?.[0]).toBe(((12_850 - 1000) / 12) * 12 * 100)
    expect(figuresOn('2024-05-31')).toBeNull()
  })

  test('is as long as the current contract', () => {
    const contracts = [contractOf('C', '2024-01-01', '2025-12-31')]
    expect(figuresOn('2024-12-31', { contracts })?.[3]).toBe(24)
    expect(figuresOn('2024-12-31', { contracts: [contractOf('C', '2020-01-01', '2020-12-31')] })?.[3]).toBe(12)
  })

  test('is the same whatever the window', () => {
    const facts = { contracts: [contractOf('C', '2024-06-01', '2025-05-31')], orders: [orderOf('O', '2024-01-01', 1)] }
    const asked = { ...question, facts, book: { asOf: day('2024-12-31') } }
    const [whole, term] = [calculated(asked), calculated({ ...asked, window: 'term' })]
    expect(term.window.from).toBe('2024-06-01')
    expect(term.nextTerm?.point.value).toBe(whole.nextTerm?.point.value)
  })
})

describe('payback', () => {
  test.each<[string, readonly (number | null)[], readonly (number | null)[], string | null]>([
    ['is the first month with as much worth as paid', [10, 20, 70], [60, 0, 0], '2025-03'],
    ['waits until something is paid', [10, 20, 30], [0, 5, 0], '2025-02'],
    ['counts as reached where both are equal', [60], [60], '2025-01'],
    ['does not come while less came than was paid', [10, 10], [60, 0], null],
    ['does not come where nothing was paid', [10, 10], [0, 0], null],
    ['is the first such month although a loss follows', [60, -50], [60, 0], '2025-01'],
    ['takes a month that is not known as nothing', [null, 60], [60, 0], '2025-02'],
  ])('%s', (_what, worth, paid, month) => {
    expect(paybackMonthOf(series(worth), series(paid))).toBe(month)
  })
})

describe('present value', () => {
  test('discounts by twelfths of a year from the first month', () => {
    expect(presentValueOf(series([100, ...Array(11).fill(0), 110]), 0.1)).toBeCloseTo(200, 10)
    expect(presentValueOf(series([100, 100]), 0)).toBe(200)
    expect(presentValueOf(series([0, 100]), 0.1)).toBeCloseTo(100 * 1.1 ** (-1 / 12), 10)
    expect(presentValueOf(series([null, null]), 0.1)).toBeNull()
  })

  test('of an account takes the book’s rate, and discounts what was paid alike', () => {
    const value = calculated({
      indicators: [indicatorOf('k', 'amount')],
      rows: [{ indicatorKey: 'k', actual: 110, day: day('2025-01-31'), evidence: 'confirmed' }],
      facts: { orders: [orderOf('O', '2024-01-15', 100), orderOf('P', '2025-01-15', 110)] },
      book: { settings: { ...defaultSettings, discount: 0.1 } },
    })
    expect([value.presentValue.value, value.presentPaid.value]).toEqual([10_000, 20_000])
    expect(value.months[0]?.month).toBe(monthOf(day('2024-01-15')))
  })
})

describe('what was promised', () => {
  const promised = (contracts: readonly ReturnType<typeof contractOf>[], asOf: string, from = '2024-01-01') =>
    calculated({
      indicators: [],
      facts: { contracts: [contractOf('start', from, from), ...contracts] },
      book: { asOf: day(asOf) },
    }).promised.value
  const yearly = contractOf('C', '2024-01-01', '2024-12-31', { promisedWorth: 3660 })

  test.each([
    ['2024-12-31', 366_000],
    ['2024-01-01', 1000],
    ['2024-06-30', 182_000],
    ['2026-01-01', 366_000],
  ])('counts pro rata to %s', (asOf, minor) => {
    expect(promised([yearly], asOf)).toBe(minor)
  })

  test('is a promise a year: two years of it are twice as much', () => {
    const two = contractOf('C', '2024-01-01', '2025-12-31', { promisedWorth: 1000 })
    expect(promised([two], '2025-12-31')).toBe(200_000)
    expect(promised([two, { ...yearly, contractId: 'D' }], '2025-12-31')).toBe(566_000)
  })

  test('leaves out a contract that ended the day before the window', () => {
    const contracts = [yearly, contractOf('D', '2025-01-01', '2025-12-31')]
    const asked = { indicators: [], facts: { contracts }, window: 'term' as const }
    expect(calculated(asked).promised.value).toBeNull()
  })

  test('is not known where nothing was promised, or no rate turns it into the account’s currency', () => {
    expect(promised([], '2024-12-31')).toBeNull()
    expect(promised([{ ...yearly, currency: 'USD' as never }], '2024-12-31')).toBeNull()
  })
})
