import { allocate } from '../allocate.ts'
import { type Day, type Month, monthOf } from '../days.ts'
import type { Cost, RowRef } from '../facts.ts'
import type { Currency } from '../money/currency.ts'
import type { Exchange } from '../money/exchange.ts'
import { type Minor, toMinor } from '../money/money.ts'
import { type Activity, isActive } from './activity.ts'

/** One account's part of one shared cost, in the book's currency. */
export type CostShare = {
  readonly key: string
  readonly day: Day
  /** Null: the cost has no exchange rate. */
  readonly minor: Minor | null
  readonly driver: string
  readonly ref: RowRef
}

/** Shares by account, and the shared rows that nobody could carry. */
export type Allocation = {
  readonly shares: ReadonlyMap<string, readonly CostShare[]>
  readonly unallocated: readonly { readonly cost: Cost; readonly reason: 'no-active-account' | 'no-rate' }[]
}

/**
 * Each shared cost over the accounts active in its calendar month, by its driver; a driver that sums to zero means
 * equal shares (METHOD 3, Cost to serve). Shares add up to the cost exactly.
 */
export function allocateSharedCosts(
  costs: readonly Cost[],
  activities: readonly Activity[],
  exchange: Exchange,
  currency: Currency,
): Allocation {
  const shares = new Map<string, CostShare[]>()
  const unallocated: Allocation['unallocated'][number][] = []
  for (const cost of costs) {
    const month = monthOf(cost.day)
    const conversion = exchange(cost.currency, currency, cost.day)
    const active = activities.filter((activity) => isActive(activity, month))
    if (!conversion || active.length === 0)
      unallocated.push({ cost, reason: conversion ? 'no-active-account' : 'no-rate' })
    if (active.length === 0) continue
    const driver = cost.driver ?? 'equal'
    const weights = active.map((activity) => ({ id: activity.accountId, weight: weightOf(activity, driver, month) }))
    // Whoever would carry an unknown cost has an unknown share of it: not known is not nought.
    const parts = conversion
      ? allocate(toMinor(cost.amount * conversion.factor, currency), weights)
      : new Map(active.map((activity) => [activity.accountId, null]))
    for (const [accountId, minor] of parts) {
      const share = { key: cost.key, day: cost.day, minor: minor as Minor | null, driver, ref: cost.ref }
      const own = shares.get(accountId)
      if (own) own.push(share)
      else shares.set(accountId, [share])
    }
  }
  return { shares, unallocated }
}

/** The indicators that shared costs are allocated by. */
export function drivingIndicators(costs: readonly Cost[]): ReadonlySet<string> {
  return new Set(
    costs.flatMap(({ driver }) => (driver?.startsWith(byIndicator) ? driver.slice(byIndicator.length) : [])),
  )
}

const byIndicator = 'indicator:'

function weightOf(activity: Activity, driver: string, month: Month): number {
  if (driver === 'revenue') return Math.max(0, activity.revenue.get(month) ?? 0)
  if (driver === 'orders') return activity.orders.get(month) ?? 0
  if (driver.startsWith(byIndicator)) return activity.volume.get(`${driver.slice(byIndicator.length)} ${month}`) ?? 0
  return 0
}
