import type { Home } from '../../../shared/contract/book.ts'
import { addDays, type Day, daysBetween } from '../../../shared/days.ts'
import { exactSum } from '../../../shared/exact-sum.ts'
import type { Minor } from '../../../shared/money/money.ts'
import { isBlocking } from '../calculate/readiness.ts'
import type { AccountTable, TableRow } from './account-table.ts'

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
  const sum = (pick: (row: TableRow) => number | null, among = rows) => {
    const known = among.flatMap((row) => pick(row) ?? [])
    return known.length === 0 ? null : exactSum(known)
  }
  const compared = rows.filter((row) => row.bookWorth !== null && row.bookPaid !== null)
  const [given, taken] = [sum((row) => row.bookWorth, compared), sum((row) => row.bookPaid, compared)]
  return {
    currency,
    worth: sum((row) => row.bookWorth) as Minor | null,
    paid: sum((row) => row.bookPaid) as Minor | null,
    money: sum((row) => row.bookMoney) as Minor | null,
    returnPerUnit: given === null || taken === null || taken <= 0 ? null : given / taken,
    compared: compared.length,
    hours: sum((row) => row.hours),
    hoursSooner: sum((row) => row.hoursSooner),
    outcomes: sum((row) => row.outcomes),
    ready: rows.filter((row) => row.ready === true).length,
  }
}

function daysOf(soon: readonly Renewing[]): Home['days'] {
  return [...Map.groupBy(soon, (row) => row.renewalDate)].map(([day, on]) => {
    const counted = (ready: boolean | null) => on.filter((row) => row.ready === ready).length
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

/** The same thing to do for several accounts is one thing to do; what stands in the way of statements comes first. */
function todosOf(rows: readonly TableRow[]): Home['todos'] {
  const found = rows.flatMap((row) => row.problems.map((problem) => ({ row, problem })))
  return [...Map.groupBy(found, ({ problem }) => problem.code)]
    .map(([code, of]) => {
      const accounts = [...new Map(of.map(({ row }) => [row.accountId, row])).values()]
      return {
        code,
        message: of[0]?.problem.message ?? '',
        blocking: isBlocking(code),
        accounts: accounts.length,
        first: accounts.slice(0, mostNamed).map(({ accountId, name }) => ({ accountId, name })),
      }
    })
    .toSorted((a, b) => Number(b.blocking) - Number(a.blocking) || b.accounts - a.accounts)
}
