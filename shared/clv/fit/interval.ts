import type { Axis } from './likelihood-region.ts'

export type Interval = { readonly low: number; readonly high: number }

/**
 * How far a value may lie from what it is at the maximum, by what it is at the ends of each axis of the 95 % region: the
 * largest steps up, and those down, as the sides of a right angle (axes are independent). Null where an end has none.
 */
export function intervalOf(
  value: number,
  ends: readonly { readonly low: number; readonly high: number }[],
): Interval | null {
  const reach = (sign: 1 | -1) =>
    Math.hypot(...ends.map(({ low, high }) => Math.max(0, sign * (low - value), sign * (high - value))))
  const [down, up] = [reach(-1), reach(1)]
  return Number.isFinite(down) && Number.isFinite(up) ? { low: value - down, high: value + up } : null
}

/** A quantity at the ends of every axis. */
export function atEnds(
  region: readonly Axis[],
  of: (parameters: readonly number[]) => number,
): readonly { readonly low: number; readonly high: number }[] {
  return region.map(({ low, high }) => ({ low: of(low), high: of(high) }))
}
