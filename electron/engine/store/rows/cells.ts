import type { Day } from '../../../../shared/days.ts'
import type { Currency } from '../../../../shared/money/currency.ts'
import type { Cell } from '../prepared.ts'

/*
 * From a stored cell to what it means. The importer has checked days, codes and choices, so they are taken at their
 * word here. '' in a key's column is "not given", as null is elsewhere.
 */

export function text(cell: Cell | undefined): string | null {
  return typeof cell === 'string' && cell !== '' ? cell : null
}

export function word(cell: Cell | undefined): string {
  return String(cell)
}

export function number(cell: Cell | undefined): number | null {
  return typeof cell === 'number' ? cell : null
}

export function choice<T extends string>(cell: Cell | undefined): T | null {
  return text(cell) as T | null
}

export function dayIn(cell: Cell | undefined): Day | null {
  return text(cell) as Day | null
}

export function currencyIn(cell: Cell | undefined): Currency | null {
  return text(cell) as Currency | null
}
