import betaln from '@stdlib/math-base-special-betaln'
import gammaln from '@stdlib/math-base-special-gammaln'
import { type Fit, maximise, type NoFit } from '../fit/maximise.ts'
import type { Rfm } from './purchases.ts'

export type BgnbdParameters = { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number }

/** Accounts alike in repeat orders, last order and time, and how many they are. */
type Alike = Pick<Rfm, 'x' | 'tx' | 'T'> & { readonly accounts: number }

const rough = 4000 // so many kinds of accounts are enough to choose among starts

/** The BG/NBD model of Fader, Hardie and Lee (2005), by maximum likelihood. Time in weeks. */
export function fitBgnbd(accounts: readonly Rfm[]): Fit | NoFit {
  const kinds = alike(accounts)
  const every = Math.ceil(kinds.length / rough)
  const some = kinds.filter((_, nth) => nth % every === 0)
  const likelihood = (of: readonly Alike[]) => {
    const repeats = byRepeats(of)
    return ([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]) => logLikelihood(repeats, { r, alpha, a, b })
  }
  return maximise(likelihood(kinds), startsOf(accounts), likelihood(some))
}

export function bgnbdParameters([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): BgnbdParameters {
  return { r, alpha, a, b }
}

export function bgnbdLogLikelihood(accounts: readonly Rfm[], parameters: BgnbdParameters): number {
  return logLikelihood(byRepeats(alike(accounts)), parameters)
}

/** Terms that only depend on the number of repeat orders are made once for it. */
function logLikelihood(repeats: ReadonlyMap<number, readonly Alike[]>, { r, alpha, a, b }: BgnbdParameters): number {
  let total = 0
  for (const [x, kinds] of repeats) {
    const common = gammaln(r + x) - gammaln(r) + r * Math.log(alpha) + betaln(a, b + x) - betaln(a, b)
    const left = Math.log(a) - Math.log(b + x - 1) // of having left after the last order, x > 0
    for (const { tx, T, accounts } of kinds) {
      const here = Math.log(alpha + T)
      const gone = x === 0 ? Number.NEGATIVE_INFINITY : left + (r + x) * (here - Math.log(alpha + tx))
      total += accounts * (common - (r + x) * here + logOfOnePlus(gone))
    }
  }
  return total
}

/** ln(1 + eˢ), whatever the size of s. */
function logOfOnePlus(s: number): number {
  return s > 0 ? s + Math.log1p(Math.exp(-s)) : Math.log1p(Math.exp(s))
}

function alike(accounts: readonly Rfm[]): readonly Alike[] {
  const kinds = new Map<string, { x: number; tx: number; T: number; accounts: number }>()
  for (const { x, tx, T } of accounts) {
    const key = `${x} ${tx} ${T}`
    const kind = kinds.get(key)
    if (kind) kind.accounts += 1
    else kinds.set(key, { x, tx, T, accounts: 1 })
  }
  return [...kinds.values()]
}

function byRepeats(kinds: readonly Alike[]): ReadonlyMap<number, readonly Alike[]> {
  return Map.groupBy(kinds, ({ x }) => x)
}

/** Orders at the pace seen, by accounts that differ and leave more or less. */
function startsOf(accounts: readonly Rfm[]): readonly (readonly number[])[] {
  const pace = (total(accounts, 'x') + 1) / (total(accounts, 'T') + 1)
  return [
    [0.3, 0.3 / pace, 0.8, 2.5],
    [1, 1 / pace, 1, 5],
    [3, 3 / pace, 0.5, 10],
  ]
}

function total(accounts: readonly Rfm[], of: 'x' | 'T'): number {
  return accounts.reduce((sum, account) => sum + account[of], 0)
}
