import type { Day } from '../../days.ts'
import { type Problem, problem } from '../../problem.ts'
import { type Fit, maximise } from '../fit/maximise.ts'
import { named } from '../models.ts'
import type { Refusal } from '../refusal.ts'
import { countYears, type Renewals } from './cohorts.ts'
import type { Life } from './life.ts'

export type SbgParameters = { readonly alpha: number; readonly beta: number }
export type SbgFit = Fit & { readonly accounts: number; readonly years: readonly Renewals[] }

const model = 'sbg'
const unable = (refused: Problem): Refusal => ({ model, refused })

const enoughAccounts = 50
const enoughYears = 3

/** The shifted-beta-geometric model of Fader and Hardie (2007), fitted to the renewals due up to a day. */
export function fitSbg(lives: readonly Life[], until: Day): SbgFit | Refusal {
  const years = countYears(lives, until)
  const accounts = years[0]?.due ?? 0
  if (accounts < enoughAccounts)
    return unable(problem('few-accounts', { model: named(model), have: accounts, need: enoughAccounts }))
  if (years.length < enoughYears)
    return unable(problem('few-years', { model: named(model), have: years.length, need: enoughYears }))
  const [due, renewed] = [sum(years, 'due'), sum(years, 'renewed')]
  if (renewed === due) return unable(problem('nobody-left', { model: named(model), have: due }))
  if (renewed === 0) return unable(problem('all-left', { model: named(model), have: due }))
  const fit = maximise((at) => sbgLogLikelihood(years, sbgParameters(at)), startsOf(renewed / due))
  return typeof fit === 'string' ? unable(problem(fit, { model: named(model) })) : { ...fit, accounts, years }
}

export function sbgParameters([alpha = 0, beta = 0]: readonly number[]): SbgParameters {
  return { alpha, beta }
}

/** ln Π r_k^renewed (1 − r_k)^(due − renewed), with the share r_k = (β+k−1)/(α+β+k−1) renewing in year k. */
export function sbgLogLikelihood(years: readonly Renewals[], { alpha, beta }: SbgParameters): number {
  return years.reduce((total, { due, renewed }, nth) => {
    const all = Math.log(alpha + beta + nth)
    const stayed = renewed === 0 ? 0 : renewed * (Math.log(beta + nth) - all)
    return total + stayed + (due === renewed ? 0 : (due - renewed) * (Math.log(alpha) - all))
  }, 0)
}

/** The share that renews at the end of contract year n. */
export function renewing({ alpha, beta }: SbgParameters, n: number): number {
  return (beta + n - 1) / (alpha + beta + n - 1)
}

/** Accounts that differ much, somewhat and little, around the share that renewed. */
function startsOf(share: number): readonly (readonly number[])[] {
  return [0.5, 2, 10].map((size) => [size * (1 - share), size * share])
}

function sum(years: readonly Renewals[], of: keyof Renewals): number {
  return years.reduce((total, year) => total + year[of], 0)
}
