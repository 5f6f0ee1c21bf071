import type { AccountView } from '../../../shared/contract/accounts.ts'
import { addDays } from '../../../shared/days.ts'
import type { AccountTable, TableRow } from './account-table.ts'
import { folded } from './named-accounts.ts'

/** Whether a row is left by a search and filters: every word of the search is in its name, id, segment or manager. */
export function accountFilter({ asOf }: AccountTable, { search, filters }: AccountView): (row: TableRow) => boolean {
  const words = folded(search)
    .split(/\s+/)
    .filter((word) => word !== '')
  const segments = setOf(filters.segments)
  const managers = setOf(filters.managers)
  const currencies = setOf(filters.currencies)
  const last = filters.renewingWithin === null ? null : addDays(asOf, filters.renewingWithin)
  const wanted = filters.readiness === 'all' ? null : filters.readiness === 'ready'
  return (row) =>
    words.every((word) => row.sought.includes(word)) &&
    (segments === null || segments.has(row.segment ?? '')) &&
    (managers === null || managers.has(row.manager ?? '')) &&
    (currencies === null || currencies.has(row.currency)) &&
    (wanted === null || row.ready === wanted) &&
    (last === null || (row.renewalDate !== null && row.renewalDate <= last))
}

function setOf(chosen: readonly string[]): ReadonlySet<string> | null {
  return chosen.length === 0 ? null : new Set(chosen)
}
