import type { Day } from '../../../../shared/days.ts'
import type { Account, Contract } from '../../../../shared/facts.ts'
import type { Book } from '../book.ts'
import { prepared } from '../prepared.ts'
import { currencyIn, number, text, word } from './cells.ts'
import { refOf } from './sources.ts'

/** The contracts that began on or before a day, by their first day. */
export function contractsOf(book: Book, account: Account, asOf: Day): readonly Contract[] {
  const rows = prepared(book.db, contractsSql).all(account.accountId, asOf)
  return rows.map(([id, start, end, annual, renewal, promised, notice, currency, status, reason, ...rest]) => ({
    contractId: word(id),
    startDate: word(start) as Day,
    endDate: word(end) as Day,
    annualValue: number(annual),
    renewalValue: number(renewal),
    promisedWorth: number(promised),
    noticeDays: number(notice),
    currency: currencyIn(currency) ?? account.currency,
    status: status === 'cancelled' ? 'cancelled' : 'active',
    endReason: text(reason),
    product: text(rest[0]),
    ref: refOf(book, rest[1], rest[2]),
  }))
}

export const contractsSql = `
SELECT contract_id, start_date, end_date, annual_value, renewal_value, promised_worth, notice_days, currency, status,
  end_reason, product, batch, row
FROM contracts WHERE account_id = ? AND start_date <= ? ORDER BY start_date, contract_id`
