import { monthOf } from '../../../shared/days.ts'
import { add, total } from '../../../shared/exact-sum.ts'
import type { Cost, RowRef } from '../../../shared/facts.ts'
import { toMinor } from '../../../shared/money/money.ts'
import type { Calculation } from '../../../shared/value/calculation.ts'
import type { Book } from '../store/book.ts'
import { lastDayOfRows } from '../store/last-day.ts'
import { type StoredSum, sumsByCurrencyAndMonth } from '../store/sums.ts'
import { type BookClv, clvOfBook } from './clv.ts'
import { accountRows, type Entry } from './reconciled-rows.ts'
import { calculationFor, valuesOf } from './values.ts'

export type LeftOutRow = { readonly batch: number; readonly row: number; readonly reason: string }
/** Of one table, currency and month: what was imported, and what of it counts; the rest is left out, row by row. */
export type ReconciledSum = StoredSum & {
  readonly counted: number
  readonly countedRows: number
  readonly leftOut: number
  readonly leftOutRows: number
}
export type Difference = Pick<StoredSum, 'table' | 'currency' | 'month'> & {
  readonly importedRows: number
  readonly accountedRows: number
  readonly imported: number
  readonly accounted: number
}
export type Reconciliation = {
  readonly ok: boolean
  readonly sums: readonly ReconciledSum[]
  readonly differences: readonly Difference[]
  /** Shared costs whose shares do not add up to them, in minor units of the book's currency. */
  readonly shares: readonly ShareDifference[]
  readonly leftOut: readonly LeftOutRow[]
}

export type ShareDifference = {
  readonly batch: number
  readonly row: number
  readonly cost: number
  readonly shared: number
}

/**
 * Holds what the accounts were calculated from against what the imported rows add up to, by table, currency and
 * month, and shared costs against the shares that accounts carry of them. Every row that counts nowhere, or not in the
 * currency reported in, is named with its reason. The whole book is looked at, whatever the day.
 */
export function reconcileBook(book: Book): Reconciliation {
  const last = lastDayOfRows(book)
  if (last === null) return { ok: true, sums: [], differences: [], shares: [], leftOut: [] }
  const calculation = calculationFor(book, last)
  const counted = sumsByPlace()
  const uncounted = sumsByPlace()
  const leftOut: LeftOutRow[] = []
  const enter = (entry: Entry) => {
    const { reason, refs } = entry
    if (reason === null) return counted.add(entry)
    uncounted.add(entry)
    for (const ref of refs()) leftOut.push({ batch: ref.batch, row: ref.row, reason })
  }
  for (const valued of valuesOf(book, calculation, 'relationship'))
    for (const entry of accountRows(valued, calculation.exchange, calculation.book.settings.currency)) enter(entry)
  const clv = clvOfBook(book, calculation, { model: 'historic', margin: null })
  const reasons = new Map(clv.allocation.unallocated.map(({ cost, reason }) => [placeOf(cost), unallocated[reason]]))
  for (const cost of calculation.book.sharedCosts) enter(sharedEntry(cost, reasons.get(placeOf(cost)) ?? null))
  const sums = sumsByCurrencyAndMonth(book).map((stored): ReconciledSum => {
    const [its, others] = [counted.of(stored), uncounted.of(stored)]
    return { ...stored, counted: its.sum, countedRows: its.rows, leftOut: others.sum, leftOutRows: others.rows }
  })
  const differences = sums.flatMap(differenceOf)
  const shares = shareDifferences(calculation, clv)
  return {
    ok: differences.length === 0 && shares.length === 0,
    ...{ sums, differences, shares },
    leftOut: leftOut.toSorted((a, b) => a.batch - b.batch || a.row - b.row),
  }
}

const unallocated = {
  'no-active-account': 'a shared cost of a month without an active account',
  'no-rate': 'a shared cost without an exchange rate into the book’s currency',
} as const

function sharedEntry(cost: Cost, reason: string | null): Entry {
  const refs = (): readonly RowRef[] => [cost.ref]
  return { table: 'costs', currency: cost.currency, month: monthOf(cost.day), rows: 1, sum: cost.amount, reason, refs }
}

/** A row's key is the same in every month where it has no id. */
function placeOf({ ref }: { readonly ref: RowRef }): string {
  return `${ref.batch} ${ref.row}`
}

/** Each shared cost that accounts carry, against what they carry of it: to the minor unit. */
function shareDifferences({ book, exchange }: Calculation, { earnings, allocation: { unallocated } }: BookClv) {
  const { currency } = book.settings
  const carried = new Map<string, number>()
  for (const { shares } of earnings.values())
    for (const share of shares) carried.set(placeOf(share), (carried.get(placeOf(share)) ?? 0) + (share.minor ?? 0))
  const lost = new Set(unallocated.map(({ cost }) => placeOf(cost)))
  return book.sharedCosts.flatMap((row): readonly ShareDifference[] => {
    const { amount, currency: own, day, ref } = row
    const conversion = exchange(own, currency, day)
    if (lost.has(placeOf(row)) || !conversion) return []
    const [cost, shared] = [toMinor(amount * conversion.factor, currency), carried.get(placeOf(row)) ?? 0]
    return cost === shared ? [] : [{ batch: ref.batch, row: ref.row, cost, shared }]
  })
}

/** Two sums of the same doubles in another order may differ in their last bits; a row more or less never hides there. */
function differenceOf({ sum, rows, ...of }: ReconciledSum): readonly Difference[] {
  const [accounted, accountedRows] = [of.counted + of.leftOut, of.countedRows + of.leftOutRows]
  const close = Math.abs(sum - accounted) <= 1e-9 * Math.max(1, Math.abs(sum), Math.abs(accounted))
  if (close && rows === accountedRows) return []
  const { table, currency, month } = of
  return [{ table, currency, month, importedRows: rows, accountedRows, imported: sum, accounted }]
}

type Place = Pick<StoredSum, 'table' | 'currency' | 'month'>

function sumsByPlace() {
  const found = new Map<string, { rows: number; sum: number[] }>()
  const keyOf = ({ table, currency, month }: Place) => `${table} ${currency} ${month}`
  return {
    add: ({ rows, sum, ...place }: Entry) => {
      const entry = found.get(keyOf(place)) ?? { rows: 0, sum: [] }
      found.set(keyOf(place), entry)
      entry.rows += rows
      add(entry.sum, sum)
    },
    of: (place: Place) => {
      const entry = found.get(keyOf(place))
      return { rows: entry?.rows ?? 0, sum: total(entry?.sum ?? []) }
    },
  }
}
