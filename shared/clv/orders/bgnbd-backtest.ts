import { addDays, type Day, daysBetween } from '../../days.ts'
import { type Problem, problem, sentenceOf } from '../../problem.ts'
import type { Backtest } from '../outlook.ts'
import { isRefusal } from '../refusal.ts'
import { bgnbdParameters } from './bgnbd-fit.ts'
import { expectedOrders } from './expected-orders.ts'
import { fitOrders } from './fit-orders.ts'
import { type Purchases, rfmOf } from './purchases.ts'

const lastGroup = 7 // repeat orders, and more

/** Fitted to the first half of the time since the first order, and held against the orders of the second. */
export function bgnbdBacktest(purchases: readonly Purchases[], asOf: Day): Backtest | Problem {
  const from = purchases.map(({ first }) => first).reduce((a, b) => (a < b ? a : b), asOf)
  const split = addDays(from, Math.floor(daysBetween(from, asOf) / 2))
  const known = purchases.flatMap((one) => {
    const [then, now] = [rfmOf(one, split), rfmOf(one, asOf)]
    return then && now ? { then, more: now.x - then.x } : []
  })
  const fit = fitOrders(known.map(({ then }) => then))
  if (isRefusal(fit))
    return problem('no-backtest-fit', { day: { day: split }, refused: { say: [sentenceOf(fit.refused)] } })
  const of = bgnbdParameters(fit.orders.parameters)
  const weeks = daysBetween(split, asOf) / 7
  const groups = [...Map.groupBy(known, ({ then }) => Math.min(then.x, lastGroup))]
    .toSorted(([a], [b]) => a - b)
    .map(([group, own]) => ({
      ...{ group, accounts: own.length },
      forecast: own.reduce((sum, { then }) => sum + expectedOrders(of, then, weeks), 0),
      actual: own.reduce((sum, { more }) => sum + more, 0),
    }))
  return {
    of: 'orders',
    calibration: { from, to: split },
    holdout: { from: addDays(split, 1), to: asOf },
    accounts: known.length,
    forecast: groups.reduce((sum, { forecast }) => sum + forecast, 0),
    actual: groups.reduce((sum, { actual }) => sum + actual, 0),
    groups,
    parameters: of,
  }
}
