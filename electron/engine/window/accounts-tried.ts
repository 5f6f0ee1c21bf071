import type { AccountName } from '../import/import-result.ts'
import { accountNames } from '../store/account-links.ts'
import type { Book } from '../store/book.ts'
import { prepared } from '../store/prepared.ts'

type Tried = { readonly stamp: string; readonly names: readonly AccountName[] }
const tried = new WeakMap<Book, Tried>()

/** Keeps the accounts that a book would have with the files that were tried on its copy. */
export function keepTried(book: Book, names: readonly AccountName[]): void {
  tried.set(book, { stamp: stampOf(book), names })
}

/** The accounts of a book, and of the files last tried on it while it stays as it is. */
export function accountsTried(book: Book): readonly AccountName[] {
  const known = tried.get(book)
  return known?.stamp === stampOf(book) ? known.names : accountNames(book)
}

/** Another one with every batch that comes or goes. */
function stampOf({ db }: Book): string {
  return String(prepared(db, 'SELECT COUNT(*), MAX(id), SUM(undone) FROM batches').get() ?? '')
}
