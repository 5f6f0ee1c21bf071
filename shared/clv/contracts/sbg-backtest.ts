import { addDays, addMonths, type Day } from '../../days.ts'
import { type Problem, problem, sentenceOf } from '../../problem.ts'
import type { Backtest } from '../outlook.ts'
import { isRefusal } from '../refusal.ts'
import { countYears } from './cohorts.ts'
import type { Life } from './life.ts'
import { fitSbg, renewing, sbgParameters } from './sbg-fit.ts'

/** Fitted to the renewals up to a year before the last that can be judged, and held against that year's. */
export function sbgBacktest(lives: readonly Life[], until: Day): Backtest | Problem {
  const split = addMonths(until, -12)
  const fit = fitSbg(lives, split)
  if (isRefusal(fit))
    return problem('no-backtest-fit', { day: { day: split }, refused: { say: [sentenceOf(fit.refused)] } })
  const held = countYears(lives, until, split)
  const accounts = held.reduce((sum, { due }) => sum + due, 0)
  if (accounts === 0) return problem('no-backtest-held', { from: { day: split }, to: { day: until } })
  const of = sbgParameters(fit.parameters)
  const groups = held.map(({ due, renewed }, nth) => ({
    ...{ group: nth + 1, accounts: due },
    ...{ forecast: due * renewing(of, nth + 1), actual: renewed },
  }))
  const first = lives.map(({ renewed: [day], lost }) => day ?? lost ?? split).reduce((a, b) => (a < b ? a : b), split)
  return {
    of: 'renewals',
    calibration: { from: first, to: split },
    holdout: { from: addDays(split, 1), to: until },
    accounts,
    forecast: groups.reduce((sum, group) => sum + group.forecast, 0),
    actual: groups.reduce((sum, group) => sum + group.actual, 0),
    groups: groups.filter((group) => group.accounts > 0),
    parameters: of,
  }
}
