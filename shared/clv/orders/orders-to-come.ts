import type { BgnbdParameters } from './bgnbd-fit.ts'
import { chanceAlive, discounted, weeklyOrders } from './expected-orders.ts'
import type { Rfm } from './purchases.ts'

/** Orders of the coming weeks at their worth today, at any discount rate. */
export function ordersToCome(of: BgnbdParameters, weeks: number): (rfm: Rfm, discount: number) => number {
  const weekly = onceAKind((x, T) => weeklyOrders(of, x, T, weeks))
  return (rfm, discount) => chanceAlive(of, rfm) * discounted(weekly(rfm), discount)
}

/** The same at one rate, of which only the sum is kept: for parameters that are tried out. */
export function ordersToComeAt(of: BgnbdParameters, weeks: number, discount: number): (rfm: Rfm) => number {
  const sum = onceAKind((x, T) => discounted(weeklyOrders(of, x, T, weeks), discount))
  return (rfm) => chanceAlive(of, rfm) * sum(rfm)
}

const mostDays = 4_000_000 // from the year 1000 to 9999

/** Accounts with as many orders in as long a time have the same ahead of them, as long as they order at all. */
function onceAKind<V>(make: (x: number, T: number) => V): (rfm: Rfm) => V {
  const known = new Map<number, V>()
  return ({ x, T }) => {
    const key = x * mostDays + Math.round(T * 7)
    const found = known.get(key) ?? make(x, T)
    known.set(key, found)
    return found
  }
}
