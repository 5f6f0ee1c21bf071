import type { Book } from '../store/book.ts'
import { prepared } from '../store/prepared.ts'
import type { OpenQuestion } from './import-result.ts'
import type { AccountFault } from './origin-reader.ts'

const most = 500

/** Which names of a file are no account of the book, or more than one: each asked once, however many rows it has. */
export function accountDoubts() {
  const found = new Map<string, { readonly fault: AccountFault; rows: number; last: number }>()
  return {
    /** A row that becomes rows of several tables counts once. */
    add: (fault: AccountFault, row: number) => {
      const known = found.get(fault.written)
      if (!known && found.size < most) found.set(fault.written, { fault, rows: 1, last: row })
      if (!known || known.last === row) return
      known.rows += 1
      known.last = row
    },
    questions: (book: Book): readonly OpenQuestion[] =>
      [...found.values()]
        .toSorted((a, b) => b.rows - a.rows)
        .map(({ fault, rows }) => ({
          kind: 'account',
          written: fault.written,
          named: fault.named,
          among: fault.among.map((accountId) => ({ accountId, name: nameOf(book, accountId) })),
          rows,
        })),
  }
}

function nameOf(book: Book, accountId: string): string {
  const [name] = prepared(book.db, 'SELECT name FROM accounts WHERE account_id = ?').get(accountId) ?? []
  return String(name ?? accountId)
}
