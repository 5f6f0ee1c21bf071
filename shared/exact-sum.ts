/**
 * The sum of doubles as if computed exactly and rounded once, so that the order of rows cannot matter.
 * Shewchuk's growing expansion, as in Python's `math.fsum`. Finite input only.
 */
export function exactSum(values: readonly number[]): number {
  // One number or two: a double's own sum is exact already, and most sums are that short.
  if (values.length <= 2) return (values[0] ?? 0) + (values[1] ?? 0) + 0
  const parts: number[] = []
  for (const value of values) add(parts, value)
  return total(parts)
}

/** Adds to an expansion in place: for sums that grow row by row. */
export function add(parts: number[], value: number): void {
  let kept = 0
  let x = value
  for (let i = 0; i < parts.length; i += 1) {
    const part = parts[i] ?? 0
    const [big, small] = Math.abs(x) < Math.abs(part) ? [part, x] : [x, part]
    const high = big + small
    const low = small - (high - big)
    if (low !== 0) {
      parts[kept] = low
      kept += 1
    }
    x = high
  }
  parts.length = kept
  parts.push(x)
}

/** What an expansion adds up to, correctly rounded. */
export function total(parts: readonly number[]): number {
  let n = parts.length - 1
  if (n < 0) return 0
  let high = parts[n] ?? 0
  let low = 0
  while (n > 0) {
    const before = high
    n -= 1
    const part = parts[n] ?? 0
    high = before + part
    low = part - (high - before)
    if (low !== 0) break
  }
  // Half way between two doubles: the parts below decide which one is nearer.
  const below = parts[n - 1] ?? 0
  if (n > 0 && ((low < 0 && below < 0) || (low > 0 && below > 0))) {
    const twice = low * 2
    const up = high + twice
    if (twice === up - high) return up
  }
  return high === 0 ? 0 : high
}
