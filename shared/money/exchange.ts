import type { Day } from '../days.ts'
import type { RowRef } from '../facts.ts'
import type { Currency } from './currency.ts'

/** `rate` units of `to` for one unit of `from`, valid from `day` until a later one. */
export type Rate = {
  readonly day: Day
  readonly from: Currency
  readonly to: Currency
  readonly rate: number
  readonly ref: RowRef
}

/** A factor to multiply with, and the rows it came from (none for the same currency). */
export type Conversion = { readonly factor: number; readonly rates: readonly Rate[] }
export type Exchange = (from: Currency, to: Currency, day: Day) => Conversion | null

const same: Conversion = { factor: 1, rates: [] }

/**
 * Converts at a day: the latest rate on or before it; else the inverse of the opposite rate; else by way of the
 * book's currency; else null, which is a problem to be named and never a guess (METHOD, Rates).
 */
export function exchangeOf(rates: readonly Rate[], book: Currency): Exchange {
  const byPair = Map.groupBy(
    rates.toSorted((a, b) => (a.day < b.day ? -1 : 1)),
    (rate) => `${rate.from}${rate.to}`,
  )
  const latest = (from: Currency, to: Currency, day: Day) => lastOnOrBefore(byPair.get(`${from}${to}`) ?? [], day)
  const direct = (from: Currency, to: Currency, day: Day): Conversion | null => {
    if (from === to) return same
    const straight = latest(from, to, day)
    if (straight) return { factor: straight.rate, rates: [straight] }
    const opposite = latest(to, from, day)
    return opposite ? { factor: 1 / opposite.rate, rates: [opposite] } : null
  }
  return (from, to, day) => {
    const straight = direct(from, to, day)
    if (straight) return straight
    const [into, out] = [direct(from, book, day), direct(book, to, day)]
    return into && out ? { factor: into.factor * out.factor, rates: [...into.rates, ...out.rates] } : null
  }
}

function lastOnOrBefore(sorted: readonly Rate[], day: Day): Rate | null {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >>> 1
    const at = sorted[middle]
    if (at && at.day <= day) low = middle + 1
    else high = middle
  }
  return sorted[low - 1] ?? null
}
