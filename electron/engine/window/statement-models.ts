import { statementModel } from '../../../shared/statement/build.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import { sourceOf } from '../../../shared/statement/source.ts'
import type { StatementSource } from '../../../shared/statement/source-schema.ts'
import type { AccountValue } from '../../../shared/value/account-value.ts'
import type { ValuedAccount } from './valued-accounts.ts'

type Made = { readonly model: StatementModel; readonly source: StatementSource }
const made = new WeakMap<AccountValue, Map<string, Made>>()

/** An account's statement as data in a language, made once for each value: another word changes nothing in it. */
export function modelOf(account: ValuedAccount, value: AccountValue, locale: string): Made {
  const { calculation, valued } = account
  const models = made.get(value) ?? new Map<string, Made>()
  made.set(value, models)
  const known = models.get(locale)
  if (known) return known
  const model = statementModel(calculation, valued.facts, value, locale)
  const one = { model, source: sourceOf(calculation, valued.facts, value.window.kind, locale) }
  models.set(locale, one)
  return one
}
