import type { AccountRow } from '../../../shared/contract/accounts.ts'
import type { Day } from '../../../shared/days.ts'
import type { Minor } from '../../../shared/money/money.ts'
import type { Problem } from '../../../shared/problem.ts'
import { reviewAccount } from '../../../shared/review/review-account.ts'
import type { Calculation } from '../../../shared/value/calculation.ts'
import { readinessOf } from '../calculate/readiness.ts'
import type { Valued } from '../calculate/values.ts'
import { moneyInBook } from './book-money.ts'

/** What is calculated for one account without looking at the others; `book` amounts are in the book's currency. */
export type AccountNumbers = Pick<AccountRow, 'worth' | 'paid' | 'returnPerUnit' | 'ready'> & {
  readonly bookWorth: Minor | null
  readonly bookPaid: Minor | null
  readonly bookMoney: Minor | null
  readonly hours: number | null
  readonly hoursSooner: number | null
  readonly outcomes: number | null
  readonly problems: readonly Problem[]
  readonly measured: boolean
  /** The first day of the relationship. */
  readonly from: Day | null
}

export function accountNumbers(calculation: Calculation, { facts, value }: Valued): AccountNumbers {
  const { exchange, book } = calculation
  const reporting = { exchange, currency: book.settings.currency }
  const review = reviewAccount({ facts, value, earnings: { orders: [], costs: [], shares: [] } }, undefined, reporting)
  const { ready, problems } = readinessOf(facts, value)
  return {
    worth: (value?.worth.value ?? null) as Minor | null,
    paid: (value?.paid.value ?? null) as Minor | null,
    returnPerUnit: value?.returnPerUnit.value ?? null,
    ready,
    bookWorth: review.worth.value as Minor | null,
    bookPaid: review.paid.value as Minor | null,
    bookMoney: value ? moneyInBook(value, exchange, book.settings.currency) : null,
    hours: value?.hours.value ?? null,
    hoursSooner: value?.hoursSooner.value ?? null,
    outcomes: value?.outcomes.value ?? null,
    problems,
    measured: value?.indicators.some((one) => one.cells.length > 0) ?? false,
    from: value?.window.from ?? null,
  }
}
