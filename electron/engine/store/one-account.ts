import { tableOf } from '../../../shared/tables.ts'
import type { Book } from './book.ts'
import { prepared } from './prepared.ts'
import type { Values } from './stored-table.ts'

const columns = tableOf('accounts').columns.map(({ name }) => name)

/** What the book says of an account, as a row of its table; null: it has none of this id. */
export function accountRow(book: Book, accountId: string): Values | null {
  const cells = prepared(book.db, `SELECT ${columns.join(', ')} FROM accounts WHERE account_id = ?`).get(accountId)
  return cells ? Object.fromEntries(columns.map((column, n) => [column, cells[n] ?? null])) : null
}
