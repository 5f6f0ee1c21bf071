import type { AccountFilters, AccountPage, AccountSort, AccountView } from '../../../shared/contract/accounts.ts'
import { addDays } from '../../../shared/days.ts'
import type { AccountTable, TableRow } from './account-table.ts'
import { folded } from './named-accounts.ts'

type Question = AccountView & { readonly offset: number; readonly limit: number }

/** A page of the accounts that a search and filters leave, in the order asked for. */
export function listAccounts(table: AccountTable, question: Question): AccountPage {
  const passes = filterOf(table, question.search, question.filters)
  const found = sorted(table, question.sort.by, question.sort.descending).filter(passes)
  const facets = facetsOf(table)
  return {
    rows: found.slice(question.offset, question.offset + question.limit).map(shown),
    total: found.length,
    ...facets,
    accounts: table.rows.length,
    calculated: table.calculated(),
    bookCurrency: table.currency,
  }
}

function filterOf({ asOf }: AccountTable, search: string, filters: AccountFilters): (row: TableRow) => boolean {
  const words = folded(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  const [segments, managers] = [new Set(filters.segments), new Set(filters.managers)]
  const last = filters.renewingWithin === null ? null : addDays(asOf, filters.renewingWithin)
  const wanted = filters.readiness === 'all' ? null : filters.readiness === 'ready'
  return (row) =>
    words.every((word) => row.sought.includes(word)) &&
    (segments.size === 0 || segments.has(row.segment ?? '')) &&
    (managers.size === 0 || managers.has(row.manager ?? '')) &&
    (wanted === null || row.ready === wanted) &&
    (last === null || (row.renewalDate !== null && row.renewalDate <= last))
}

type Kept = { readonly calculated: number; readonly rows: readonly TableRow[] }
const kept = new WeakMap<AccountTable, Map<string, Kept>>()

/** Sorted once for each order, again when more is calculated: a search as somebody types only filters. */
function sorted(table: AccountTable, by: AccountSort, descending: boolean): readonly TableRow[] {
  const orders = kept.get(table) ?? new Map<string, Kept>()
  kept.set(table, orders)
  const calculated = table.calculated()
  const key = `${by} ${descending}`
  const found = orders.get(key)
  if (found?.calculated === calculated) return found.rows
  const rows = table.rows.toSorted(orderBy(by, descending))
  orders.set(key, { calculated, rows })
  return rows
}

/** What is not known comes last, whichever way it is sorted; what is equal goes by name, then id. */
function orderBy(by: AccountSort, descending: boolean): (a: TableRow, b: TableRow) => number {
  const pick = picks[by]
  return (a, b) => {
    const [left, right] = [pick(a), pick(b)]
    if (left === right) return compare(a.sortName, b.sortName) || compare(a.accountId, b.accountId)
    if (left === null) return 1
    if (right === null) return -1
    return descending ? compare(right, left) : compare(left, right)
  }
}

const picks: { readonly [S in AccountSort]: (row: TableRow) => string | number | null } = {
  name: (row) => row.sortName,
  segment: (row) => row.segment,
  manager: (row) => row.manager,
  worth: (row) => row.bookWorth,
  paid: (row) => row.bookPaid,
  returnPerUnit: (row) => row.returnPerUnit,
  clv: (row) => row.clv,
  reciprocity: (row) => row.reciprocity,
  renewalDate: (row) => row.renewalDate,
  ready: (row) => (row.ready === null ? null : Number(row.ready)),
}

function compare(a: string | number, b: string | number): number {
  return a < b ? -1 : a > b ? 1 : 0
}

type Facets = Pick<AccountPage, 'segments' | 'managers'>
const facets = new WeakMap<AccountTable, Facets>()

function facetsOf(table: AccountTable): Facets {
  const found = facets.get(table)
  if (found) return found
  const distinct = (pick: (row: TableRow) => string | null) =>
    [...new Set(table.rows.flatMap((row) => pick(row) ?? []))].toSorted()
  const made = { segments: distinct((row) => row.segment), managers: distinct((row) => row.manager) }
  facets.set(table, made)
  return made
}

function shown(row: TableRow) {
  const { accountId, name, segment, manager, currency, worth, paid, returnPerUnit, clv, reciprocity } = row
  const { renewalDate, ready, calculated } = row
  return {
    ...{ accountId, name, segment, manager, currency, worth, paid, returnPerUnit, clv, reciprocity },
    ...{ renewalDate, ready, calculated },
  }
}
