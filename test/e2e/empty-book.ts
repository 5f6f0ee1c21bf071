import path from 'node:path'
import { type Book, openBook } from '../../electron/engine/store/book.ts'
import { parseCurrency } from '../../shared/money/currency.ts'
import type { Counterpart } from './harness.ts'

/** A new book in a folder, with the import screen before it; returns the book's file. */
export async function emptyBook(
  { broker, desktop, folder, open }: Counterpart,
  { language = 'en', where = folder }: { readonly language?: 'en' | 'nl'; readonly where?: string } = {},
): Promise<string> {
  await broker.answers.changePreferences({ language })
  const file = path.join(where, 'Customers.counterpart')
  desktop.answers.newBook = file
  const currency = parseCurrency('EUR')
  if (currency) await broker.answers.newBook({ currency, locale: 'en-GB', company: null })
  await open('#/import')
  return file
}

/** Looks into a book beside the window. */
export function inBook<T>(file: string, look: (book: Book) => T): T {
  const opened = openBook(file, 'read')
  if (!opened.ok) throw new Error(opened.problem.message)
  try {
    return look(opened.value)
  } finally {
    opened.value.close()
  }
}
