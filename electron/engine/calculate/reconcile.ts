import { type Month, monthOf } from '../../../shared/days.ts'
import { add, total } from '../../../shared/exact-sum.ts'
import type { Cost, RowRef } from '../../../shared/facts.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import type { Book } from '../store/book.ts'
import { lastDayOfRows } from '../store/last-day.ts'
import { type StoredSum, sumsByCurrencyAndMonth } from '../store/sums.ts'
import { clvOfBook } from './clv.ts'
import { accountRows, type Entry } from './reconciled-rows.ts'
import { calculationFor, valuesOf } from './values.ts'

export type LeftOutRow = { readonly batch: number; readonly row: number; readonly reason: string }
export type Difference = Pick<StoredSum, 'table' | 'currency' | 'month'> & {
  readonly importedRows: number
  readonly accountedRows: number
  readonly imported: number
  readonly accounted: number
}
export type Reconciliation = {
  readonly ok: boolean
  readonly differences: readonly Difference[]
  readonly leftOut: readonly LeftOutRow[]
}

/**
 * Holds what the accounts were calculated from against what the imported rows add up to, by table, currency and
 * month. Every row that counts nowhere is named with its reason. The whole book is looked at, whatever the day.
 */
export function reconcileBook(book: Book): Reconciliation {
  const last = lastDayOfRows(book)
  if (last === null) return { ok: true, differences: [], leftOut: [] }
  const calculation = calculationFor(book, last)
  const accounted = new Map<string, { rows: number; sum: number[] }>()
  const leftOut: LeftOutRow[] = []
  const enter = ({ table, currency, month, rows, sum, reason, refs }: Entry) => {
    const key = keyOf(table, currency, month)
    const entry = accounted.get(key) ?? { rows: 0, sum: [] }
    accounted.set(key, entry)
    entry.rows += rows
    add(entry.sum, sum)
    if (reason !== null) for (const ref of refs()) leftOut.push({ batch: ref.batch, row: ref.row, reason })
  }
  for (const valued of valuesOf(book, calculation, 'relationship'))
    for (const entry of accountRows(valued, calculation.exchange)) enter(entry)
  const { allocation } = clvOfBook(book, calculation, { model: 'historic', margin: null })
  const lost = new Map(allocation.unallocated.map(({ cost, reason }) => [cost.key, unallocated[reason]]))
  for (const cost of calculation.book.sharedCosts) enter(sharedEntry(cost, lost.get(cost.key) ?? null))
  const differences = sumsByCurrencyAndMonth(book).flatMap((stored) => {
    const found = accounted.get(keyOf(stored.table, stored.currency, stored.month))
    return differenceOf(stored, found?.rows ?? 0, total(found?.sum ?? []))
  })
  return {
    ok: differences.length === 0,
    differences,
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

/** Two sums of the same doubles in another order may differ in their last bits; a row more or less never hides there. */
function differenceOf(stored: StoredSum, rows: number, sum: number): readonly Difference[] {
  const close = Math.abs(stored.sum - sum) <= 1e-9 * Math.max(1, Math.abs(stored.sum), Math.abs(sum))
  if (close && stored.rows === rows) return []
  const { table, currency, month } = stored
  return [
    { table, currency, month, importedRows: stored.rows, accountedRows: rows, imported: stored.sum, accounted: sum },
  ]
}

function keyOf(table: string, currency: Currency, month: Month): string {
  return `${table} ${currency} ${month}`
}
