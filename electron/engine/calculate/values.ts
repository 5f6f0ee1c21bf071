import type { Day } from '../../../shared/days.ts'
import type { AccountFacts } from '../../../shared/facts.ts'
import { type AccountValue, accountValue } from '../../../shared/value/account-value.ts'
import { type Calculation, calculationOf } from '../../../shared/value/calculation.ts'
import type { WindowKind } from '../../../shared/value/window.ts'
import type { Book } from '../store/book.ts'
import { readAccount, readAccounts, readBookFacts } from '../store/facts.ts'

/** One account with its value; `value` null: the window has no beginning for it. */
export type Valued = { readonly facts: AccountFacts; readonly value: AccountValue | null }

export function calculationFor(book: Book, asOf: Day): Calculation {
  return calculationOf(readBookFacts(book, asOf))
}

/** All accounts by id, one in memory at a time. */
export function* valuesOf(book: Book, calculation: Calculation, window: WindowKind): Generator<Valued> {
  for (const facts of readAccounts(book, calculation.book.asOf))
    yield { facts, value: accountValue(calculation, facts, window) }
}

/** One account, or null where the book has none of this id. */
export function valueOfAccount(
  book: Book,
  calculation: Calculation,
  accountId: string,
  window: WindowKind,
): Valued | null {
  const facts = readAccount(book, accountId, calculation.book.asOf)
  return facts && { facts, value: accountValue(calculation, facts, window) }
}
