import gammaln from '@stdlib/math-base-special-gammaln'
import { type Fit, maximise, type NoFit } from '../fit/maximise.ts'
import type { Rfm } from './purchases.ts'

export type SpendParameters = { readonly p: number; readonly q: number; readonly v: number }

const rough = 4000 // so many accounts are enough to choose among starts

/** The Gamma-Gamma model of spend (Fader and Hardie 2013), by maximum likelihood over those who spent on a repeat order. */
export function fitGammaGamma(accounts: readonly Rfm[]): Fit | NoFit {
  const buyers = accounts.filter(({ paid }) => paid > 0)
  // Counted in the average spend, so that a fit in yen takes the same steps as one in dinars.
  const scale = buyers.reduce((sum, { mean }) => sum + mean, 0) / buyers.length
  const scaled = buyers.map(({ paid, mean }) => ({ paid, mean: mean / scale }))
  const every = Math.ceil(scaled.length / rough)
  const [all, some] = [scaled, scaled.filter((_, nth) => nth % every === 0)].map(likelihoodOf)
  if (!all || !some) return 'flat'
  const fit = maximise(
    all,
    [
      [2, 3, 1],
      [6, 4, 0.5],
      [1, 10, 10],
    ],
    some,
  )
  if (typeof fit === 'string') return fit
  const inCurrency = ([p = 0, q = 0, v = 0]: readonly number[]) => [p, q, v * scale]
  return {
    parameters: inCurrency(fit.parameters),
    logLikelihood: fit.logLikelihood - buyers.length * Math.log(scale),
    region: fit.region.map(({ low, high }) => ({ low: inCurrency(low), high: inCurrency(high) })),
  }
}

export function spendParameters([p = 0, q = 0, v = 0]: readonly number[]): SpendParameters {
  return { p, q, v }
}

/** Average spend expected of an order, given what was spent so far; infinite where q ≤ 1 and nothing was. */
export function expectedSpend({ p, q, v }: SpendParameters, { paid, mean }: Pick<Rfm, 'paid' | 'mean'>): number {
  const weight = p * paid + q - 1
  return weight > 0 ? (p * (v + paid * mean)) / weight : Number.POSITIVE_INFINITY
}

type Spend = Pick<Rfm, 'paid' | 'mean'>

/** What does not depend on the parameters is summed up once. */
function likelihoodOf(buyers: readonly Spend[]): (parameters: readonly number[]) => number {
  const counts = [...Map.groupBy(buyers, ({ paid }) => paid)].map(([paid, own]) => [paid, own.length] as const)
  const logOfMeans = buyers.reduce((sum, { mean }) => sum + Math.log(mean), 0)
  const weighted = buyers.reduce((sum, { paid, mean }) => sum + paid * Math.log(paid * mean), 0)
  return (at) => {
    const { p, q, v } = spendParameters(at)
    const gammas = counts.reduce(
      (sum, [paid, n]) => sum + n * (gammaln(p * paid + q) - gammaln(p * paid) - gammaln(q) + q * Math.log(v)),
      0,
    )
    let tails = 0
    for (const { paid, mean } of buyers) tails += (p * paid + q) * Math.log(paid * mean + v)
    return gammas + p * weighted - logOfMeans - tails
  }
}
