import { type Day, daysBetween } from '../../days.ts'
import type { Order } from '../../facts.ts'
import type { Currency } from '../../money/currency.ts'
import type { Exchange } from '../../money/exchange.ts'
import { countingOrders } from '../../value/paid.ts'

/** The days on which an account ordered, as BG/NBD counts them: orders of one day are one (METHOD 3). */
export type Purchases = {
  readonly first: Day
  /** Days after the first, 0 for the first itself; in order. */
  readonly after: readonly number[]
  /** What was spent on each, in major units of the book's currency; 0 where it is not known. */
  readonly spent: readonly number[]
}

/** Refunds are no orders, whichever way they are written; an order for nothing is one. Null where there is none. */
export function purchasesOf(orders: readonly Order[], exchange: Exchange, currency: Currency): Purchases | null {
  const bought = countingOrders(orders).filter(({ kind, revenue }) => kind !== 'refund' && revenue >= 0)
  const [first] = bought
  if (!first) return null
  const spent = new Map<number, number>()
  for (const order of bought) {
    const day = daysBetween(first.day, order.day)
    const factor = exchange(order.currency, currency, order.day)?.factor ?? 0
    spent.set(day, (spent.get(day) ?? 0) + order.revenue * factor)
  }
  // Mapped once more, amounts are kept as plain numbers; as they come out of the map, each is an object to V8.
  return { first: first.day, after: [...spent.keys()], spent: [...spent.values()].map((amount) => amount) }
}

/** An account's orders up to a day in the numbers that the models need; time in weeks. */
export type Rfm = {
  /** Repeat orders. */
  readonly x: number
  /** From the first order to the last, and to the day. */
  readonly tx: number
  readonly T: number
  /** Repeat orders that something was spent on, and how much on average. */
  readonly paid: number
  readonly mean: number
}

/** Null before the first order. */
export function rfmOf({ first, after, spent }: Purchases, until: Day): Rfm | null {
  const days = daysBetween(first, until)
  if (days < 0) return null
  const seen = after.filter((day) => day <= days)
  const amounts = spent.slice(1, seen.length).filter((amount) => amount > 0)
  const sum = amounts.reduce((total, amount) => total + amount, 0)
  return {
    x: seen.length - 1,
    tx: (seen.at(-1) ?? 0) / 7,
    T: days / 7,
    paid: amounts.length,
    mean: amounts.length === 0 ? 0 : sum / amounts.length,
  }
}
