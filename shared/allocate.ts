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
  const largest = Math.max(...shares.map((share) => share.weight))
  const scaled = shares.map((share) => ({ id: share.id, weight: largest === 0 ? 1 : share.weight / largest }))
  const all = scaled.reduce((sum, share) => sum + share.weight, 0)
  const sign = amount < 0 ? -1 : 1
  const parts = scaled.map((share) => {
    const exact = (Math.abs(amount) * share.weight) / all
    return { id: share.id, whole: Math.floor(exact), rest: exact - Math.floor(exact) }
  })
  const left = Math.abs(amount) - parts.reduce((sum, part) => sum + part.whole, 0)
  // A negative rest: doubles rounded a part up to the whole above it; the smallest remainders give one back.
  const byRest = parts.toSorted((a, b) => b.rest - a.rest || (a.id < b.id ? -1 : 1))
  const changed = new Set((left >= 0 ? byRest.slice(0, left) : byRest.slice(left)).map((part) => part.id))
  const change = left >= 0 ? 1 : -1
  return new Map(parts.map((part) => [part.id, sign * (part.whole + (changed.has(part.id) ? change : 0)) || 0]))
}
