import { type Activity, activityOf } from '../../../shared/clv/activity.ts'
import { type Clv, clvOf } from '../../../shared/clv/clv.ts'
import { type Customer, historyOf } from '../../../shared/clv/customer.ts'
import type { ClvModel, Convention } from '../../../shared/clv/models.ts'
import { type Earnings, earningsOf } from '../../../shared/clv/profit.ts'
import { type Allocation, allocateSharedCosts, driversOf } from '../../../shared/clv/shared-costs.ts'
import { type ClvTerms, type TermName, termNames } from '../../../shared/clv/terms.ts'
import type { AccountFacts } from '../../../shared/facts.ts'
import type { Calculation } from '../../../shared/value/calculation.ts'
import type { Book } from '../store/book.ts'
import { readAccounts } from '../store/facts.ts'
import { keptEarnings } from './kept-earnings.ts'

/** Which model, and what is to hold instead of what the book is set to; null or left out: the book's setting. */
export type ClvQuestion = {
  readonly model: 'auto' | ClvModel
  /** How the retention model counts; left out: renewals only. */
  readonly convention?: Convention
} & { readonly [N in TermName]?: number | null }

export type BookClv = {
  readonly clv: Clv
  readonly earnings: ReadonlyMap<string, Earnings>
  readonly allocation: Allocation
}

/** CLV of every account, with the earnings it was made from: shared costs need all accounts at once. */
export function clvOfBook(book: Book, calculation: Calculation, question: ClvQuestion): BookClv {
  const gathering = gatherClv(calculation, question)
  for (const account of readAccounts(book, calculation.book.asOf)) gathering.see(account)
  return gathering.finish()
}

/** The same, one account at a time, for whoever has other things to do in between. */
export function gatherClv(
  calculation: Calculation,
  question: ClvQuestion,
): { readonly see: (account: AccountFacts) => void; readonly finish: () => BookClv } {
  const { book: facts, exchange } = calculation
  const terms = termsOf(calculation, question)
  const { asOf, currency, margin } = terms
  const drivers = driversOf(facts.sharedCosts)
  const activities: Activity[] = []
  const customers: Customer[] = []
  let allocation: Allocation | null = null
  const keep = keptEarnings((accountId) => allocation?.sharesOf(accountId) ?? [])
  return {
    see: (account) => {
      activities.push(activityOf(account, exchange, currency, asOf, drivers))
      const earnings = earningsOf(account, [], { exchange, currency, margin })
      const history = historyOf(account, earnings, { exchange, currency, asOf })
      const { accountId, segment, endDate, ref } = account.account
      customers.push({ account: { accountId, segment, endDate, ref }, earnings: keep(accountId, earnings), history })
    },
    finish: () => {
      allocation = allocateSharedCosts(facts.sharedCosts, activities.splice(0), exchange, currency)
      return {
        clv: clvOf(customers, question.model, terms),
        earnings: new Map(customers.map(({ account, earnings }) => [account.accountId, earnings])),
        allocation,
      }
    },
  }
}

function termsOf({ book: { settings, asOf } }: Calculation, question: ClvQuestion): ClvTerms {
  const { currency, discount, horizon, retention, margin } = settings
  return {
    ...{ asOf, currency, convention: question.convention ?? 'renewals-only' },
    discount: question.discount ?? discount,
    horizon: question.horizon ?? horizon,
    retention: question.retention ?? retention,
    margin: question.margin ?? margin,
    asked: new Set(termNames.filter((name) => (question[name] ?? null) !== null)),
  }
}
