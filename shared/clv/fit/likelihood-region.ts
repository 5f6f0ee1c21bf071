import { cholesky, solveUpper } from './cholesky.ts'

/** Two points where the likelihood has fallen by the same amount, one on either side of its maximum. */
export type Axis = { readonly low: readonly number[]; readonly high: readonly number[] }

/** Half of the 95 % quantile of χ² with one degree of freedom: how far the log-likelihood may fall. */
export const fallOf95 = 1.920729

/**
 * The region of 95 % around a maximum: an axis for each parameter, at right angles to the others in the metric of the
 * likelihood, its ends where the log-likelihood itself, and not its parabola, has fallen by 1.92. Null where the
 * maximum is none: the surface is flat or rises somewhere.
 */
export function likelihoodRegion(
  logLikelihood: (at: readonly number[]) => number,
  maximum: readonly number[],
): readonly Axis[] | null {
  const lower = cholesky(curvature(logLikelihood, maximum))
  if (!lower) return null
  const top = logLikelihood(maximum)
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

/** Minus the second derivatives, by central differences. */
function curvature(f: (at: readonly number[]) => number, maximum: readonly number[]): readonly (readonly number[])[] {
  const h = 0.01 // of a logarithm: one per cent of a parameter
  const at = (i: number, a: number, j: number, b: number) =>
    f(maximum.map((x, n) => x + (n === i ? a * h : 0) + (n === j ? b * h : 0)))
  const top = f(maximum)
  return maximum.map((_, i) =>
    maximum.map((__, j) =>
      i === j
        ? (2 * top - at(i, 1, -1, 0) - at(i, -1, -1, 0)) / h ** 2
        : (at(i, 1, j, -1) + at(i, -1, j, 1) - at(i, 1, j, 1) - at(i, -1, j, -1)) / (4 * h ** 2),
    ),
  )
}

/** How many times the parabola's own length it takes; never more than four times. */
function whereFallen(fall: (by: number) => number): number {
  let [low, high] = [0, 1]
  while (high < 4 && fall(high) < fallOf95) [low, high] = [high, high * 2]
  if (fall(high) < fallOf95) return high
  for (let n = 0; n < 30 && high - low > 1e-4; n += 1) {
    const middle = (low + high) / 2
    if (fall(middle) < fallOf95) low = middle
    else high = middle
  }
  return (low + high) / 2
}
