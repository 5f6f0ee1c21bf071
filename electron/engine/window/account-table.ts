import type { AccountRow } from '../../../shared/contract/accounts.ts'
import type { Day } from '../../../shared/days.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { BookClv } from '../calculate/clv.ts'
import type { Book } from '../store/book.ts'
import { readSettings } from '../store/settings.ts'
import type { AccountNumbers } from './account-numbers.ts'
import { calculateHere } from './calculation-here.ts'
import { calculateInThread } from './calculation-thread.ts'
import { namedAccounts } from './named-accounts.ts'

/** An account of the list with what it is sorted, added up and found by. */
export type TableRow = AccountRow & Omit<AccountNumbers, 'from'> & { readonly sought: string }

/**
 * All accounts of a book as of a day by name, in memory. They have their names at once; their numbers come bit by bit,
 * so that a list of a hundred thousand is on the screen long before the last of them is calculated.
 */
export type AccountTable = {
  readonly asOf: Day
  readonly version: number
  readonly currency: Currency
  readonly rows: readonly TableRow[]
  readonly calculated: () => number
  /** CLV is known last, for all accounts at once. */
  readonly clvKnown: () => boolean
  /** Grows whenever some row has changed. */
  readonly revision: () => number
  readonly secondsLeft: () => number | null
  /** Somebody looks at these: they are calculated before the others. */
  readonly look: (rows: readonly TableRow[]) => void
  /** Somebody searches: for a moment that goes before the calculation. */
  readonly calm: () => void
  readonly clvOf: (accountId: string) => Promise<BookClv | null>
  /** What put an end to the calculation before all was known, and when; null: nothing did. */
  readonly ended: () => Ended | null
  readonly finished: Promise<unknown>
  readonly stop: () => void
}

type Ended = { readonly problem: Problem; readonly at: number }

/** A thread takes longer to start than so few accounts to calculate. */
const few = 500
const pause = 1000 // milliseconds between two tellings, but for rows that somebody looks at

/** Begins to calculate. Where an older table is given its numbers stand in until the new ones are there. */
export function accountTable(
  book: Book,
  asOf: Day,
  version: number,
  older: AccountTable | null,
  calculated: (calculated: number, accounts: number) => void,
): AccountTable {
  const settings = readSettings(book)
  const before = new Map(older?.asOf === asOf ? older.rows.map((row) => [row.accountId, row]) : [])
  const rows = namedAccounts(book, asOf, settings).map((row) => standingIn(row, before))
  const byId = new Map(rows.map((row) => [row.accountId, row]))
  const begun = performance.now()
  const looked = new Set<string>()
  let ready = 0
  let revision = 0
  let clvKnown = false
  let told = 0
  let ended: Ended | null = null
  // In place: a hundred thousand rows made anew are a hundred thousand to be tidied away.
  const change = (accountId: string, by: Partial<TableRow>) => Object.assign(byId.get(accountId) ?? {}, by)
  const tell = (now: boolean) => {
    revision += 1
    if (!now && performance.now() - told < pause) return
    told = performance.now()
    calculated(ready, rows.length)
  }
  const hear = {
    numbers: (found: readonly { readonly accountId: string; readonly numbers: AccountNumbers }[]) => {
      for (const { accountId, numbers } of found) {
        const { from: _, ...its } = numbers
        change(accountId, { ...its, calculated: true })
      }
      ready += found.length
      const seen = found.filter(({ accountId }) => looked.delete(accountId)).length > 0
      tell(seen || ready === rows.length)
    },
    clv: (found: readonly Pick<TableRow, 'accountId' | 'clv' | 'reciprocity'>[]) => {
      for (const { accountId, clv, reciprocity } of found) change(accountId, { clv, reciprocity })
      clvKnown = true
      tell(true)
    },
  }
  const ids = soonestFirst(rows, asOf).map((row) => row.accountId)
  const work =
    ids.length > few ? calculateInThread({ file: book.file, asOf, ids }, hear) : calculateHere(book, asOf, ids, hear)
  const finished = work.finished.then((problem) => {
    if (!problem) return
    ended = { problem, at: performance.now() }
    tell(true)
  })
  return {
    ...{ asOf, version, currency: settings.currency, rows },
    calculated: () => ready,
    clvKnown: () => clvKnown,
    revision: () => revision,
    secondsLeft: () => (ready < rows.length ? secondsLeft(performance.now() - begun, ready, rows.length) : null),
    look: (some) => {
      const ids = some.filter((row) => !row.calculated && !looked.has(row.accountId)).map((row) => row.accountId)
      for (const id of ids) looked.add(id)
      if (ids.length > 0) work.first(ids)
    },
    calm: work.calm,
    clvOf: work.clvOf,
    ended: () => ended,
    finished,
    stop: work.stop,
  }
}

/** Renewals to come are what people look at first. */
function soonestFirst(rows: readonly TableRow[], asOf: Day): readonly TableRow[] {
  const at = (row: TableRow) => (row.renewalDate !== null && row.renewalDate >= asOf ? row.renewalDate : 'never')
  return rows.toSorted((a, b) => (at(a) < at(b) ? -1 : at(a) > at(b) ? 1 : 0))
}

function secondsLeft(spent: number, done: number, total: number): number | null {
  return spent < 2000 || done === 0 ? null : Math.round(((total - done) * spent) / done / 1000)
}

function standingIn(row: TableRow, before: ReadonlyMap<string, TableRow>): TableRow {
  const old = before.get(row.accountId)
  if (!old) return row
  const { name, segment, manager, currency, renewalDate, sought } = row
  return { ...old, name, segment, manager, currency, renewalDate, sought, calculated: false }
}
