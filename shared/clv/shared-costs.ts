import { portions } from '../allocate.ts'
import { type Day, monthOf } from '../days.ts'
import type { Cost, RowRef } from '../facts.ts'
import type { Currency } from '../money/currency.ts'
import type { Exchange } from '../money/exchange.ts'
import { type Minor, toMinor } from '../money/money.ts'
import { type Activity, type Drivers, driverKey, isActive } from './activity.ts'

/** One account's part of one shared cost, in the book's currency. */
export type CostShare = {
  readonly key: string
  readonly day: Day
  /** Null: the cost has no exchange rate. */
  readonly minor: Minor | null
  readonly driver: string
  readonly ref: RowRef
}

/** Each account's shares, and the shared rows that nobody could carry. */
export type Allocation = {
  readonly sharesOf: (accountId: string) => readonly CostShare[]
  readonly unallocated: readonly { readonly cost: Cost; readonly reason: 'no-active-account' | 'no-rate' }[]
}

/** The drivers and months that shared costs are allocated by. */
export function driversOf(costs: readonly Cost[]): Drivers {
  const keys = new Set(costs.map((cost) => driverKey(driverOf(cost), monthOf(cost.day))))
  return new Map([...keys].map((key, place) => [key, place]))
}

/**
 * Each shared cost over the accounts active in its calendar month, by its driver; a driver that sums to zero means
 * equal shares (METHOD 3, Cost to serve). Shares add up to the cost exactly. Of a share only its amount is kept: a
 * large book has millions of them. `activities` were gathered with the `drivers` of the same costs.
 */
export function allocateSharedCosts(
  costs: readonly Cost[],
  activities: readonly Activity[],
  exchange: Exchange,
  currency: Currency,
): Allocation {
  const drivers = driversOf(costs)
  const byId = activities.toSorted((a, b) => (a.accountId < b.accountId ? -1 : 1))
  const places = new Map(byId.map(({ accountId }, place) => [accountId, place]))
  const carried = costs.map((cost) => {
    const conversion = exchange(cost.currency, currency, cost.day)
    const amount = conversion && toMinor(cost.amount * conversion.factor, currency)
    return { cost, known: amount !== null, minors: split(cost, amount, byId, drivers) }
  })
  return allocationOf(carried, places)
}

type Carried = { readonly cost: Cost; readonly known: boolean; readonly minors: Float64Array | null }

/** Apart from where it was made, so that it keeps the amounts and not the activities they were made from. */
function allocationOf(carried: readonly Carried[], places: ReadonlyMap<string, number>): Allocation {
  return {
    sharesOf: (accountId) => {
      const place = places.get(accountId)
      if (place === undefined) return []
      return carried.flatMap(({ cost, known, minors }) => {
        const minor = minors?.[place] ?? Number.NaN
        if (Number.isNaN(minor)) return []
        const { key, day, ref } = cost
        // Whoever would carry an unknown cost has an unknown share of it: not known is not nought.
        return { key, day, minor: known ? (minor as Minor) : null, driver: driverOf(cost), ref }
      })
    },
    unallocated: carried.flatMap(({ cost, known, minors }) =>
      known && minors ? [] : { cost, reason: known ? 'no-active-account' : 'no-rate' },
    ),
  }
}

/** Each account's part of a cost, nought where its amount is not known; NaN who was not active, null: nobody was. */
function split(cost: Cost, amount: Minor | null, accounts: readonly Activity[], drivers: Drivers): Float64Array | null {
  const month = monthOf(cost.day)
  const driver = drivers.get(driverKey(driverOf(cost), month)) ?? Number.NaN
  const active = accounts.flatMap((account, place) => (isActive(account, month) ? place : []))
  if (active.length === 0) return null
  // An account that got more back than it brought in carries nothing.
  const weights = Float64Array.from(active, (place) => Math.max(0, accounts[place]?.weights[driver] ?? 0))
  const ids = active.map((place) => accounts[place]?.accountId ?? '')
  const parts = portions(amount ?? 0, ids, weights)
  const minors = new Float64Array(accounts.length).fill(Number.NaN)
  for (const [nth, place] of active.entries()) minors[place] = parts[nth] ?? 0
  return minors
}

function driverOf(cost: Cost): string {
  return cost.driver ?? 'equal'
}
