import { type Day, type Month, monthOf } from '../days.ts'
import type { AccountFacts } from '../facts.ts'
import type { Currency } from '../money/currency.ts'
import type { Exchange } from '../money/exchange.ts'
import { toMinor } from '../money/money.ts'
import { countingOrders, revenueOf } from '../value/paid.ts'
import { windowOf } from '../value/window.ts'

/** What a book's shared costs are allocated by: a place for each driver and month that some cost has. */
export type Drivers = ReadonlyMap<string, number>

export function driverKey(driver: string, month: Month): string {
  return `${driver} ${month}`
}

/** What an account did in each month, as far as shared costs are allocated by it. */
export type Activity = {
  readonly accountId: string
  /** Active from and to; null: never, or to this day. */
  readonly from: Month | null
  readonly to: Month | null
  /** By the drivers' places; revenue in minor units of the book's currency. */
  readonly weights: readonly number[]
}

export function activityOf(
  facts: AccountFacts,
  exchange: Exchange,
  currency: Currency,
  asOf: Day,
  drivers: Drivers,
): Activity {
  const window = windowOf('relationship', facts, asOf)
  const weights = new Array<number>(drivers.size).fill(0)
  const grow = (driver: string, month: Month, by: () => number) => {
    const place = drivers.get(driverKey(driver, month))
    if (place !== undefined) weights[place] = (weights[place] ?? 0) + by()
  }
  for (const order of countingOrders(facts.orders)) {
    const month = monthOf(order.day)
    grow('revenue', month, () =>
      toMinor(revenueOf(order) * (exchange(order.currency, currency, order.day)?.factor ?? 0), currency),
    )
    if (order.kind !== 'refund') grow('orders', month, () => 1)
  }
  for (const group of facts.groups) grow(`indicator:${group.indicatorKey}`, group.month, () => group.volume)
  const { accountId, endDate } = facts.account
  return { accountId, from: window && monthOf(window.from), to: endDate && monthOf(endDate), weights }
}

export function isActive(activity: Activity, month: Month): boolean {
  return activity.from !== null && activity.from <= month && (activity.to === null || activity.to >= month)
}
