import type { AccountRow } from '../../../shared/contract/accounts.ts'
import type { Day } from '../../../shared/days.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import type { Minor } from '../../../shared/money/money.ts'
import type { Problem } from '../../../shared/problem.ts'
import { reviewAccount } from '../../../shared/review/review.ts'
import { type BookClv, gatherClv } from '../calculate/clv.ts'
import { readinessOf } from '../calculate/readiness.ts'
import { calculationFor, type Valued, valuesOf } from '../calculate/values.ts'
import type { Book } from '../store/book.ts'
import { readAccounts } from '../store/facts.ts'
import { moneyInBook } from './book-money.ts'
import { breathing } from './breathing.ts'
import { namedAccounts } from './named-accounts.ts'

/** An account of the list with what it is sorted, added up and found by; `book` amounts are in the book's currency. */
export type TableRow = AccountRow & {
  readonly sought: string
  readonly sortName: string
  readonly bookWorth: Minor | null
  readonly bookPaid: Minor | null
  readonly bookMoney: Minor | null
  readonly hours: number | null
  readonly hoursSooner: number | null
  readonly outcomes: number | null
  readonly problems: readonly Problem[]
  readonly measured: boolean
}

/**
 * All accounts of a book as of a day, in memory. They have their names at once; their numbers come bit by bit, so that
 * a list of a hundred thousand is on the screen long before the last of them is calculated.
 */
export type AccountTable = {
  readonly asOf: Day
  readonly version: number
  readonly currency: Currency
  readonly rows: readonly TableRow[]
  readonly calculated: () => number
  /** CLV needs all accounts at once, so it is known only after a first walk over them. */
  readonly clv: Promise<BookClv | null>
  readonly finished: Promise<void>
  readonly stop: () => void
}

/** Begins to calculate. Where an older table is given its numbers stand in until the new ones are there. */
export function accountTable(
  book: Book,
  asOf: Day,
  version: number,
  older: AccountTable | null,
  calculated: (calculated: number, accounts: number) => void,
): AccountTable {
  const calculation = calculationFor(book, asOf)
  const { currency } = calculation.book.settings
  const before = new Map(older?.asOf === asOf ? older.rows.map((row) => [row.accountId, row]) : [])
  const rows = namedAccounts(book, asOf, calculation.book.settings).map((row) => standingIn(row, before))
  const places = new Map(rows.map((row, at) => [row.accountId, at]))
  const breathe = breathing()
  let ready = 0
  let stopped = false
  const walk = async (): Promise<BookClv | null> => {
    const gathering = gatherClv(calculation, { model: calculation.book.settings.clvModel, margin: null })
    for (const facts of readAccounts(book, asOf)) {
      gathering.see(facts)
      await breathe()
      if (stopped) return null
    }
    return gathering.finish()
  }
  const value = async (clv: BookClv | null): Promise<void> => {
    if (!clv) return
    let told = performance.now()
    for (const valued of valuesOf(book, calculation, 'relationship')) {
      const at = places.get(valued.facts.account.accountId)
      const row = at === undefined ? undefined : rows[at]
      if (at !== undefined && row) rows[at] = { ...row, ...numbersOf(valued, clv, currency, calculation.exchange) }
      ready += 1
      await breathe()
      if (stopped) return
      if (performance.now() - told > 1000) {
        told = performance.now()
        calculated(ready, rows.length)
      }
    }
    calculated(ready, rows.length)
  }
  // A book that is closed meanwhile ends the walk with an error that says only that.
  const unlessStopped = (error: unknown) => {
    if (!stopped) throw error
    return null
  }
  const clv = walk().catch(unlessStopped)
  const finished = clv.then(value).catch((error) => void unlessStopped(error))
  for (const part of [clv, finished]) part.catch(() => null)
  return { asOf, version, currency, rows, calculated: () => ready, clv, finished, stop: () => (stopped = true) }
}

function standingIn(row: TableRow, before: ReadonlyMap<string, TableRow>): TableRow {
  const old = before.get(row.accountId)
  if (!old) return row
  const { name, segment, manager, currency, renewalDate, sought, sortName } = row
  return { ...old, name, segment, manager, currency, renewalDate, sought, sortName, calculated: false }
}

type Exchange = ReturnType<typeof calculationFor>['exchange']

function numbersOf({ facts, value }: Valued, clv: BookClv, currency: Currency, exchange: Exchange) {
  const { accountId } = facts.account
  const earnings = clv.earnings.get(accountId) ?? { orders: [], costs: [], shares: [] }
  const terms = { exchange, currency, thresholds: { value: null, clv: null } }
  const review = reviewAccount({ facts, value, earnings }, clv.clv.accounts.get(accountId), terms)
  const { ready, problems } = readinessOf(facts, value)
  return {
    worth: (value?.worth.value ?? null) as Minor | null,
    paid: (value?.paid.value ?? null) as Minor | null,
    returnPerUnit: value?.returnPerUnit.value ?? null,
    clv: review.clv.value as Minor | null,
    reciprocity: review.reciprocity.value,
    renewalDate: value?.contract?.endDate ?? null,
    ready,
    calculated: true,
    bookWorth: review.worth.value as Minor | null,
    bookPaid: review.paid.value as Minor | null,
    bookMoney: value ? moneyInBook(value, exchange, currency) : null,
    hours: value?.hours.value ?? null,
    hoursSooner: value?.hoursSooner.value ?? null,
    outcomes: value?.outcomes.value ?? null,
    problems,
    measured: value?.indicators.some((one) => one.cells.length > 0) ?? false,
  }
}
