import type { AccountPage, AccountRow, AccountTotals, AccountView } from '../../../shared/contract/accounts.ts'
import { accountFilter } from './account-filter.ts'
import { accountOrder } from './account-order.ts'
import type { AccountTable, TableRow } from './account-table.ts'
import { accountTotals } from './account-totals.ts'

type Question = AccountView & { readonly offset: number; readonly limit: number }

/** A page of the accounts that a search and filters leave, in the order asked for; what is on it is calculated first. */
export function listAccounts(table: AccountTable, question: Question): AccountPage {
  const { rows: found, totals } = foundBy(table, question)
  const page = found.slice(question.offset, question.offset + question.limit)
  table.look(page)
  return {
    rows: page.map(shown),
    total: found.length,
    ...facetsOf(table),
    accounts: table.rows.length,
    calculated: table.calculated(),
    clvKnown: table.clvKnown(),
    secondsLeft: table.secondsLeft(),
    bookCurrency: table.currency,
    totals,
  }
}

type Found = { readonly rows: readonly TableRow[]; readonly totals: AccountTotals }
type Kept = { readonly key: string; readonly revision: number; readonly found: Found }
const kept = new WeakMap<AccountTable, Kept>()

/** The last question's, for its other pages: somebody scrolls. */
function foundBy(table: AccountTable, { search, filters, sort }: AccountView): Found {
  const key = JSON.stringify([search, filters, sort])
  const last = kept.get(table)
  if (last?.key === key && last.revision === table.revision()) return last.found
  if (last && last.key !== key) table.calm()
  const passes = accountFilter(table, { search, filters, sort })
  const rows: TableRow[] = []
  for (const place of accountOrder(table, sort)) {
    const row = table.rows[place]
    if (row && passes(row, place)) rows.push(row)
  }
  const found = { rows, totals: accountTotals(rows) }
  kept.set(table, { key, revision: table.revision(), found })
  return found
}

type Facets = Pick<AccountPage, 'segments' | 'managers' | 'currencies'>
const facets = new WeakMap<AccountTable, Facets>()

function facetsOf(table: AccountTable): Facets {
  const known = facets.get(table)
  if (known) return known
  const segments = new Set<string>()
  const managers = new Set<string>()
  const currencies = new Set<TableRow['currency']>()
  for (const { segment, manager, currency } of table.rows) {
    segments.add(segment ?? '')
    managers.add(manager ?? '')
    currencies.add(currency)
  }
  const made = { segments: [...segments].sort(), managers: [...managers].sort(), currencies: [...currencies].sort() }
  facets.set(table, made)
  return made
}

function shown(row: TableRow): AccountRow {
  const { accountId, name, segment, manager, currency, worth, paid, returnPerUnit, clv, reciprocity } = row
  const { renewalDate, ready, calculated } = row
  return {
    ...{ accountId, name, segment, manager, currency, worth, paid, returnPerUnit, clv, reciprocity },
    ...{ renewalDate, ready, calculated },
  }
}
