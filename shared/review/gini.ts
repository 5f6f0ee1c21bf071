/**
 * Gini coefficient of amounts, 0 (all alike) to 1 (one has all): Σ(2i − n − 1)·x / (n·Σx), x ascending. A loss counts
 * as nothing; null without accounts or with nothing to share.
 */
export function giniOf(amounts: readonly number[]): number | null {
  const sorted = amounts.map((amount) => Math.max(0, amount)).toSorted((a, b) => a - b)
  const n = sorted.length
  const sum = sorted.reduce((left, right) => left + right, 0)
  if (n === 0 || sum === 0) return null
  return sorted.reduce((left, amount, at) => left + (2 * (at + 1) - n - 1) * amount, 0) / (n * sum)
}
