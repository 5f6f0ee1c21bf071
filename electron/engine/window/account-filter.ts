import type { AccountView } from '../../../shared/contract/accounts.ts'
import { addDays } from '../../../shared/days.ts'
import type { AccountTable, TableRow } from './account-table.ts'
import { folded } from './named-accounts.ts'
import { rowsHolding } from './rows-holding.ts'

/**
 * Whether the row at a place is left by a search and filters: every word of the search is in its name, id, segment or
 * manager.
 */
export function accountFilter(
  table: AccountTable,
  { search, filters }: AccountView,
): (row: TableRow, place: number) => boolean {
  const { asOf } = table
  const words = folded(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  const segments = setOf(filters.segments)
  const managers = setOf(filters.managers)
  const currencies = setOf(filters.currencies)
  const last = filters.renewingWithin === null ? null : addDays(asOf, filters.renewingWithin)
  const wanted = filters.readiness === 'all' ? null : filters.readiness === 'ready'
  const holding = words.length === 0 ? null : rowsHolding(table, words)
  return (row, place) =>
    (holding === null || holding[place] === 1) &&
    (segments === null || segments.has(row.segment ?? '')) &&
    (managers === null || managers.has(row.manager ?? '')) &&
    (currencies === null || currencies.has(row.currency)) &&
    (wanted === null || row.ready === wanted) &&
    (last === null || (row.renewalDate !== null && row.renewalDate <= last))
}

function setOf(chosen: readonly string[]): ReadonlySet<string> | null {
  return chosen.length === 0 ? null : new Set(chosen)
}
