import { type Day, type Month, monthOf } from '../days.ts'
import type { AccountFacts, Cost, Order, RowRef } from '../facts.ts'
import type { Currency } from '../money/currency.ts'
import type { Exchange } from '../money/exchange.ts'
import { type Minor, toMinor } from '../money/money.ts'
import type { Window } from './window.ts'

/** One order or cost that the customer paid, in the currency asked for; null where there is no rate. */
export type PaidRow = {
  readonly key: string
  readonly day: Day
  readonly month: Month
  readonly minor: Minor | null
  readonly missingRate: string | null
  readonly ref: RowRef
}

/** The orders that count: where an account has invoices, its rows of kind order are bookings and count nowhere. */
export function countingOrders(orders: readonly Order[]): readonly Order[] {
  const invoiced = orders.some((order) => order.kind === 'invoice')
  return invoiced ? orders.filter((order) => order.kind !== 'order') : orders
}

/** Revenue with its sign, in major units: a refund counts −|revenue|. */
export function revenueOf(order: Order): number {
  return order.kind === 'refund' ? -Math.abs(order.revenue) : order.revenue
}

/** What the customer paid (METHOD 2): its counting orders and its own costs, row by row, rounded after conversion. */
export function paidRows(facts: AccountFacts, exchange: Exchange, into: Currency): readonly PaidRow[] {
  const costs = ownCosts(facts).map((cost) => paidRow(into, exchange, cost.key, cost, cost.amount))
  return [...revenueRows(facts, exchange, into), ...costs]
}

/** The revenue of its counting orders, row by row. */
export function revenueRows(facts: AccountFacts, exchange: Exchange, into: Currency): readonly PaidRow[] {
  return countingOrders(facts.orders).map((order) => paidRow(into, exchange, order.orderId, order, revenueOf(order)))
}

export function inWindow(rows: readonly PaidRow[], window: Window): readonly PaidRow[] {
  return rows.filter((row) => row.day >= window.from && row.day <= window.to)
}

function ownCosts(facts: AccountFacts): readonly Cost[] {
  return facts.costs.filter((cost) => cost.kind === 'customer_cost')
}

function paidRow(into: Currency, exchange: Exchange, key: string, row: Order | Cost, major: number): PaidRow {
  const conversion = exchange(row.currency, into, row.day)
  const minor = conversion ? toMinor(major * conversion.factor, into) : null
  const missingRate = conversion ? null : `${row.currency}→${into}`
  return { key, day: row.day, month: monthOf(row.day), minor, missingRate, ref: row.ref }
}
