import type { Book } from './book.ts'
import { prepared } from './prepared.ts'

/** What a system calls an account: its id there, or its name, as `id:…` or `name:…`; null: whom nobody wants to know. */
export type AccountLink = { readonly written: string; readonly accountId: string | null }

/** What is known of how a system calls the accounts of a book; of several answers the last one counts. */
export function linksOf(book: Book, system: string): readonly AccountLink[] {
  return prepared(book.db, 'SELECT written, account_id FROM account_links WHERE system = ? ORDER BY batch')
    .all(system)
    .map(([written, accountId]) => ({
      written: String(written),
      accountId: accountId === null ? null : String(accountId),
    }))
}

/** Keeps what a batch found out or was told of accounts that are in the book; taking the batch back forgets it. */
export function keepLinks(book: Book, batch: number, system: string, links: readonly AccountLink[]): void {
  const keep = prepared(
    book.db,
    // An account whose row has a problem is none.
    `INSERT INTO account_links (system, written, account_id, batch)
     SELECT :system, :written, :accountId, :batch
     WHERE :accountId IS NULL OR EXISTS (SELECT 1 FROM accounts WHERE account_id = :accountId)
     ON CONFLICT (system, written, batch) DO UPDATE SET account_id = excluded.account_id`,
  )
  for (const link of links) keep.run({ ...link, system, batch })
}

export function accountNames(book: Book): readonly { readonly accountId: string; readonly name: string }[] {
  return prepared(book.db, 'SELECT account_id, name FROM accounts ORDER BY account_id')
    .all()
    .map(([accountId, name]) => ({ accountId: String(accountId), name: String(name) }))
}
