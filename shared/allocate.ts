import { assert } from './assert.ts'

export type Share = { readonly id: string; readonly weight: number }

/**
 * Splits a whole amount by weights so that the parts add up to it exactly: the largest-remainder method,
 * ties by id (METHOD, Rounding). Weights are not negative; all zero means equal shares.
 */
export function allocate(amount: number, shares: readonly Share[]): ReadonlyMap<string, number> {
  const weights = Float64Array.from(shares, (share) => share.weight)
  const parts = portions(
    amount,
    shares.map(({ id }) => id),
    weights,
  )
  return new Map(shares.map(({ id }, n) => [id, parts[n] ?? 0]))
}

/** The same for many: the n-th part is that of the n-th id and weight. */
export function portions(amount: number, ids: readonly string[], weights: Float64Array): Float64Array {
  assert(Number.isSafeInteger(amount), 'only whole amounts are allocated')
  assert(ids.length > 0 && ids.length === weights.length, 'an amount is allocated to somebody')
  assert(
    weights.every((weight) => weight >= 0 && weight < Number.POSITIVE_INFINITY),
    'weights are finite and not negative',
  )
  const size = Math.abs(amount)
  const { wholes, rests } = divided(size, weights)
  const left = size - wholes.reduce((sum, whole) => sum + whole, 0)
  for (const n of largest(rests, left, ids)) wholes[n] = (wholes[n] ?? 0) + 1
  return amount < 0 ? wholes.map((whole) => -whole || 0) : wholes
}

type Divided = { readonly wholes: Float64Array; readonly rests: Float64Array | readonly bigint[] }

/** size·weight / Σ weights as a whole number and a remainder. Both are exact, so ties are ties in whatever order. */
function divided(size: number, weights: Float64Array): Divided {
  const most = weights.reduce((high, weight) => Math.max(high, weight), 0)
  const own = most === 0 ? weights.map(() => 1) : weights
  const all = own.reduce((sum, weight) => sum + weight, 0)
  // Whole numbers below 2^53 all the way: doubles lose nothing, and BigInt takes ten times as long.
  const exact = Number.isSafeInteger(all) && size * most <= Number.MAX_SAFE_INTEGER && own.every(Number.isInteger)
  return exact ? inDoubles(size, own, all) : inBigInts(size, own, most)
}

function inDoubles(size: number, weights: Float64Array, all: number): Divided {
  const rests = weights.map((weight) => (size * weight) % all)
  return { wholes: weights.map((weight, n) => (size * weight - (rests[n] ?? 0)) / all), rests }
}

/** Weights with fractions are counted in 2^-52 of the largest, as finely as a double of that size is. */
function inBigInts(size: number, weights: Float64Array, most: number): Divided {
  const whole = weights.every(Number.isSafeInteger)
  const counted = Array.from(weights, (weight) => BigInt(whole ? weight : Math.round((weight / most) * 2 ** 52)))
  const all = counted.reduce((sum, weight) => sum + weight, 0n)
  const products = counted.map((weight) => BigInt(size) * weight)
  return {
    wholes: Float64Array.from(products, (product) => Number(product / all)),
    rests: products.map((product) => product % all),
  }
}

/** The places of the `count` largest remainders; where the last of them are alike, those of the lowest ids. */
function largest(rests: Divided['rests'], count: number, ids: readonly string[]): readonly number[] {
  if (count === 0) return []
  const sorted =
    rests instanceof Float64Array ? rests.toSorted() : rests.toSorted((a, b) => (a < b ? -1 : a > b ? 1 : 0))
  const last = sorted[sorted.length - count] ?? 0
  const above: number[] = []
  const alike: number[] = []
  for (const [n, rest] of rests.entries()) {
    if (rest > last) above.push(n)
    else if (rest === last) alike.push(n)
  }
  return [...above, ...lowest(alike, count - above.length, ids)]
}

function lowest(places: readonly number[], count: number, ids: readonly string[]): readonly number[] {
  const idAt = (place: number) => ids[place] ?? ''
  return places.length === count ? places : places.toSorted((a, b) => (idAt(a) < idAt(b) ? -1 : 1)).slice(0, count)
}
