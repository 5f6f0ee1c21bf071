import { assert } from './assert.ts'

export type Share = { readonly id: string; readonly weight: number }

/**
 * Splits a whole amount by weights so that the parts add up to it exactly: the largest-remainder method,
 * ties by id (METHOD, Rounding). Weights are not negative; all zero means equal shares.
 */
export function allocate(amount: number, shares: readonly Share[]): ReadonlyMap<string, number> {
  assert(Number.isSafeInteger(amount), 'only whole amounts are allocated')
  assert(shares.length > 0, 'an amount is allocated to somebody')
  assert(
    shares.every((share) => share.weight >= 0 && Number.isFinite(share.weight)),
    'weights are finite and not negative',
  )
  const weights = wholeWeights(shares.map((share) => share.weight))
  const all = weights.reduce((sum, weight) => sum + weight, 0n)
  const size = BigInt(Math.abs(amount))
  const parts = shares.map(({ id }, n) => {
    const product = size * (weights[n] ?? 0n)
    return { id, whole: product / all, rest: product % all }
  })
  const left = Number(size - parts.reduce((sum, part) => sum + part.whole, 0n))
  const byRest = parts.toSorted((a, b) => (a.rest === b.rest ? (a.id < b.id ? -1 : 1) : a.rest > b.rest ? -1 : 1))
  const raised = new Set(byRest.slice(0, left).map((part) => part.id))
  const sign = amount < 0 ? -1 : 1
  return new Map(parts.map(({ id, whole }) => [id, sign * (Number(whole) + (raised.has(id) ? 1 : 0)) || 0]))
}

/**
 * Weights as whole numbers, so that remainders are exact and ties are ties in whatever order the shares come.
 * Weights with fractions are counted in 2^-52 of the largest, as finely as a double of that size is.
 */
function wholeWeights(weights: readonly number[]): readonly bigint[] {
  const largest = weights.reduce((most, weight) => Math.max(most, weight), 0)
  if (largest === 0) return weights.map(() => 1n)
  if (weights.every(Number.isSafeInteger)) return weights.map(BigInt)
  return weights.map((weight) => BigInt(Math.round((weight / largest) * 2 ** 52)))
}
