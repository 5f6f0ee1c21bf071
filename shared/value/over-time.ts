import type { Month } from '../days.ts'
import { exactSum } from '../exact-sum.ts'

/** A value a month; null is not known. */
export type Series = readonly { readonly month: Month; readonly value: number | null }[]

/** Σ value·(1+d)^(−m/12), m = 0 in the first month (METHOD 2, present value); null where no month is known. */
export function presentValueOf(series: Series, discount: number): number | null {
  const known = series.flatMap(({ value }, m) => (value === null ? [] : [value * (1 + discount) ** (-m / 12)]))
  return known.length === 0 ? null : exactSum(known)
}

/** The first month with something paid by then and as much worth as paid (METHOD 2, payback); null: not yet. */
export function paybackMonthOf(worth: Series, paid: Series): Month | null {
  let [delivered, spent] = [0, 0]
  for (const [at, { month, value }] of paid.entries()) {
    delivered += worth[at]?.value ?? 0
    spent += value ?? 0
    if (spent > 0 && delivered >= spent) return month
  }
  return null
}
