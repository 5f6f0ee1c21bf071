import quantile from '@stdlib/stats-base-dists-t-quantile'
import { exactSum } from '../exact-sum.ts'

/** The worth expected of a coming term in the unit of its input, with an 80 % interval. */
export type Forecast = { readonly point: number; readonly low: number; readonly high: number }

/**
 * If months vary as they have (METHOD 2, next term): T·mean of the n = 6..12 months given, with the interval
 * ± t(.9, n−1)·s·T·√(1/n + 1/T). Null with fewer than six months; the last twelve count.
 */
export function nextTermOf(monthly: readonly number[], term: number): Forecast | null {
  const used = monthly.slice(-12)
  const n = used.length
  if (n < 6) return null
  const mean = exactSum(used) / n
  const variance = exactSum(used.map((value) => (value - mean) ** 2)) / (n - 1)
  const point = term * mean
  const half = quantile(0.9, n - 1) * Math.sqrt(variance) * term * Math.sqrt(1 / n + 1 / term)
  return { point, low: point - half, high: point + half }
}
