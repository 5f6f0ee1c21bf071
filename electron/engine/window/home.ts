import { isBlocking } from '../../../shared/blocking.ts'
import type { Home } from '../../../shared/contract/book.ts'
import { addDays, type Day, daysBetween } from '../../../shared/days.ts'
import type { Minor } from '../../../shared/money/money.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { AccountTable, TableRow } from './account-table.ts'
import { accountTotals } from './account-totals.ts'
import { growingSum } from './growing-sum.ts'

type Table = Pick<AccountTable, 'asOf' | 'currency' | 'rows' | 'calculated' | 'secondsLeft'>
/** The accounts that renew on a day, by name. */
type Renewing = readonly [day: Day, rows: readonly TableRow[]]

const mostNamed = 5
/** More than anybody reads on one screen; the list of accounts has them all. */
const mostListed = 400

/** What is to be done next: the renewals by date, what stands in their way, and what was delivered in all. */
export function homeOf(table: Table, withinDays: number, manager: string | null): Home {
  const { asOf, rows } = table
  const own = manager === null ? rows : rows.filter((row) => row.manager === manager)
  const dated = renewing(own)
  const last = addDays(asOf, withinDays)
  const soon = dated.filter(([day]) => day <= last)
  return {
    asOf,
    calculated: table.calculated(),
    accounts: rows.length,
    secondsLeft: table.secondsLeft(),
    renewals: listed(soon, asOf),
    days: soon.map(daysOf),
    renewalsLater: countOf(dated) - countOf(soon),
    managers: [...new Set(rows.map((row) => row.manager))].filter((name) => name !== null).toSorted(),
    totals: totalsOf(table),
    todos: todosOf(rows),
  }
}

/** Day by day. The rows are by name already, and stay so within a day. */
function renewing(rows: readonly TableRow[]): readonly Renewing[] {
  const byDay = new Map<Day, TableRow[]>()
  for (const row of rows) {
    if (row.renewalDate === null) continue
    const on = byDay.get(row.renewalDate)
    if (on) on.push(row)
    else byDay.set(row.renewalDate, [row])
  }
  return [...byDay].sort(([a], [b]) => (a < b ? -1 : 1))
}

function countOf(dated: readonly Renewing[]): number {
  return dated.reduce((sum, [, rows]) => sum + rows.length, 0)
}

function daysOf([day, rows]: Renewing): Home['days'][number] {
  const counted = (ready: boolean | null) => rows.reduce((sofar, row) => (row.ready === ready ? sofar + 1 : sofar), 0)
  return { day, ready: counted(true), notReady: counted(false), pending: counted(null) }
}

function listed(soon: readonly Renewing[], asOf: Day): Home['renewals'] {
  return soon
    .flatMap(([day, rows]) => rows.slice(0, mostListed).map((row) => [day, row] as const))
    .slice(0, mostListed)
    .map(([day, row]) => renewal(row, day, asOf))
}

function renewal(row: TableRow, renewalDate: Day, asOf: Day): Home['renewals'][number] {
  const { accountId, name, manager, currency, worth, paid, returnPerUnit, ready, problems } = row
  return {
    ...{ accountId, name, manager, renewalDate, daysLeft: daysBetween(asOf, renewalDate) },
    ...{ currency, worth, paid, returnPerUnit, ready },
    problems: problems.filter(({ code }) => isBlocking(code)),
  }
}

/** The rows are always in the same order, so plain addition always comes to the same. */
function totalsOf({ currency, rows }: Table): Home['totals'] {
  const { worth, paid, returnPerUnit, ready } = accountTotals(rows)
  const [money, hours, hoursSooner, outcomes] = [growingSum<Minor>(), growingSum(), growingSum(), growingSum()]
  let compared = 0
  for (const row of rows) {
    money.add(row.bookMoney)
    hours.add(row.hours)
    hoursSooner.add(row.hoursSooner)
    outcomes.add(row.outcomes)
    if (row.bookWorth !== null && row.bookPaid !== null) compared += 1
  }
  return {
    ...{ currency, worth, paid, returnPerUnit, ready, compared, money: money.value() },
    ...{ hours: hours.value(), hoursSooner: hoursSooner.value(), outcomes: outcomes.value() },
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
    .map(({ problem, accounts, first }) => ({
      ...{ ...problem, accounts, blocking: isBlocking(problem.code) },
      first: first.map(({ accountId, name }) => ({ accountId, name })),
    }))
    .toSorted((a, b) => Number(b.blocking) - Number(a.blocking) || b.accounts - a.accounts)
}
