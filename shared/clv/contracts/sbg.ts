import { type Day, daysBetween } from '../../days.ts'
import type { Figure } from '../../figures/figure.ts'
import { given, modelled } from '../../figures/make.ts'
import { missing } from '../../figures/missing.ts'
import { problem } from '../../problem.ts'
import { sentence } from '../../sentences/english.ts'
import type { Customer } from '../customer.ts'
import { marginFigure } from '../margin.ts'
import { named } from '../models.ts'
import type { Outlook, Supposing } from '../outlook.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { expectedResidual, hasEnded, nothingMore } from '../residual.ts'
import { type ClvTerms, discountFigure } from '../terms.ts'
import { yearlyProfit } from '../yearly-profit.ts'
import { cohortsOf } from './cohorts.ts'
import { derl } from './derl.ts'
import { lastDecided, type Standing } from './life.ts'
import { multipleOf } from './retention.ts'
import { sbgBacktest } from './sbg-backtest.ts'
import { sbgFigures } from './sbg-figures.ts'
import { fitSbg, type SbgParameters, sbgParameters } from './sbg-fit.ts'

/** Accounts differ in how likely they are to renew, so whoever stays is the likelier to stay (METHOD 3, sBG). */
export function sbgOutlook(customers: readonly Customer[], terms: ClvTerms): Outlook | Refusal {
  const lives = customers.flatMap(({ history }) => history.life ?? [])
  const until = lastDecided(terms.asOf)
  const fit = fitSbg(lives, until)
  if (isRefusal(fit)) return fit
  const parameters = sbgParameters(fit.parameters)
  const { asOf, discount } = terms
  const payments = paymentsBy(asOf)
  if (!Number.isFinite(payments(parameters, { year: 1, committed: [], renewal: asOf }, discount))) {
    return { model: 'sbg', refused: problem('endless-model', { model: named('sbg') }) }
  }
  const margin = marginFigure(customers, terms)
  const book = sbgFigures(fit, parameters, cohortsOf(lives, until))
  const years = fit.years.length
  return {
    model: 'sbg',
    because: sentence('clv-sbg', { accounts: fit.accounts, years }),
    parameters: { ...parameters, accounts: fit.accounts, years, discount },
    logLikelihood: fit.logLikelihood,
    spend: null,
    expect: (customer) => ({
      residual: residualOf(customer, terms, { parameters, book, margin }),
      pAlive: null,
      expectedOrders: null,
    }),
    ends: (customer) => {
      const { life } = customer.history
      if (hasEnded(customer.account, asOf) || life?.now === null) return []
      const profit = life && yearlyProfit(customer, terms, margin).value
      if (!life?.now || profit === null) return null
      const { now } = life
      const at = (end: readonly number[]) => profit * payments(sbgParameters(end), now, discount)
      return fit.region.map(({ low, high }) => ({ low: at(low), high: at(high) }))
    },
    backtest: () => sbgBacktest(lives, until),
    under: (asked) => supposing(asked, terms, parameters, margin),
  }
}

/**
 * Payments still to come at their worth today: those of years already under contract, and from the renewal on DERL,
 * discounted from then. Kept by parameters, contract year and discount: many accounts share them.
 */
function paymentsBy(asOf: Day): (of: SbgParameters, now: Standing, discount: number) => number {
  const known = new Map<string, number>()
  return (of, { year, committed, renewal }, discount) => {
    const key = `${of.alpha} ${of.beta} ${year} ${discount}`
    const lifetime = known.get(key) ?? derl(of, year, discount)
    known.set(key, lifetime)
    return worthOf(asOf, committed, discount) + lifetime * today(asOf, renewal, discount)
  }
}

function worthOf(asOf: Day, days: readonly Day[], discount: number): number {
  return days.reduce((sum, day) => sum + today(asOf, day, discount), 0)
}

/** What 1 on a day is worth on asOf; a renewal that is due already is worth 1. */
function today(asOf: Day, day: Day, discount: number): number {
  return (1 + discount) ** (-Math.max(0, daysBetween(asOf, day)) / 365)
}

type Fitted = { readonly parameters: SbgParameters; readonly book: readonly Figure[]; readonly margin: Figure }

function residualOf(customer: Customer, terms: ClvTerms, fitted: Fitted): Figure {
  const { account, history } = customer
  const { asOf, currency, discount } = terms
  if (hasEnded(account, asOf)) return nothingMore(account, currency, 'the account has left')
  if (!history.life)
    return expectedResidual(account, currency, null, 'm · DERL', () => [], [noContract, ...history.notes])
  const { now } = history.life
  if (!now) return nothingMore(account, currency, 'not renewed')
  const profit = yearlyProfit(customer, terms, fitted.margin)
  const lifetime = derlFigure(customer, now, terms, fitted)
  const payments = (lifetime.value ?? 0) * today(asOf, now.renewal, discount) + worthOf(asOf, now.committed, discount)
  const certain =
    now.committed.length === 0 ? '' : `, and m at the ends of years under contract: ${now.committed.join(', ')}`
  const formula = `m · DERL · (1 + d)^(−days to the renewal on ${now.renewal} / 365)${certain}`
  const minor = profit.value === null ? null : profit.value * payments
  return expectedResidual(account, currency, minor, formula, () => [profit, lifetime, discountFigure(terms)], [
    ...profit.missing,
    ...history.notes,
  ])
}

function derlFigure(customer: Customer, { year }: Standing, terms: ClvTerms, { parameters, book }: Fitted): Figure {
  const id = `${customer.account.accountId}/clv/derl`
  const refs = customer.history.life?.refs ?? []
  const contractYear = modelled(
    { id: `${id}/year`, label: 'contract year', unit: { kind: 'number' } },
    year,
    'years of twelve months under contract up to the renewal',
    () => [given({ id: `${id}/contracts`, label: 'contracts', unit: { kind: 'number' } }, refs.length, refs)],
  )
  return modelled(
    { id, label: 'payments expected from the renewal on (DERL)', unit: { kind: 'number' } },
    derl(parameters, year, terms.discount),
    '(β+n−1)/(α+β+n−1) · ₂F₁(1, β+n; α+β+n; 1/(1+d)), n the contract year',
    () => [...book, contractYear, discountFigure(terms)],
  )
}

function supposing(
  customers: readonly Customer[],
  terms: ClvTerms,
  parameters: SbgParameters,
  margin: Figure,
): Supposing {
  const { asOf, discount } = terms
  const known = customers.map((customer) => {
    const { account, history } = customer
    if (hasEnded(account, asOf) || history.life?.now === null) return { now: null, profit: 0 }
    if (!history.life) return { now: null, profit: null }
    return { now: history.life.now, profit: yearlyProfit(customer, terms, margin).value }
  })
  return (otherDiscount, retention) => {
    const d = otherDiscount ?? discount
    const payments = paymentsBy(asOf)
    // The same share renewing every year, from the renewal on, instead of what was fitted.
    const steady = retention === null ? null : (1 + d) * multipleOf('renewals-only', retention, d)
    return known.map(({ now, profit }) => {
      if (!now || profit === null) return profit
      if (steady === null) return profit * payments(parameters, now, d)
      return profit * (worthOf(asOf, now.committed, d) + steady * today(asOf, now.renewal, d))
    })
  }
}

const noContract = missing(problem('no-contract-clv'))
