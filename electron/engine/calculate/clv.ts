import { type Activity, activityOf } from '../../../shared/clv/activity.ts'
import { type Clv, type ClvModel, type Customer, clvOf } from '../../../shared/clv/clv.ts'
import { type Earnings, earningsOf } from '../../../shared/clv/profit.ts'
import { type Allocation, allocateSharedCosts, driversOf } from '../../../shared/clv/shared-costs.ts'
import type { AccountFacts } from '../../../shared/facts.ts'
import type { Calculation } from '../../../shared/value/calculation.ts'
import type { Book } from '../store/book.ts'
import { readAccounts } from '../store/facts.ts'

export type ClvQuestion = {
  readonly model: 'auto' | ClvModel
  /** Profit as a share of revenue for orders without a cost; null: the book's setting. */
  readonly margin: number | null
}

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
  const { currency, margin } = facts.settings
  const terms = { exchange, currency, margin: question.margin ?? margin }
  const drivers = driversOf(facts.sharedCosts)
  const activities: Activity[] = []
  const own: Customer[] = []
  return {
    see: (account) => {
      activities.push(activityOf(account, exchange, currency, facts.asOf, drivers))
      own.push({ account: account.account, earnings: earningsOf(account, [], terms) })
    },
    finish: () => {
      const allocation = allocateSharedCosts(facts.sharedCosts, activities, exchange, currency)
      const customers = own.map(({ account, earnings }) => ({
        account,
        earnings: { ...earnings, shares: allocation.sharesOf(account.accountId) },
      }))
      return {
        clv: clvOf(customers, question.model, facts.asOf, currency),
        earnings: new Map(customers.map(({ account, earnings }) => [account.accountId, earnings])),
        allocation,
      }
    },
  }
}
