import { describe, expect, test } from 'vitest'
import { fitSbg, type SbgParameters } from '../../../../shared/clv/contracts/sbg-fit.ts'
import type { Fit, NoFit } from '../../../../shared/clv/fit/maximise.ts'
import { fitBgnbd } from '../../../../shared/clv/orders/bgnbd-fit.ts'
import { fitGammaGamma } from '../../../../shared/clv/orders/gamma-gamma.ts'
import type { Rfm } from '../../../../shared/clv/orders/purchases.ts'
import { isRefusal } from '../../../../shared/clv/refusal.ts'
import { day } from '../../../../shared/days.ts'
import { lifeWith } from '../../../fixtures/lives.ts'
import { type Draws, drawsFrom } from '../../../fixtures/random-draws.ts'

/** Parameters are drawn, data simulated from them, and the fit has to find them again. */
const seeds = [1, 2, 3, 4, 5]

/** How far a fitted parameter lies from the true one, as a share of it. */
function errors(fit: Fit | NoFit, truth: readonly number[]): readonly number[] {
  if (typeof fit === 'string') throw new Error(`No fit: ${fit}`)
  return fit.parameters.map((found, at) => Math.abs(found / (truth[at] ?? 1) - 1))
}

describe('sBG', () => {
  test.each(seeds)('finds again, within 15 per cent, what 20,000 accounts of seed %i renewed by', (seed) => {
    const draws = drawsFrom(seed)
    const truth = { alpha: 0.4 + draws.uniform(), beta: 1 + 3 * draws.uniform() }
    const lives = Array.from({ length: 20_000 }, () => simulatedLife(draws, truth, 8))
    const fit = fitSbg(lives, day('2018-01-01'))
    if (isRefusal(fit)) throw new Error(fit.refused.message)
    for (const error of errors(fit, [truth.alpha, truth.beta])) expect(error).toBeLessThan(0.15)
  })
})

function simulatedLife({ beta, uniform }: Draws, of: SbgParameters, years: number) {
  const leaving = beta(of.alpha, of.beta)
  for (let year = 1; year <= years; year += 1) if (uniform() < leaving) return lifeWith(year - 1, true)
  return lifeWith(years, false)
}

describe('BG/NBD', () => {
  test.each(seeds)(
    'finds again, within 25 per cent, the parameters that 8,000 accounts of seed %i ordered by',
    (seed) => {
      const draws = drawsFrom(seed)
      const { uniform } = draws
      const truth = [0.3 + uniform(), 4 + 6 * uniform(), 0.6 + 0.6 * uniform(), 2 + 2 * uniform()]
      const accounts = Array.from({ length: 8000 }, () => simulatedOrders(draws, truth, 52 + 52 * uniform()))
      for (const error of errors(fitBgnbd(accounts), truth)) expect(error).toBeLessThan(0.25)
    },
  )
})

function simulatedOrders({ gamma, beta, exponential, uniform }: Draws, truth: readonly number[], T: number): Rfm {
  const [r = 0, alpha = 0, a = 0, b = 0] = truth
  const [rate, leaving] = [gamma(r, alpha), beta(a, b)]
  let [x, tx] = [0, 0]
  for (let at = exponential(rate); at <= T; at += exponential(rate)) {
    x += 1
    tx = at
    if (uniform() < leaving) break
  }
  return { x, tx, T, paid: 0, mean: 0 }
}

describe('Gamma-Gamma', () => {
  test.each(seeds)(
    'finds again how 5,000 accounts of seed %i spend: the mean within 5 per cent, q within 15, p and v within 50',
    (seed) => {
      const { gamma, uniform } = drawsFrom(seed)
      const [p, q, v] = [2 + 6 * uniform(), 3 + 3 * uniform(), 10 + 1e5 * uniform()]
      const accounts = Array.from({ length: 5000 }, (): Rfm => {
        const rate = gamma(q, v)
        const paid = 1 + Math.floor(8 * uniform())
        return { x: paid, tx: 1, T: 2, paid, mean: gamma(p * paid, rate) / paid }
      })
      const fit = fitGammaGamma(accounts)
      const [ofP = 1, ofQ = 1, ofV = 1] = errors(fit, [p, q, v])
      expect(ofQ).toBeLessThan(0.15)
      expect(Math.max(ofP, ofV)).toBeLessThan(0.5)
      const [foundP = 0, foundQ = 0, foundV = 0] = typeof fit === 'string' ? [] : fit.parameters
      expect(Math.abs((foundP * foundV) / (foundQ - 1) / ((p * v) / (q - 1)) - 1)).toBeLessThan(0.05)
    },
  )
})
