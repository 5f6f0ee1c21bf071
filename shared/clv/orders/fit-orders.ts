import { type Problem, problem } from '../../problem.ts'
import type { Fit } from '../fit/maximise.ts'
import { named } from '../models.ts'
import type { Refusal } from '../refusal.ts'
import { fitBgnbd } from './bgnbd-fit.ts'
import { fitGammaGamma } from './gamma-gamma.ts'
import type { Rfm } from './purchases.ts'

/** When accounts order (BG/NBD) and what they spend (Gamma-Gamma); the two are taken to be independent. */
export type OrdersFit = {
  readonly orders: Fit
  readonly spend: Fit
  /** Accounts with a repeat order, and those that spent something on one. */
  readonly repeaters: number
  readonly spenders: number
}

const model = 'bgnbd'
const unable = (refused: Problem): Refusal => ({ model, refused })

const enough = 200

export function fitOrders(accounts: readonly Rfm[]): OrdersFit | Refusal {
  const repeaters = accounts.filter(({ x }) => x > 0).length
  const spenders = accounts.filter(({ paid }) => paid > 0).length
  if (repeaters < enough) return unable(problem('few-repeat', { model: named(model), have: repeaters, need: enough }))
  if (spenders === 0) return unable(problem('no-spend', { model: named(model) }))
  const orders = fitBgnbd(accounts)
  if (typeof orders === 'string') return unable(problem(orders, { model: named(model) }))
  const spend = fitGammaGamma(accounts)
  if (typeof spend === 'string') return unable(problem(spend, { model: named(model) }))
  const [, q = 0] = spend.parameters
  if (q <= 1) return unable(problem('spend-tail', { model: named(model), q }))
  return { orders, spend, repeaters, spenders }
}
