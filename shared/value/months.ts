import { type Month, monthOf, monthsFrom } from '../days.ts'
import { exactSum } from '../exact-sum.ts'
import type { Minor } from '../money/money.ts'
import type { Cell } from './cell.ts'
import type { PaidRow } from './paid.ts'
import type { Window } from './window.ts'

/** One calendar month of an account: null is not known. Each column adds up to the account's total. */
export type MonthValue = {
  readonly month: Month
  readonly hours: number | null
  readonly hoursSooner: number | null
  readonly outcomes: number | null
  readonly money: Minor | null
  readonly hard: Minor | null
  readonly soft: Minor | null
  readonly worth: Minor | null
  readonly paid: Minor | null
}

/** A cell that counts towards the account, and whether its worth is hard (cost and amount) or soft. */
export type CountedCell = { readonly cell: Cell; readonly hard: boolean }

/** Every month of the window, with or without rows. `paid` null: what the customer paid is not known at all. */
export function monthValues(
  window: Window,
  cells: readonly CountedCell[],
  paid: readonly PaidRow[] | null,
): readonly MonthValue[] {
  const byMonth = Map.groupBy(cells, ({ cell }) => cell.month)
  const paidIn = Map.groupBy(paid ?? [], (row) => row.month)
  return monthsFrom(monthOf(window.from), monthOf(window.to)).map((month) => {
    const all = byMonth.get(month) ?? []
    const of = (pick: (cell: Cell) => number | null, among = all) => knownSum(among.map(({ cell }) => pick(cell)))
    const worth = (hard: boolean) =>
      of(
        (cell) => cell.worth,
        all.filter((one) => one.hard === hard),
      ) as Minor | null
    return {
      month,
      hours: of((cell) => cell.hours),
      hoursSooner: of((cell) => cell.hoursSooner),
      outcomes: of((cell) => cell.outcomes),
      money: of((cell) => cell.money) as Minor | null,
      hard: worth(true),
      soft: worth(false),
      worth: of((cell) => cell.worth) as Minor | null,
      paid: paid === null ? null : (exactSum((paidIn.get(month) ?? []).map((row) => row.minor ?? 0)) as Minor),
    }
  })
}

function knownSum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : exactSum(known)
}
