import { isBlocking } from '../../../shared/blocking.ts'
import type { Home } from '../../../shared/contract/book.ts'
import { addDays, type Day, daysBetween } from '../../../shared/days.ts'
import type { Minor } from '../../../shared/money/money.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { AccountTable, TableRow } from './account-table.ts'
import { accountTotals } from './account-totals.ts'

type Renewing = TableRow & { readonly renewalDate: Day }

const mostNamed = 5
/** More than anybody reads on one screen; the list of accounts has them all. */
const mostListed = 400

type Table = Pick<AccountTable, 'asOf' | 'currency' | 'rows' | 'calculated' | 'secondsLeft'>

/** What is to be done next: the renewals by date, what stands in their way, and what was delivered in all. */
export function homeOf(table: Table, withinDays: number, manager: string | null): Home {
  const { asOf, rows } = table
  const last = addDays(asOf, withinDays)
  const dated = rows.filter(
    (row): row is Renewing => row.renewalDate !== null && (manager === null || row.manager === manager),
  )
  const soon = dated.filter((row) => row.renewalDate <= last).toSorted(byRenewal)
  return {
    asOf,
    calculated: table.calculated(),
    accounts: rows.length,
    secondsLeft: table.secondsLeft(),
    renewals: soon.slice(0, mostListed).map((row) => renewal(row, asOf)),
    days: daysOf(soon),
    renewalsLater: dated.length - soon.length,
    managers: [...new Set(rows.flatMap((row) => row.manager ?? []))].toSorted(),
    totals: totalsOf(table),
    todos: todosOf(rows),
  }
}

function totalsOf({ currency, rows }: Table): Home['totals'] {
  const { worth, paid, returnPerUnit, ready } = accountTotals(rows)
  return {
    ...{ currency, worth, paid, returnPerUnit, ready },
    compared: rows.reduce((sofar, row) => (row.bookWorth === null || row.bookPaid === null ? sofar : sofar + 1), 0),
    money: sumOf(rows, (row) => row.bookMoney) as Minor | null,
    hours: sumOf(rows, (row) => row.hours),
    hoursSooner: sumOf(rows, (row) => row.hoursSooner),
    outcomes: sumOf(rows, (row) => row.outcomes),
  }
}

/** Null where none is known. The rows are always in the same order, so plain addition always comes to the same. */
function sumOf(rows: readonly TableRow[], pick: (row: TableRow) => number | null): number | null {
  return rows.reduce<number | null>((sofar, row) => {
    const value = pick(row)
    return value === null ? sofar : (sofar ?? 0) + value
  }, null)
}

function daysOf(soon: readonly Renewing[]): Home['days'] {
  return [...Map.groupBy(soon, (row) => row.renewalDate)].map(([day, on]) => {
    const counted = (ready: boolean | null) => on.reduce((sofar, row) => (row.ready === ready ? sofar + 1 : sofar), 0)
    return { day, ready: counted(true), notReady: counted(false), pending: counted(null) }
  })
}

function byRenewal(a: Renewing, b: Renewing): number {
  if (a.renewalDate !== b.renewalDate) return a.renewalDate < b.renewalDate ? -1 : 1
  return a.sortName < b.sortName ? -1 : 1
}

function renewal(row: Renewing, asOf: Day): Home['renewals'][number] {
  const { accountId, name, manager, renewalDate, currency, worth, paid, returnPerUnit, problems } = row
  return {
    ...{ accountId, name, manager, renewalDate, daysLeft: daysBetween(asOf, renewalDate) },
    ...{
      currency,
      worth,
      paid,
      returnPerUnit,
      ready: row.ready,
      problems: problems.filter(({ code }) => isBlocking(code)),
    },
  }
}

type Counting = { readonly problem: Problem; accounts: number; readonly first: TableRow[] }

/** The same thing to do for several accounts is one thing to do; what stands in the way of statements comes first. */
function todosOf(rows: readonly TableRow[]): Home['todos'] {
  const found = new Map<string, Counting>()
  for (const row of rows) {
    const seen = new Set<string>()
    for (const problem of row.problems) {
      if (seen.has(problem.code)) continue
      seen.add(problem.code)
      const counting = found.get(problem.code) ?? { problem, accounts: 0, first: [] }
      found.set(problem.code, counting)
      counting.accounts += 1
      if (counting.first.length < mostNamed) counting.first.push(row)
    }
  }
  return [...found.values()]
    .map(({ problem: { code, message }, accounts, first }) => ({
      ...{ code, message, accounts, blocking: isBlocking(code) },
      first: first.map(({ accountId, name }) => ({ accountId, name })),
    }))
    .toSorted((a, b) => Number(b.blocking) - Number(a.blocking) || b.accounts - a.accounts)
}
