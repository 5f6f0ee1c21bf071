import { addDays, addMonths, type Day } from '../../days.ts'
import type { Figure } from '../../figures/figure.ts'
import { never } from '../../never.ts'
import { type Problem, problem } from '../../problem.ts'
import { sentence } from '../../sentences/english.ts'
import type { Customer } from '../customer.ts'
import { binomialInterval, binomialLogLikelihood } from '../fit/binomial-interval.ts'
import { marginFigure } from '../margin.ts'
import { type Convention, named } from '../models.ts'
import type { Backtest, Outlook, Supposing } from '../outlook.ts'
import type { Refusal } from '../refusal.ts'
import { expectedResidual, hasEnded, nothingMore } from '../residual.ts'
import { type ClvTerms, discountFigure } from '../terms.ts'
import { yearlyProfit } from '../yearly-profit.ts'
import { dueMonths, lastDecided } from './life.ts'
import { contractsDecided, contractsDue, renewedOf, retentionFigure } from './retention-rate.ts'

const model = 'retention'
const unable = (refused: Problem): Refusal => ({ model, refused })

const enough = 20

/** The same share of contracts is renewed year after year (METHOD 3, retention). */
export function retentionOutlook(customers: readonly Customer[], terms: ClvTerms): Outlook | Refusal {
  const due = contractsDecided(customers, terms.asOf)
  if (terms.retention === null && due.length < enough) {
    return unable(problem('few-due', { model: named(model), have: due.length, need: enough }))
  }
  const share = retentionFigure(terms, due)
  const rate = share.value ?? 0
  if (!Number.isFinite(multipleOf(terms.convention, rate, terms.discount))) {
    return unable(problem('endless-model', { model: named(model) }))
  }
  const margin = marginFigure(customers, terms)
  const { discount, convention } = terms
  const renewed = renewedOf(due)
  const interval = terms.retention === null ? binomialInterval(renewed, due.length) : null
  const profitOf = (customer: Customer) => (isOver(customer, terms.asOf) ? null : yearlyProfit(customer, terms, margin))
  return {
    model,
    because:
      terms.retention === null
        ? sentence('clv-retention', { due: due.length, renewed, share: rate })
        : sentence('clv-retention-given', { share: rate }),
    parameters: { retention: rate, renewed, due: due.length, discount },
    logLikelihood: interval && binomialLogLikelihood(renewed, due.length, rate),
    spend: null,
    expect: (customer) => ({
      residual: residualOf(customer, terms, share, margin),
      pAlive: null,
      expectedOrders: null,
    }),
    ends: (customer) => {
      if (!interval) return null
      const yearly = profitOf(customer)
      if (!yearly) return []
      const profit = yearly.value
      if (profit === null) return null
      const at = (r: number) => profit * multipleOf(convention, r, discount)
      return [{ low: at(interval.low), high: at(interval.high) }]
    },
    backtest: () => backtest(customers, terms),
    under: (asked) => supposing(asked, terms, rate, profitOf),
  }
}

/** What a yearly profit of 1 comes to, by when the payments fall due. */
export function multipleOf(convention: Convention, r: number, d: number): number {
  switch (convention) {
    case 'renewals-only':
      return r / (1 + d - r)
    case 'first-payment-now':
      return (1 + d) / (1 + d - r)
    case 'end-of-period':
      return 1 / (1 + d - r)
    default:
      return never(convention)
  }
}

const formulas: Readonly<Record<Convention, string>> = {
  'renewals-only': 'm · r / (1 + d − r)',
  'first-payment-now': 'm · (1 + d) / (1 + d − r)',
  'end-of-period': 'm / (1 + d − r)',
}

function residualOf(customer: Customer, terms: ClvTerms, share: Figure, margin: Figure): Figure {
  const { account } = customer
  const { currency, convention, discount } = terms
  if (hasEnded(account, terms.asOf)) return nothingMore(account, currency, 'the account has left')
  if (isOver(customer, terms.asOf)) return nothingMore(account, currency, 'not renewed')
  const profit = yearlyProfit(customer, terms, margin)
  const minor = profit.value === null ? null : profit.value * multipleOf(convention, share.value ?? 0, discount)
  const formula = `${formulas[convention]}: m the profit of a year, r the share renewed, d the discount rate (${convention})`
  return expectedResidual(account, currency, minor, formula, () => [profit, share, discountFigure(terms)], [
    ...profit.missing,
    ...customer.history.notes,
  ])
}

/** Left, or let its last contract end. An account that never had one goes on. */
function isOver({ account, history }: Customer, asOf: Day): boolean {
  return hasEnded(account, asOf) || history.life?.now === null
}

function supposing(
  customers: readonly Customer[],
  { convention, discount }: ClvTerms,
  rate: number,
  profitOf: (customer: Customer) => Figure | null,
): Supposing {
  const profits = customers.map((customer) => {
    const profit = profitOf(customer)
    return profit ? profit.value : 0
  })
  return (otherDiscount, otherRate) => {
    const multiple = multipleOf(convention, otherRate ?? rate, otherDiscount ?? discount)
    return profits.map((profit) => (profit === null ? null : profit * multiple))
  }
}

/** The share of the 24 months before the last year that can be judged, held against that year. */
function backtest(customers: readonly Customer[], { asOf, retention }: ClvTerms): Backtest | Problem {
  const to = lastDecided(asOf)
  const split = addMonths(to, -12)
  const from = addMonths(split, -dueMonths)
  const [past, held] = [contractsDue(customers, split, from), contractsDue(customers, to, split)]
  if (retention === null && past.length < enough) {
    return problem('no-backtest-past', { day: { day: split }, have: past.length, need: enough })
  }
  if (held.length === 0) return problem('no-backtest-held', { from: { day: split }, to: { day: to } })
  const rate = retention ?? renewedOf(past) / past.length
  return {
    of: 'renewals',
    calibration: { from: addDays(from, 1), to: split },
    holdout: { from: addDays(split, 1), to },
    accounts: held.length,
    forecast: rate * held.length,
    actual: renewedOf(held),
    groups: [],
    parameters: { retention: rate, renewed: renewedOf(past), due: past.length },
  }
}
