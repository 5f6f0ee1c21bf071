import { type Day, type Month, monthOf } from '../days.ts'
import type { AccountFacts } from '../facts.ts'
import type { Currency } from '../money/currency.ts'
import type { Exchange } from '../money/exchange.ts'
import { toMinor } from '../money/money.ts'
import { countingOrders, revenueOf } from '../value/paid.ts'
import { windowOf } from '../value/window.ts'

/** What an account did in each month: what shared costs are allocated by. */
export type Activity = {
  readonly accountId: string
  /** Active from and to; null: never, or to this day. */
  readonly from: Month | null
  readonly to: Month | null
  /** Revenue in minor units of the book's currency. */
  readonly revenue: ReadonlyMap<Month, number>
  readonly orders: ReadonlyMap<Month, number>
  /** Volume by indicator and month, keyed `KEY 2025-03`. */
  readonly volume: ReadonlyMap<string, number>
}

/** `drivers`: the indicators that some shared cost is allocated by; the volume of no other is kept. */
export function activityOf(
  facts: AccountFacts,
  exchange: Exchange,
  currency: Currency,
  asOf: Day,
  drivers: ReadonlySet<string>,
): Activity {
  const window = windowOf('relationship', facts, asOf)
  const revenue = new Map<Month, number>()
  const orders = new Map<Month, number>()
  const volume = new Map<string, number>()
  for (const order of countingOrders(facts.orders)) {
    const month = monthOf(order.day)
    const factor = exchange(order.currency, currency, order.day)?.factor ?? 0
    grow(revenue, month, toMinor(revenueOf(order) * factor, currency))
    if (order.kind !== 'refund') grow(orders, month, 1)
  }
  for (const group of facts.groups)
    if (drivers.has(group.indicatorKey)) grow(volume, `${group.indicatorKey} ${group.month}`, group.volume)
  const { accountId, endDate } = facts.account
  return { accountId, from: window && monthOf(window.from), to: endDate && monthOf(endDate), revenue, orders, volume }
}

export function isActive(activity: Activity, month: Month): boolean {
  return activity.from !== null && activity.from <= month && (activity.to === null || activity.to >= month)
}

function grow<K>(map: Map<K, number>, key: K, by: number): void {
  map.set(key, (map.get(key) ?? 0) + by)
}
