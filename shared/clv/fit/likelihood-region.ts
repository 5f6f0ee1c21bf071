import { solveUpper } from './cholesky.ts'
import type { Summit } from './newton.ts'

/** Two points where the likelihood has fallen by the same amount, one on either side of its maximum. */
export type Axis = { readonly low: readonly number[]; readonly high: readonly number[] }

/** Half of the 95 % quantile of χ² with one degree of freedom: how far the log-likelihood may fall. */
export const fallOf95 = 1.920729

/**
 * The region of 95 % around a maximum: an axis for each parameter, at right angles to the others in the metric of the
 * likelihood, its ends where the log-likelihood itself, and not its parabola, has fallen by 1.92.
 */
export function likelihoodRegion(
  logLikelihood: (at: readonly number[]) => number,
  { at: maximum, value: top, lower }: Summit,
): readonly Axis[] {
  return maximum.map((_, axis) => {
    const unit = maximum.map((__, at) => (at === axis ? Math.sqrt(2 * fallOf95) : 0))
    const direction = solveUpper(lower, unit)
    const end = (sign: 1 | -1) => {
      const at = (by: number) => maximum.map((x, n) => x + sign * by * (direction[n] ?? 0))
      return at(whereFallen((by) => top - logLikelihood(at(by))))
    }
    return { low: end(-1), high: end(1) }
  })
}

/** How many times the parabola's own length it takes; never more than four times. */
function whereFallen(fall: (by: number) => number): number {
  let [low, high, by] = [0, 4, 1]
  for (let n = 0; n < 40; n += 1) {
    const fallen = fall(by)
    if (Math.abs(fallen - fallOf95) < 1e-3) return by
    if (fallen < fallOf95) low = by
    else high = by
    // As if it fell by a parabola from here on, as long as that lies between what was tried.
    const next = by * Math.sqrt(fallOf95 / fallen)
    by = next > low && next < high ? next : (low + high) / 2
    if (high - low < 1e-3) return by
  }
  return by
}
