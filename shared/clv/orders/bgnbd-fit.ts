import betaln from '@stdlib/math-base-special-betaln'
import gammaln from '@stdlib/math-base-special-gammaln'
import { type Fit, maximise, type NoFit } from '../fit/maximise.ts'
import { type Kinds, kindsOf } from './kinds.ts'
import type { Rfm } from './purchases.ts'

export type BgnbdParameters = { readonly r: number; readonly alpha: number; readonly a: number; readonly b: number }

const rough = 4000 // so many accounts are enough to choose among starts

/** The BG/NBD model of Fader, Hardie and Lee (2005), by maximum likelihood. Time in weeks. */
export function fitBgnbd(accounts: readonly Rfm[]): Fit | NoFit {
  const every = Math.ceil(accounts.length / rough)
  const [all, some] = [accounts, accounts.filter((_, nth) => nth % every === 0)].map((of) => {
    const kinds = kindsOf(of)
    return (at: readonly number[]) => logLikelihood(kinds, bgnbdParameters(at))
  })
  return all && some ? maximise(all, startsOf(accounts), some) : 'flat'
}

export function bgnbdParameters([r = 0, alpha = 0, a = 0, b = 0]: readonly number[]): BgnbdParameters {
  return { r, alpha, a, b }
}

/** What only depends on the number of repeat orders, or on a point in time, is worked out once for it. */
function logLikelihood({ times, groups }: Kinds, { r, alpha, a, b }: BgnbdParameters): number {
  const logs = times.map((time) => Math.log(alpha + time))
  let total = 0
  for (const { x, now, last, accounts } of groups) {
    const common = gammaln(r + x) - gammaln(r) + r * Math.log(alpha) + betaln(a, b + x) - betaln(a, b)
    const left = Math.log(a) - Math.log(b + x - 1) // of having left after the last order
    for (const [nth, many] of accounts.entries()) {
      const here = logs[now[nth] ?? 0] ?? 0
      const gone = x === 0 ? 0 : logOfOnePlus(left + (r + x) * (here - (logs[last[nth] ?? 0] ?? 0)))
      total += many * (common - (r + x) * here + gone)
    }
  }
  return total
}

/** ln(1 + eˢ), whatever the size of s. */
function logOfOnePlus(s: number): number {
  return s > 0 ? s + Math.log1p(Math.exp(-s)) : Math.log1p(Math.exp(s))
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
