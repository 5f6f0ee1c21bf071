import { describe, expect, test } from 'vitest'
import { earningsOf, profitFigure } from '../../../shared/clv/profit.ts'
import type { CostShare } from '../../../shared/clv/shared-costs.ts'
import { day } from '../../../shared/days.ts'
import type { AccountFacts } from '../../../shared/facts.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import { exchangeOf, type Rate } from '../../../shared/money/exchange.ts'
import type { Minor } from '../../../shared/money/money.ts'
import { accountNamed, costOf, eur, factsOf, orderOf, refOf } from '../../fixtures/facts.ts'

type Terms = {
  readonly margin?: number | null
  readonly rates?: readonly Rate[]
  readonly shares?: readonly CostShare[]
}

function profit(
  more: Partial<AccountFacts>,
  { margin = null, rates = [], shares = [] }: Terms = {},
  from: string | null = null,
) {
  const facts = factsOf(accountNamed('A'), [], more)
  const earnings = earningsOf(facts, shares, { exchange: exchangeOf(rates, eur), currency: eur, margin })
  return profitFigure('A/profit', 'profit', earnings, eur, from === null ? null : day(from))
}

const order = orderOf('O', '2025-01-10', 100, { cost: 40 })
const usd = 'USD' as Currency

describe('historic profit', () => {
  test.each<[string, Partial<AccountFacts>, number | null]>([
    ['is revenue less cost', { orders: [order] }, 6000],
    [
      'is less by the cost to serve',
      { orders: [order], costs: [costOf('c', '2025-01-20', 15, { kind: 'support' })] },
      4500,
    ],
    [
      'leaves out what the customer spent itself',
      { orders: [order], costs: [costOf('c', '2025-01-20', 15, { kind: 'customer_cost' })] },
      6000,
    ],
    [
      'is less by a refund, whichever sign it has',
      {
        orders: [
          order,
          orderOf('R', '2025-02-01', 10, { kind: 'refund', cost: 0 }),
          orderOf('S', '2025-02-01', -10, { kind: 'refund', cost: 0 }),
        ],
      },
      4000,
    ],
    [
      'counts invoices and no bookings where there are any',
      { orders: [order, orderOf('I', '2025-02-01', 90, { kind: 'invoice', cost: 20 })] },
      7000,
    ],
    ['may be a loss', { orders: [orderOf('O', '2025-01-10', 10, { cost: 40 })] }, -3000],
    ['is not known without orders', { costs: [costOf('c', '2025-01-20', 15)] }, null],
    [
      'is not known where an order has no cost and the book no margin',
      { orders: [order, orderOf('P', '2025-02-01', 10)] },
      null,
    ],
  ])('%s', (_what, facts, minor) => {
    expect(profit(facts).value).toBe(minor)
  })

  test('takes the margin for orders without a cost, and only for those', () => {
    const orders = [order, orderOf('P', '2025-02-01', 10)]
    expect(profit({ orders }, { margin: 0.35 }).value).toBe(6000 + 350)
    expect(profit({ orders }).missing.map(({ code }) => code)).toEqual(['no-cost'])
  })

  test('is converted at the day of each order and cost, each rounded once', () => {
    const rates = [{ day: day('2025-01-01'), from: usd, to: eur, rate: 0.5, ref: refOf('rates.csv', 0) }]
    const foreign = { ...order, currency: usd, revenue: 100.04 }
    const costs = [costOf('c', '2025-01-20', 0.05, { currency: usd })]
    expect(profit({ orders: [foreign], costs }, { rates }).value).toBe(3002 - 2)
    const unknown = profit({ orders: [order], costs })
    expect([unknown.value, unknown.missing.map(({ code }) => code)]).toEqual([null, ['no-rate-cost']])
  })

  test('has its share of what no account carries alone', () => {
    const share = {
      key: 's',
      day: day('2025-01-31'),
      minor: 1234 as Minor,
      driver: 'equal',
      ref: refOf('costs.csv', 0),
    }
    expect(profit({ orders: [order] }, { shares: [share] }).value).toBe(6000 - 1234)
  })

  test('inside a window counts what lies in it, and is nothing where nothing does', () => {
    const facts = {
      orders: [order, orderOf('P', '2025-02-01', 10, { cost: 1 })],
      costs: [costOf('c', '2025-01-20', 15)],
    }
    expect(profit(facts, {}, '2025-02-01').value).toBe(900)
    expect(profit(facts, {}, '2025-01-10').value).toBe(6000 + 900 - 1500)
    expect(profit(facts, {}, '2025-03-01').value).toBe(0)
  })
})
