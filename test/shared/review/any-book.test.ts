import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { clvOf } from '../../../shared/clv/clv.ts'
import { historyOf } from '../../../shared/clv/customer.ts'
import { earningsOf } from '../../../shared/clv/profit.ts'
import { addDays, day } from '../../../shared/days.ts'
import type { AccountFacts } from '../../../shared/facts.ts'
import { effortCurve, profitCurve, reached, thinned } from '../../../shared/review/curves.ts'
import { noLevers } from '../../../shared/review/levers.ts'
import { reviewOf, reviewRows } from '../../../shared/review/review.ts'
import { todayOf, tornado, whatIf, whatIfBookOf } from '../../../shared/review/what-if.ts'
import { gatherPieces } from '../../../shared/review/what-if-pieces.ts'
import { defaultSettings } from '../../../shared/settings.ts'
import { accountValue } from '../../../shared/value/account-value.ts'
import { calculationOf } from '../../../shared/value/calculation.ts'
import type { WindowKind } from '../../../shared/value/window.ts'
import { clvTerms } from '../../fixtures/customers.ts'
import {
  accountNamed,
  bookOf,
  contractOf,
  costOf,
  eur,
  factsOf,
  indicatorOf,
  measured,
  orderOf,
  refOf,
} from '../../fixtures/facts.ts'
import { usd } from '../value/random-book.ts'

const asOf = day('2025-03-31')
const days = fc.integer({ min: -400, max: 0 }).map((n) => addDays(asOf, n))
const amount = fc.integer({ min: -50_000, max: 50_000 }).map((cents) => cents / 100)
const currency = fc.constantFrom(eur, eur, usd)

const account = fc.record({
  segment: fc.constantFrom('X', 'Y', null),
  currency,
  end: fc.option(days, { freq: 4 }),
  orders: fc.array(
    fc.record({
      on: days,
      revenue: amount,
      cost: fc.option(amount),
      currency,
      kind: fc.constantFrom('order', 'invoice', 'refund'),
    }),
    { maxLength: 5 },
  ),
  costs: fc.array(fc.record({ on: days, amount, currency, kind: fc.constantFrom('support', 'customer_cost') }), {
    maxLength: 3,
  }),
  rows: fc.array(
    fc.record({ on: days, actual: amount, evidence: fc.constantFrom('confirmed', 'assumed', null), currency }),
    { maxLength: 6 },
  ),
  contracts: fc.array(fc.record({ from: days, length: fc.integer({ min: -20, max: 800 }) }), { maxLength: 2 }),
})
const books = fc.record({
  accounts: fc.array(account, { maxLength: 8 }),
  rate: fc.option(fc.constantFrom(0.5, 1.25)),
  margin: fc.option(fc.constantFrom(-0.2, 0.4)),
  window: fc.constantFrom<WindowKind>('relationship', 'term', 'year'),
})
type Book = typeof books extends fc.Arbitrary<infer B> ? B : never

function reviewed({ accounts, rate, margin, window }: Book) {
  const rates = rate === null ? [] : [{ day: day('2020-01-01'), from: usd, to: eur, rate, ref: refOf('rates.csv', 0) }]
  const settings = { ...defaultSettings, margin }
  const calculation = calculationOf(bookOf([indicatorOf('k', 'amount')], [], { asOf, rates, settings }))
  const { exchange } = calculation
  const reporting = { exchange, currency: eur }
  const pieces = gatherPieces(settings, reporting)
  const all = accounts.map((one, at) => {
    const facts = factsIn(one, at)
    const earnings = earningsOf(facts, [], { ...reporting, margin })
    const history = historyOf(facts, earnings, { ...reporting, asOf })
    const value = accountValue(calculation, facts, window)
    pieces.see(value)
    return { facts, earnings, history, value }
  })
  const clv = clvOf(
    all.map(({ facts, ...more }) => ({ account: facts.account, ...more })),
    'auto',
    clvTerms({ asOf, margin }),
  )
  const thresholds = { value: null, clv: null }
  const review = reviewOf(reviewRows(all, clv, reporting), { currency: eur, thresholds, asOf, renewingWithin: 90 })
  return { review, clv, settings, suppositions: whatIfBookOf(review, thresholds, pieces.finish(), clv.under) }
}

function factsIn(one: Book['accounts'][number], at: number): AccountFacts {
  const id = `A${at}`
  const own = accountNamed(id, { segment: one.segment, currency: one.currency, endDate: one.end })
  const rows = measured(one.rows.map(({ on, ...row }) => ({ ...row, indicatorKey: 'k', day: on })))
  const sorted = <T extends { readonly day: string }>(list: readonly T[]) =>
    list.toSorted((a, b) => (a.day < b.day ? -1 : 1))
  return factsOf(own, rows, {
    orders: sorted(one.orders.map(({ on, revenue, ...more }, n) => orderOf(`${id}-${n}`, on, revenue, more as never))),
    costs: one.costs.map(({ on, amount: of, ...more }, n) => costOf(`${id}-c${n}`, on, of, more)),
    contracts: one.contracts.map(({ from, length }, n) => contractOf(`${id}-k${n}`, from, addDays(from, length))),
  })
}

const names = ['worth', 'paid', 'profit', 'clv', 'revenue', 'costToServe'] as const

describe('the review of any book', () => {
  test('foots: totals, segments, managers, curves and quadrants add up to the accounts', () => {
    const check = (book: Book) => {
      const { review } = reviewed(book)
      const { accounts, totals } = review
      for (const name of names) expect(totals[name].value).toBe(sum(accounts.map((one) => one[name].value)))
      for (const name of ['worth', 'paid', 'profit', 'clv'] as const)
        for (const groups of [review.bySegment, review.byManager])
          expect(sum(groups.map((one) => one[name]))).toBe(totals[name].value)
      expect(review.profitCurve.points.at(-1)?.up).toBe(totals.profit.value ?? 0)
      expect(review.profitCurve.points).toHaveLength(accounts.filter((one) => one.profit.value !== null).length + 1)
      const listed = [...review.lists.takeMore, ...review.lists.giveMore, ...review.lists.notEnough].map(
        ({ accountId }) => accountId,
      )
      expect(new Set(listed).size).toBe(listed.length)
      const known = accounts.filter((one) => one.worth.value !== null && one.clv.value !== null)
      expect(accounts.filter((one) => one.quadrant !== null)).toHaveLength(known.length)
    }
    fc.assert(fc.property(books, check), { numRuns: 200 })
  })

  test('says why, wherever it says that something is not known', () => {
    const check = (book: Book) => {
      for (const one of reviewed(book).review.accounts)
        if (one.worth.value === null || one.clv.value === null) expect(one.missing.length).toBeGreaterThan(0)
    }
    fc.assert(fc.property(books, check), { numRuns: 200 })
  })

  test('holds no number that is none, whatever is supposed', () => {
    const check = (book: Book, by: number, discount: number | null) => {
      const { review, suppositions, clv, settings } = reviewed(book)
      const times = { kind: 'times', by } as const
      const supposed = whatIf(suppositions, {
        ...noLevers,
        capture: times,
        attribution: times,
        hourlyRate: times,
        discount,
        retention: discount,
      })
      const found: unknown[] = [review, supposed, tornado(suppositions, todayOf(clv, settings), 0.5)]
      expect(numbersIn(found).filter((number) => !Number.isFinite(number))).toEqual([])
    }
    fc.assert(
      fc.property(books, fc.double({ min: 0, max: 5, noNaN: true }), fc.option(fc.constantFrom(0, 0.1, 1)), check),
      { numRuns: 200 },
    )
  })
})

describe('a book that is', () => {
  const plain = { segment: null, currency: eur, end: null, orders: [], costs: [], rows: [], contracts: [] }
  const made = (accounts: Book['accounts']) =>
    reviewed({ accounts, rate: null, margin: null, window: 'relationship' }).review
  const seller = (revenue: number, cost: number) => ({
    ...plain,
    orders: [{ on: asOf, revenue, cost, currency: eur, kind: 'invoice' as const }],
  })

  test('empty has neither totals nor medians nor a Gini, and empty lists', () => {
    const { totals, thresholds, gini, profitCurve, effortCurve, lists, bySegment } = made([])
    expect(names.map((name) => totals[name].value)).toEqual(names.map(() => null))
    expect([thresholds, gini, bySegment]).toEqual([{ value: null, clv: null }, null, []])
    expect([profitCurve.along80, effortCurve.along80, profitCurve.points.length]).toEqual([null, null, 1])
    expect([lists.takeMore, lists.giveMore, lists.notEnough]).toEqual([[], [], []])
  })

  test('all unknown lists every account with what is unknown of it', () => {
    const { lists, gini, evidenceShare } = made([plain, plain])
    expect(lists.notEnough.map(({ unknown }) => unknown)).toEqual(Array(2).fill(['worth', 'paid', 'profit', 'clv']))
    expect(lists.notEnough.every(({ missing }) => missing.length > 0)).toBe(true)
    expect([gini, evidenceShare]).toEqual([null, null])
  })

  test('one account stands at its own median and brings all of the profit', () => {
    const { thresholds, gini, profitCurve } = made([seller(100, 40)])
    expect([thresholds.clv, gini, reached(profitCurve, 1)]).toEqual([60_00, 0, 1])
  })

  test('all alike has a Gini of nought and a straight curve', () => {
    const { gini, profitCurve } = made([seller(100, 40), seller(100, 40), seller(100, 40), seller(100, 40)])
    expect(gini).toBe(0)
    expect([0.25, 0.5, 0.75].map((along) => reached(profitCurve, along))).toEqual([0.25, 0.5, 0.75])
  })

  test('at a loss has no ratio to profit, and a curve that ends where the loss is', () => {
    const { accounts, profitCurve, gini } = made([seller(100, 140), seller(10, 5)])
    expect(accounts[0]?.reciprocity.value).toBeNull()
    expect(profitCurve.points.map(({ up }) => up)).toEqual([0, 5_00, -35_00])
    expect([profitCurve.along80, reached(profitCurve, 0.2), gini]).toEqual([null, null, 0.5])
  })
})

describe('a curve', () => {
  test('begins at nothing, goes by who brings most, and passes the whole where some lose', () => {
    const { points } = profitCurve([
      { accountId: 'b', profit: 10 },
      { accountId: 'a', profit: -5 },
      { accountId: 'c', profit: 45 },
    ])
    expect(points.map(({ accounts, up }) => [accounts, up])).toEqual([
      [0, 0],
      [1, 45],
      [2, 55],
      [3, 50],
    ])
  })

  test('of effort goes by cost to serve for each unit of revenue, whoever pays nothing first', () => {
    const curve = effortCurve([
      { accountId: 'cheap', revenue: 80, costToServe: 20 },
      { accountId: 'dear', revenue: 20, costToServe: 60 },
      { accountId: 'free', revenue: 0, costToServe: 20 },
    ])
    expect(curve.points.map(({ along, up }) => [along, up])).toEqual([
      [0, 0],
      [0, 20],
      [20, 80],
      [100, 100],
    ])
    expect(curve.along80).toBe(0.2)
  })

  test('keeps its ends where it is thinned', () => {
    const { points } = profitCurve(
      Array.from({ length: 1000 }, (_, n) => ({ accountId: String(n).padStart(4, '0'), profit: n })),
    )
    const few = thinned(points, 20)
    expect([few.length, few[0], few.at(-1)]).toEqual([20, points[0], points.at(-1)])
  })
})

function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : known.reduce((left, right) => left + right, 0)
}

function numbersIn(of: unknown): readonly number[] {
  if (typeof of === 'number') return [of]
  if (typeof of !== 'object' || of === null) return []
  return Object.values(of).flatMap(numbersIn)
}
