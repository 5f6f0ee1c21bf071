import { describe, expect, test } from 'vitest'
import { clvOf } from '../../../shared/clv/clv.ts'
import { earningsOf } from '../../../shared/clv/profit.ts'
import { day } from '../../../shared/days.ts'
import type { AccountFacts, Grade } from '../../../shared/facts.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import type { Rate } from '../../../shared/money/exchange.ts'
import type { Thresholds } from '../../../shared/review/quadrant.ts'
import { reviewOf, reviewRows } from '../../../shared/review/review.ts'
import { accountValue } from '../../../shared/value/account-value.ts'
import { calculationOf } from '../../../shared/value/calculation.ts'
import { clvTerms, customerFrom } from '../../fixtures/customers.ts'
import { accountNamed, bookOf, eur, factsOf, indicatorOf, measured, orderOf, refOf } from '../../fixtures/facts.ts'

type Case = {
  readonly worth?: number
  readonly paid?: number
  readonly cost?: number
  readonly currency?: Currency
  readonly evidence?: Grade
  readonly more?: Partial<AccountFacts>
}
const asOf = day('2025-03-31')
const none: Thresholds = { value: null, clv: null }

/** Accounts of one measured amount (confirmed unless said) and one order each; by their ids. */
function reviewed(cases: Readonly<Record<string, Case>>, thresholds = none, rates: readonly Rate[] = []) {
  const calculation = calculationOf(bookOf([indicatorOf('k', 'amount')], [], { asOf, rates }))
  const { exchange } = calculation
  const all = Object.entries(cases).map(
    ([id, { worth, paid, cost = 0, currency = eur, evidence = 'confirmed', more }]) => {
      const row = worth === undefined ? [] : [{ indicatorKey: 'k', actual: worth, evidence, currency }]
      const orders = paid === undefined ? [] : [orderOf(id, '2025-01-15', paid, { cost, currency })]
      const account = accountNamed(id, { startDate: day('2025-01-01'), currency })
      const facts = factsOf(account, measured(row), { orders, ...more })
      const earnings = earningsOf(facts, [], { exchange, currency: eur, margin: null })
      return { facts, earnings, value: accountValue(calculation, facts, 'relationship') }
    },
  )
  const terms = clvTerms({ asOf })
  const customers = all.map(({ facts }) => customerFrom(facts, terms, rates))
  const rows = reviewRows(all, clvOf(customers, 'historic', terms), { exchange, currency: eur })
  return reviewOf(rows, { currency: eur, thresholds, asOf, renewingWithin: 90 })
}

function one(of: Case, rates: readonly Rate[] = []) {
  const [first] = reviewed({ A: of }, none, rates).accounts
  if (!first) throw new Error('The review has no account.')
  return first
}

describe('the ratios of an account', () => {
  test('are value given for value taken, value to CLV, and the customer’s share of the surplus', () => {
    const { reciprocity, valueToClv, surplusShare } = one({ worth: 300, paid: 100, cost: 50 })
    expect([reciprocity, valueToClv, surplusShare].map((figure) => figure.value)).toEqual([6, 6, 200 / 250])
  })

  test.each<[string, Case, readonly (number | null)[]]>([
    ['profit is nothing', { worth: 300, paid: 100, cost: 100 }, [null, null, null]],
    ['profit is a loss', { worth: 300, paid: 100, cost: 150 }, [null, null, null]],
    ['the customer gained nothing', { worth: 100, paid: 100, cost: 50 }, [2, 2, null]],
    ['the worth is a loss', { worth: -50, paid: 100, cost: 50 }, [-1, -1, null]],
    ['no order is in the book', { worth: 300 }, [null, null, null]],
    ['nothing was measured', { paid: 100, cost: 50 }, [null, null, null]],
  ])('are not known where %s', (_what, of, expected) => {
    const { reciprocity, valueToClv, surplusShare } = one(of)
    expect([reciprocity, valueToClv, surplusShare].map((figure) => figure.value)).toEqual(expected)
  })
})

describe('quadrants', () => {
  const cases = {
    high: { worth: 400, paid: 400 },
    loyal: { worth: 100, paid: 300 },
    served: { worth: 300, paid: 100 },
    small: { worth: 50, paid: 50 },
    unknown: { paid: 1000 },
  }

  test('are cut at the medians of what is known, at or above being high', () => {
    const { accounts, thresholds } = reviewed(cases)
    expect(thresholds).toEqual({ value: 20_000, clv: 30_000 })
    expect(accounts.map(({ accountId, quadrant }) => [accountId, quadrant])).toEqual([
      ['high', 'partners'],
      ['loyal', 'at-risk'],
      ['served', 'under-monetised'],
      ['small', 'dormant'],
      ['unknown', null],
    ])
  })

  test('are cut where the book says', () => {
    const { accounts } = reviewed(cases, { value: 5000, clv: 0 })
    expect(accounts.map(({ quadrant }) => quadrant)).toEqual([...Array(4).fill('partners'), null])
  })
})

describe('totals', () => {
  test('are sums of what is known, and null where nothing is', () => {
    const { totals } = reviewed({ A: { worth: 300, paid: 100 }, B: { worth: 0.01 }, C: {} })
    expect(Object.values(totals).map((figure) => figure.value)).toEqual([30_001, 10_000, 10_000, 10_000, 10_000, 0])
    const empty = reviewed({ C: {} })
    expect(Object.values(empty.totals).map((figure) => figure.value)).toEqual([null, null, null, null, null, 0])
    expect([empty.gini, reviewed({}).gini]).toEqual([null, null])
  })
})

describe('an account in another currency', () => {
  const gbp = 'GBP' as Currency
  const rate = (on: string, of: number): Rate => ({
    day: day(on),
    from: gbp,
    to: eur,
    rate: of,
    ref: refOf('rates.csv', 0),
  })

  test('is converted at the last day of each month, its orders at their own day', () => {
    const rates = [rate('2025-01-01', 1), rate('2025-01-15', 2), rate('2025-01-31', 3), rate('2025-02-01', 9)]
    const { worth, paid, profit } = one({ worth: 10, paid: 10, cost: 4, currency: gbp }, rates)
    expect([worth, paid, profit].map((figure) => figure.value)).toEqual([3000, 2000, 1200])
  })

  test('is not known without a rate, and says which', () => {
    const { worth, paid, profit, clv, quadrant, missing } = one({ worth: 10, paid: 10, currency: gbp })
    expect([worth, paid, profit, clv].map((figure) => figure.value)).toEqual([null, null, null, null])
    expect(quadrant).toBeNull()
    expect(missing.map(({ message }) => message).join(' ')).toMatch(/GBP→EUR/)
  })
})

test('evidence is shared out over the gains, and a loss has no share', () => {
  expect(one({ worth: 10, evidence: 'measured' }).evidenceShare).toEqual({
    assumed: 0,
    estimated: 0,
    measured: 1,
    confirmed: 0,
  })
  expect(one({ worth: -10 }).evidenceShare).toBeNull()
  expect(one({}).evidenceShare).toBeNull()
})
