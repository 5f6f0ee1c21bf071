import type { Day } from '../days.ts'
import type { Account, AccountFacts, Order, RowRef } from '../facts.ts'
import type { Figure, Unit } from '../figures/figure.ts'
import { difference, given, sumOfAll, sumOfKnown } from '../figures/make.ts'
import { missing } from '../figures/missing.ts'
import type { Currency } from '../money/currency.ts'
import type { Exchange } from '../money/exchange.ts'
import { type Minor, toMinor } from '../money/money.ts'
import { problem } from '../problem.ts'
import { countingOrders, revenueOf } from '../value/paid.ts'
import type { CostShare } from './shared-costs.ts'

/** What the company earned on one account, in the book's currency: internal, never for a customer. */
export type Earnings = {
  readonly orders: readonly OrderProfit[]
  readonly costs: readonly OwnCost[]
  readonly shares: readonly CostShare[]
}
export type OrderProfit = {
  readonly key: string
  readonly day: Day
  readonly refund: boolean
  /** Null: neither a cost nor a margin, or no exchange rate. */
  readonly profit: Minor | null
  readonly reason: 'cost' | 'margin' | 'no-cost' | 'no-rate'
  readonly ref: RowRef
}
export type OwnCost = { readonly key: string; readonly day: Day; readonly minor: Minor | null; readonly ref: RowRef }

export type Terms = { readonly exchange: Exchange; readonly currency: Currency; readonly margin: number | null }

export function earningsOf(facts: AccountFacts, shares: readonly CostShare[], terms: Terms): Earnings {
  const { exchange, currency } = terms
  const costs = facts.costs
    .filter((cost) => cost.kind !== 'customer_cost')
    .map((cost) => {
      const conversion = exchange(cost.currency, currency, cost.day)
      const minor = conversion ? toMinor(cost.amount * conversion.factor, currency) : null
      return { key: cost.key, day: cost.day, minor, ref: cost.ref }
    })
  return { orders: countingOrders(facts.orders).map((order) => profitOf(order, terms)), costs, shares }
}

/**
 * Profit over some days: Σ (revenue − cost) of the orders less the cost to serve (METHOD 3, historic); null without
 * orders, or where one order's profit is not known.
 */
export function profitFigure(
  id: string,
  label: string,
  earnings: Earnings,
  currency: Currency,
  from: Day | null,
): Figure {
  const unit: Unit = { kind: 'money', currency }
  const orders = since(earnings.orders, from)
  const margin = ordersFigure(
    { id: `${id}/orders`, label: 'revenue less cost of the orders', unit },
    orders,
    earnings.orders,
  )
  const { costs, shares, unknown } = servingFigures(id, earnings, currency, from)
  const missing = [...margin.missing, ...(unknown ? [unknownCost] : [])]
  return { ...difference({ id, label, unit }, margin, costs, shares), missing }
}

/** What was earned of an account so far: the part of CLV that is known. */
export function historicFigure(
  { accountId }: Pick<Account, 'accountId'>,
  earnings: Earnings,
  currency: Currency,
): Figure {
  return profitFigure(`${accountId}/historic`, 'historic', earnings, currency, null)
}

/** The cost to serve over some days: its own costs and its shares of shared ones; null where one has no rate. */
export function costToServeFigure(
  id: string,
  label: string,
  earnings: Earnings,
  currency: Currency,
  from: Day | null,
): Figure {
  const { costs, shares, unknown } = servingFigures(id, earnings, currency, from)
  const unit: Unit = { kind: 'money', currency }
  const values = [costs.value, shares.value]
  return sumOfAll({ id, label, unit }, values, () => [costs, shares], unknown ? [unknownCost] : [])
}

function servingFigures(id: string, earnings: Earnings, currency: Currency, from: Day | null) {
  const unit: Unit = { kind: 'money', currency }
  const own = since(earnings.costs, from)
  const costs = sumOfAll(
    { id: `${id}/costs`, label: 'cost to serve, own', unit },
    own.map((row) => row.minor),
    () =>
      own.map((row) =>
        given({ id: `${id}/costs/${row.key}`, label: `cost of ${row.day}`, unit }, row.minor, [row.ref]),
      ),
  )
  const part = since(earnings.shares, from)
  const shares = sumOfAll(
    { id: `${id}/shared`, label: 'share of shared costs', unit },
    part.map((row) => row.minor),
    () =>
      part.map((row) =>
        given({ id: `${id}/shared/${row.key}`, label: `share of ${row.day} by ${row.driver}`, unit }, row.minor, [
          row.ref,
        ]),
      ),
  )
  const unknown = own.some((row) => row.minor === null) || part.some((row) => row.minor === null)
  return { costs, shares, unknown }
}

function since<T extends { readonly day: Day }>(rows: readonly T[], from: Day | null): readonly T[] {
  return rows.filter((row) => from === null || row.day >= from)
}

function ordersFigure(
  head: { readonly id: string; readonly label: string; readonly unit: Unit },
  orders: readonly OrderProfit[],
  all: readonly OrderProfit[],
): Figure {
  if (all.length === 0) return sumOfKnown(head, [], [missing(problem('no-orders'))])
  const reasons = new Set(orders.map((row) => row.reason))
  const lacking = [
    ...(reasons.has('no-cost') ? [noCost] : []),
    ...(reasons.has('no-rate') ? [missing(problem('no-rate-order'))] : []),
  ]
  return sumOfAll(
    head,
    orders.map((row) => row.profit),
    () =>
      orders.map((row) =>
        given(
          { id: `${head.id}/${row.key}`, label: `${row.key} of ${row.day}, by its ${row.reason}`, unit: head.unit },
          row.profit,
          [row.ref],
        ),
      ),
    lacking,
  )
}

const noCost = missing(problem('no-cost'))
const unknownCost = missing(problem('no-rate-cost'))

function profitOf(order: Order, { exchange, currency, margin }: Terms): OrderProfit {
  const { orderId: key, day, ref } = order
  const refund = order.kind === 'refund'
  const conversion = exchange(order.currency, currency, day)
  if (!conversion) return { key, day, refund, profit: null, reason: 'no-rate', ref }
  const revenue = revenueOf(order)
  const major = order.cost !== null ? revenue - order.cost : margin !== null ? revenue * margin : null
  if (major === null) return { key, day, refund, profit: null, reason: 'no-cost', ref }
  const profit = toMinor(major * conversion.factor, currency)
  return { key, day, refund, profit, reason: order.cost !== null ? 'cost' : 'margin', ref }
}
