import type { Account } from '../../../../shared/facts.ts'
import type { Settings } from '../../../../shared/settings.ts'
import type { Book } from '../book.ts'
import { prepared } from '../prepared.ts'
import { currencyIn, dayIn, text, word } from './cells.ts'
import { refOf } from './sources.ts'

/** An account with the number that its measurements know it by. */
export type NumberedAccount = { readonly n: number; readonly account: Account }

export function accountOf(book: Book, accountId: string, settings: Settings): NumberedAccount | null {
  const cells = prepared(book.db, accountSql).get(accountId)
  if (!cells) return null
  const [n, id, name, segment, industry, country, currency, locale, manager, start, end, brand, ...rest] = cells
  const [parent, contactName, contactEmail, batch, row] = rest
  const account: Account = {
    accountId: word(id),
    name: word(name),
    segment: text(segment),
    industry: text(industry),
    country: text(country),
    currency: currencyIn(currency) ?? settings.currency,
    locale: text(locale) ?? settings.locale,
    manager: text(manager),
    startDate: dayIn(start),
    endDate: dayIn(end),
    brand: text(brand),
    parentId: text(parent),
    contactName: text(contactName),
    contactEmail: text(contactEmail),
    ref: refOf(book, batch, row),
  }
  return { n: Number(n), account }
}

export const accountSql = `
SELECT n, account_id, name, segment, industry, country, currency, locale, manager, start_date, end_date, brand,
  parent_id, contact_name, contact_email, batch, row
FROM accounts WHERE account_id = ?`
