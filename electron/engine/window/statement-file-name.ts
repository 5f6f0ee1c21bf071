import type { Day } from '../../../shared/days.ts'
import type { Account } from '../../../shared/facts.ts'
import type { AccountDocument } from '../../../shared/statement/documents.ts'

/** What a statement's file is called unless somebody calls it otherwise; any disk takes the name. */
export function statementFileName(
  account: Pick<Account, 'accountId' | 'name'>,
  asOf: Day,
  document: AccountDocument = 'renewal',
): string {
  const name = `${account.name} ${asOf}${document === 'renewal' ? '' : ` ${document}`}`
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
    .replace(/\s+/g, ' ')
  return `${name.trim().slice(0, 120)}.pdf`
}
