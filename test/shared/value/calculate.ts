import type { Account, AccountFacts, Assumption, BookFacts, Indicator } from '../../../shared/facts.ts'
import { type AccountValue, accountValue } from '../../../shared/value/account-value.ts'
import { calculationOf } from '../../../shared/value/calculation.ts'
import type { IndicatorValue } from '../../../shared/value/indicator-value.ts'
import type { WindowKind } from '../../../shared/value/window.ts'
import { accountNamed, bookOf, factsOf, type Given, measured } from '../../fixtures/facts.ts'

export type Question = {
  readonly indicators: readonly Indicator[]
  readonly assumptions?: readonly Assumption[]
  readonly rows?: readonly Given[]
  readonly account?: Account
  readonly facts?: Partial<AccountFacts>
  readonly book?: Partial<BookFacts>
  readonly window?: WindowKind
}

/** The value of one account, from what a test says and nothing else; the day is 2025-03-31 unless it is said. */
export function calculated(question: Question): AccountValue {
  const { indicators, assumptions = [], rows = [], account = accountNamed('A'), window = 'relationship' } = question
  const calculation = calculationOf(bookOf(indicators, assumptions, question.book))
  const value = accountValue(calculation, factsOf(account, measured(rows), question.facts), window)
  if (!value) throw new Error('The window has no beginning.')
  return value
}

/** The one indicator of a question that has but one. */
export function only(question: Question): IndicatorValue {
  const [first] = calculated(question).indicators
  if (!first) throw new Error('No indicator was measured.')
  return first
}
