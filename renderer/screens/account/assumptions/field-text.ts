import type { AccountDetail } from '../../../../shared/contract/account.ts'
import type { Assumption, AssumptionField, Scope } from '../../../../shared/facts.ts'
import type { Currency } from '../../../../shared/money/currency.ts'
import type { WindowWords } from '../../../words/use-words.ts'
import { levelText, unitText } from '../level-text.ts'

export type Indicator = AccountDetail['indicators'][number]['view']

/** Whether a field is an amount of money, and so has a currency. */
export function isMoneyField(field: AssumptionField, unit: string | null): boolean {
  if (field === 'hourlyRate' || field === 'valuePerUnit') return true
  return (field === 'baseline' || field === 'expectation') && unit === 'money'
}

/** Whether a field is a share, and so read and written in per cent. */
export function isShareField(field: AssumptionField, unit: string | null): boolean {
  if (field === 'capture' || field === 'attribution') return true
  return (field === 'baseline' || field === 'expectation') && unit === 'share'
}

/** The value of a field in its unit. */
export function fieldText(
  field: AssumptionField,
  value: number,
  { unit }: Pick<Indicator, 'unit'>,
  currency: Currency,
  words: WindowWords,
): string {
  if (field === 'capture' || field === 'attribution') return words.percent(value, 1)
  if (field === 'hoursPerUnit') return levelText(value, 'hours', currency, words)
  if (isMoneyField(field, unit)) return words.amount(value, currency)
  return levelText(value, unit, currency, words)
}

/** The unit of a field, beside the number in a form. */
export function fieldUnit(field: AssumptionField, view: Indicator, currency: Currency, words: WindowWords): string {
  const { say } = words
  if (field === 'hourlyRate') return say('account.correct.unit-hour', { currency })
  if (field === 'valuePerUnit') return say('account.correct.unit-each', { currency })
  if (field === 'hoursPerUnit') return say('account.correct.unit-hours')
  if (isShareField(field, view.unit)) return say('account.correct.unit-percent')
  const unit = unitText(view.unit, currency, words)
  return view.perMonth ? say('account.correct.unit-month', { unit }) : unit
}

/** The currency that an assumption's amounts are in: its own, else the account's for account scope, else the book's. */
export function currencyOf(row: Pick<Assumption, 'currency' | 'scope'>, account: Currency, book: Currency): Currency {
  return row.currency ?? (row.scope.kind === 'account' ? account : book)
}

/** Whom an assumption holds for. */
export function scopeText(scope: Scope, { say }: WindowWords): string {
  if (scope.kind === 'segment') return say('account.scope.segment', { segment: scope.segment })
  return say(`account.scope.${scope.kind}`)
}
