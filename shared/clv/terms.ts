import type { Day } from '../days.ts'
import type { Figure, Unit } from '../figures/figure.ts'
import { setting } from '../figures/make.ts'
import type { Currency } from '../money/currency.ts'
import type { Convention } from './models.ts'

/** What CLV is reckoned with, the same for all accounts of a book. */
export type ClvTerms = {
  readonly asOf: Day
  /** The book's: everything is in it. */
  readonly currency: Currency
  /** A year. */
  readonly discount: number
  /** Weeks of orders to come that BG/NBD adds up. */
  readonly horizon: number
  /** The share of contracts renewed in a year; null: taken from the contracts. */
  readonly retention: number | null
  readonly convention: Convention
  /** Profit as a share of revenue; null: what the book's orders left. */
  readonly margin: number | null
  /** Which of them were asked for instead of what the book is set to. */
  readonly asked: ReadonlySet<TermName>
}
export const termNames = ['discount', 'horizon', 'retention', 'margin'] as const
export type TermName = (typeof termNames)[number]

/** One of the terms as it was set, or asked for with an option. */
export function termFigure(terms: ClvTerms, name: TermName, label: string, unit: Unit, value: number): Figure {
  return setting({ id: `clv/${name}`, label, unit }, value, terms.asked.has(name) ? `--${name}` : name)
}

export function discountFigure(terms: ClvTerms): Figure {
  return termFigure(terms, 'discount', 'discount rate a year', { kind: 'share' }, terms.discount)
}
