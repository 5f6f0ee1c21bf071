import { never } from '../never.ts'
import { type Problem, problem, spoken } from '../problem.ts'
import { type AccountClv, accountClv, clvFrom } from './account-clv.ts'
import { retentionOutlook } from './contracts/retention.ts'
import { sbgOutlook } from './contracts/sbg.ts'
import type { Customer } from './customer.ts'
import { historicOutlook } from './historic.ts'
import { type Intervals, intervalsOf } from './intervals.ts'
import { type ClvModel, inTurn, named } from './models.ts'
import { bgnbdOutlook } from './orders/bgnbd.ts'
import type { Backtest, Outlook, Spend, Supposing } from './outlook.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { simpleOutlook } from './simple.ts'
import type { ClvTerms } from './terms.ts'

/** One model for the whole book, so that accounts compare (METHOD 3). CLV = historic + residual. Internal. */
export type Clv = {
  readonly model: ClvModel
  /** Why this model, for whoever answers for the number; and the same to be said in another language. */
  readonly why: string
  readonly reason: Problem
  /** The models that would have come before it, and what they lacked. */
  readonly refused: readonly Refusal[]
  readonly terms: ClvTerms
  /** Fitted, or given, for the whole book; null where a model has none. */
  readonly parameters: Readonly<Record<string, number>> | null
  readonly logLikelihood: number | null
  /** Of the model of spend beside one of orders. */
  readonly spend: Spend | null
  readonly accounts: ReadonlyMap<string, AccountClv>
  readonly intervals: Intervals
  /** Made when first asked for. Null: the model is not fitted; a problem: why there is none. */
  readonly backtest: () => Backtest | Problem | null
  /** CLV of all accounts at another discount rate or retention, in their order; null: the model uses neither. */
  readonly under: Supposing | null
}

/** Calculates CLV by the model asked for, or the best there is; whatever cannot be used gives way to the next. */
export function clvOf(customers: readonly Customer[], model: 'auto' | ClvModel, terms: ClvTerms): Clv {
  const refused: Refusal[] = []
  const outlook = usable(customers, model, terms, refused)
  const accounts = new Map(
    customers.map((customer) => [customer.account.accountId, accountClv(customer, outlook, terms)]),
  )
  const intervals = intervalsOf(customers, accounts, outlook)
  const reason = reasonOf(outlook, model, refused)
  return {
    model: outlook.model,
    why: reason.message,
    ...{ reason, refused },
    terms,
    parameters: outlook.parameters,
    logLikelihood: outlook.logLikelihood,
    spend: outlook.spend,
    accounts,
    intervals: { ...intervals, total: once(intervals.total) },
    backtest: once(outlook.backtest),
    under: outlook.under && supposingClv(customers, accounts, outlook.under),
  }
}

/** The first that can be used, from the one asked for on; those that cannot are entered in `refused`. */
function usable(
  customers: readonly Customer[],
  model: 'auto' | ClvModel,
  terms: ClvTerms,
  refused: Refusal[],
): Outlook {
  for (const next of inTurn.slice(model === 'auto' ? 0 : inTurn.indexOf(model))) {
    const found = outlookOf(next, customers, terms)
    if (!isRefusal(found)) return found
    refused.push(found)
  }
  return historicOutlook(terms)
}

function outlookOf(model: ClvModel, customers: readonly Customer[], terms: ClvTerms): Outlook | Refusal {
  switch (model) {
    case 'sbg':
      return sbgOutlook(customers, terms)
    case 'retention':
      return retentionOutlook(customers, terms)
    case 'bgnbd':
      return bgnbdOutlook(customers, terms)
    case 'simple':
      return simpleOutlook(customers, terms)
    case 'historic':
      return historicOutlook(terms)
    default:
      return never(model)
  }
}

function reasonOf({ model, because }: Outlook, asked: 'auto' | ClvModel, refusals: readonly Refusal[]): Problem {
  const said = { say: [because] }
  const refused = { say: refusals.map(({ refused: { code, values } }) => ({ code, values })) }
  if (asked === model) return problem('clv-asked', { model: named(model), because: said })
  if (asked !== 'auto')
    return problem('clv-asked-refused', { asked: named(asked), refused, model: named(model), because: said })
  return refusals.length === 0 ? spoken(because) : problem('clv-chosen-after', { because: said, refused })
}

function supposingClv(
  customers: readonly Customer[],
  accounts: Clv['accounts'],
  under: (customers: readonly Customer[]) => Supposing,
): Supposing {
  const prepared = once(() => ({
    residuals: under(customers),
    historic: Array.from(accounts.values(), ({ historic }) => historic.value),
  }))
  return (discount, retention) => {
    const { residuals, historic } = prepared()
    return residuals(discount, retention).map((residual, at) => clvFrom(historic[at] ?? null, residual))
  }
}

function once<T>(find: () => T): () => T {
  let found: { readonly value: T } | null = null
  return () => {
    found ??= { value: find() }
    return found.value
  }
}
