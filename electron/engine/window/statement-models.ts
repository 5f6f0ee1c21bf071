import { statementModel } from '../../../shared/statement/build.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import type { AccountValue } from '../../../shared/value/account-value.ts'
import type { ValuedAccount } from './valued-accounts.ts'

const made = new WeakMap<AccountValue, Map<string, StatementModel>>()

/** An account's statement as data in a language, made once for each value: another word changes nothing in it. */
export function modelOf({ calculation, valued }: ValuedAccount, value: AccountValue, locale: string): StatementModel {
  const models = made.get(value) ?? new Map<string, StatementModel>()
  made.set(value, models)
  const model = models.get(locale) ?? statementModel(calculation, valued.facts, value, locale)
  models.set(locale, model)
  return model
}
