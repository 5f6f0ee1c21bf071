import type { Day } from '../../../shared/days.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import type { Settings } from '../../../shared/settings.ts'
import type { Book } from '../store/book.ts'
import { prepared } from '../store/prepared.ts'
import { text } from '../store/rows/cells.ts'
import type { TableRow } from './account-table.ts'

/** Every account by name, with what the book says of it outright; its numbers are still to be calculated. */
export function namedAccounts(book: Book, asOf: Day, settings: Settings): TableRow[] {
  const once = eachOnce()
  const rows = prepared(book.db, namesSql)
    .all(asOf, asOf)
    .map(([id, name, segment, manager, currency, renewal]) => {
      const [accountId, written] = [String(id), String(name)]
      const row: TableRow = {
        ...unknown,
        accountId,
        name: written,
        segment: once(text(segment)),
        manager: once(text(manager)),
        currency: once((text(currency) ?? settings.currency) as Currency),
        renewalDate: once(text(renewal) as Day | null),
        sought: folded(`${written}\n${accountId}\n${text(segment) ?? ''}\n${text(manager) ?? ''}`),
      }
      return { row, name: folded(written) }
    })
  // By id they are already, and sorting keeps that where names are the same.
  return rows.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)).map(({ row }) => row)
}

/** Equal texts as one: a hundred thousand accounts have few segments, managers and days between them. */
function eachOnce(): <T extends string | null>(text: T) => T {
  const known = new Map<string | null, string | null>()
  return <T extends string | null>(text: T) => {
    const same = known.get(text)
    if (same !== undefined) return same as T
    known.set(text, text)
    return text
  }
}

/** A text as people look for it: without case and accents. */
export function folded(text: string): string {
  const plain = /^[ -~\s]*$/.test(text) ? text : text.normalize('NFKD').replace(/\p{M}/gu, '')
  return plain.toLowerCase()
}

/** The contract that is active on the day and ends first, as in METHOD 2, Windows. */
export const namesSql = `
SELECT a.account_id, a.name, a.segment, a.manager, a.currency, (
  SELECT MIN(c.end_date) FROM contracts c
  WHERE c.account_id = a.account_id AND c.start_date <= ? AND c.end_date >= ? AND c.status IS NOT 'cancelled'
) FROM accounts a ORDER BY a.account_id`

const unknown = {
  worth: null,
  paid: null,
  returnPerUnit: null,
  clv: null,
  reciprocity: null,
  ready: null,
  calculated: false,
  bookWorth: null,
  bookPaid: null,
  bookMoney: null,
  hours: null,
  hoursSooner: null,
  outcomes: null,
  problems: [],
  measured: false,
}
