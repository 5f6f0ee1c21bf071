import type { Day } from '../../../../shared/days.ts'
import type { Account, Order } from '../../../../shared/facts.ts'
import type { Book } from '../book.ts'
import { prepared } from '../prepared.ts'
import { choice, currencyIn, number, text, word } from './cells.ts'
import { refOf } from './sources.ts'

/** An account's orders, invoices and refunds on or before a day. */
export function ordersOf(book: Book, account: Account, asOf: Day): readonly Order[] {
  const rows = prepared(book.db, ordersSql).all(account.accountId, asOf)
  return rows.map(([id, day, revenue, cost, currency, kind, product, batch, row]) => ({
    orderId: word(id),
    day: word(day) as Day,
    revenue: Number(revenue),
    cost: number(cost),
    currency: currencyIn(currency) ?? account.currency,
    kind: choice<Order['kind']>(kind) ?? 'order',
    product: text(product),
    ref: refOf(book, batch, row),
  }))
}

export const ordersSql = `
SELECT order_id, date, revenue, cost, currency, kind, product, batch, row
FROM orders WHERE account_id = ? AND date <= ? ORDER BY date, order_id`
