import path from 'node:path'
import { parseCurrency } from '../../shared/money/currency.ts'
import type { Counterpart } from './harness.ts'

/** An empty book, with the import screen before it. */
export async function emptyBook(
  { broker, desktop, folder, open }: Counterpart,
  language: 'en' | 'nl' = 'en',
): Promise<void> {
  await broker.answers.changePreferences({ language })
  desktop.answers.newBook = path.join(folder, 'Customers.counterpart')
  const currency = parseCurrency('EUR')
  if (currency) await broker.answers.newBook({ currency, locale: 'en-GB', company: null })
  await open('#/import')
}
