import { isBlocking } from '../../../shared/blocking.ts'
import type { RunCandidate, RunChoice } from '../../../shared/contract/runs.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import type { Asked } from '../../../shared/runs/manifest.ts'
import { accountFilter } from './account-filter.ts'
import type { AccountTable, TableRow } from './account-table.ts'

/** More that are not ready than anybody reads; Accounts has them all. */
const mostNamed = 200

/** The accounts that somebody chose for a run, by name. */
export function chosenRows(table: AccountTable, choice: RunChoice): readonly TableRow[] {
  const among = (ids: readonly string[]) => {
    const wanted = new Set(ids)
    return table.rows.filter(({ accountId }) => wanted.has(accountId))
  }
  switch (choice.kind) {
    case 'all':
      return table.rows
    case 'accounts':
      return among(choice.ids)
    case 'renewing-within':
      return table.rows.filter(
        accountFilter(table, { ...anyView, filters: { ...anyView.filters, renewingWithin: choice.days } }),
      )
    case 'view':
      return table.rows.filter(accountFilter(table, { ...anyView, search: choice.search, filters: choice.filters }))
  }
}

/** The choice as a run writes it down: a view is the accounts that it showed. */
export function selectOf(table: AccountTable, choice: RunChoice): Result<Asked['select']> {
  if (choice.kind === 'all' || choice.kind === 'renewing-within') return done(choice)
  const ids = chosenRows(table, choice).map(({ accountId }) => accountId)
  return ids.length === 0 ? refused('run-no-accounts') : done({ kind: 'accounts', ids: ids.toSorted() })
}

export function candidatesAmong(rows: readonly TableRow[]) {
  const notReady = rows.filter((row) => row.ready === false)
  return {
    total: rows.length,
    ready: rows.filter((row) => row.ready === true).length,
    waiting: rows.filter((row) => row.ready === null).length,
    notReady: notReady.slice(0, mostNamed).map(candidate),
  }
}

function candidate({ accountId, name, renewalDate, ready, problems }: TableRow): RunCandidate {
  return { accountId, name, renewalDate, ready, problems: problems.filter(({ code }) => isBlocking(code)) }
}

const anyView = {
  search: '',
  filters: { segments: [], managers: [], currencies: [], readiness: 'all', renewingWithin: null },
  sort: { by: 'name', descending: false },
} as const
