import type { Day } from '../../../../shared/days.ts'
import type { Account, Cost } from '../../../../shared/facts.ts'
import type { Currency } from '../../../../shared/money/currency.ts'
import type { Book } from '../book.ts'
import { prepared } from '../prepared.ts'
import { currencyIn, text, word } from './cells.ts'
import { byDay } from './sort.ts'
import { refOf } from './sources.ts'

/** An account's own costs on or before a day. */
export function costsOf(book: Book, account: Account, asOf: Day): readonly Cost[] {
  return costs(book, account.accountId, account.currency, asOf)
}

/** The costs that name no account, on or before a day. */
export function sharedCosts(book: Book, currency: Currency, asOf: Day): readonly Cost[] {
  return costs(book, '', currency, asOf)
}

function costs(book: Book, accountId: string, ofOwner: Currency, asOf: Day): readonly Cost[] {
  const rows = prepared(book.db, costsSql).all(accountId, asOf)
  return byDay(
    rows.map(([id, day, amount, currency, kind, driver, ordinal, batch, row]) => ({
      key: text(id) ?? `${currency}|${kind}|${driver}#${ordinal}`,
      day: word(day) as Day,
      amount: Number(amount),
      currency: currencyIn(currency) ?? ofOwner,
      kind: text(kind),
      driver: text(driver),
      ref: refOf(book, batch, row),
    })),
  )
}

export const costsSql = `
SELECT id, date, amount, currency, kind, driver, ordinal, batch, row FROM costs WHERE account_id = ? AND date <= ?`
