import { exactSum } from '../exact-sum.ts'
import { giniOf } from './gini.ts'

/** How far the first accounts of an order go: what they add up to, of what all add up to. Minor units. */
export type CurvePoint = { readonly accounts: number; readonly along: number; readonly up: number }

/**
 * A cumulative curve over accounts. It begins at nothing and ends with all of them, so its last point is the total:
 * it may pass above it on the way, where some accounts are a loss.
 */
export type Curve = {
  readonly points: readonly CurvePoint[]
  /** The share of `along` at which four fifths of `up` are reached; null where `up` adds up to nothing. */
  readonly along80: number | null
}

type Weighed = { readonly accountId: string; readonly along: number; readonly up: number }

/** Profit over accounts, the most profitable first (METHOD 4), with its Gini coefficient. `along` counts accounts. */
export function profitCurve(
  accounts: readonly { readonly accountId: string; readonly profit: number }[],
): Curve & { readonly gini: number | null } {
  const weighed = accounts.map(({ accountId, profit }) => ({ accountId, along: 1, up: profit }))
  return { ...curveOf(weighed), gini: giniOf(accounts.map(({ profit }) => profit)) }
}

/** Cost to serve over revenue, from whoever takes the most of it for each unit of revenue: 80 % of the effort on how much? */
export function effortCurve(
  accounts: readonly { readonly accountId: string; readonly revenue: number; readonly costToServe: number }[],
): Curve {
  // A refund larger than all sales brings no revenue to spread effort over.
  return curveOf(
    accounts.map(({ accountId, revenue, costToServe }) => ({
      accountId,
      along: Math.max(0, revenue),
      up: Math.max(0, costToServe),
    })),
  )
}

function curveOf(accounts: readonly Weighed[]): Curve {
  const sorted = accounts.toSorted(steepestFirst)
  let [along, up] = [0, 0]
  const points = [{ accounts: 0, along, up }]
  for (const [at, one] of sorted.entries()) {
    along += one.along
    up += one.up
    points.push({ accounts: at + 1, along, up })
  }
  return { points, along80: alongAt(points, 0.8) }
}

/** By cross-multiplication, so that nothing is divided by nothing; ties by id. */
function steepestFirst(a: Weighed, b: Weighed): number {
  const [left, right] = [a.up * b.along, b.up * a.along]
  if (left !== right) return right - left
  if (a.along === 0 && b.along === 0 && a.up !== b.up) return b.up - a.up
  return a.accountId < b.accountId ? -1 : 1
}

/** Between two points the curve is straight. */
function alongAt(points: readonly CurvePoint[], share: number): number | null {
  const last = points.at(-1)
  if (!last || last.up <= 0 || last.along <= 0) return null
  const wanted = last.up * share
  const at = points.findIndex((point) => point.up >= wanted)
  const [before, after] = [points[at - 1], points[at]]
  if (!before || !after) return null
  const part = (wanted - before.up) / (after.up - before.up)
  return (before.along + part * (after.along - before.along)) / last.along
}

/** At most so many points, the first and the last among them. */
export function thinned(points: readonly CurvePoint[], most: number): readonly CurvePoint[] {
  if (points.length <= most) return points
  const places = Array.from({ length: most }, (_, n) => Math.round((n * (points.length - 1)) / (most - 1)))
  return places.flatMap((place) => points[place] ?? [])
}

/** The share of the profit that the most profitable share of the accounts brings; null where there is no profit. */
export function reached({ points }: Curve, along: number): number | null {
  const last = points.at(-1)
  if (!last || last.up <= 0 || last.along <= 0) return null
  const wanted = last.along * along
  const at = points.findIndex((point) => point.along >= wanted)
  const [before, after] = [points[at - 1] ?? points[at], points[at]]
  if (!before || !after) return null
  const part = after.along === before.along ? 0 : (wanted - before.along) / (after.along - before.along)
  return exactSum([before.up, part * (after.up - before.up)]) / last.up
}
