import type { RowRef } from '../facts.ts'
import type { Currency } from '../money/currency.ts'
import type { Problem } from '../problem.ts'

/** What a figure's value counts. `money` is whole minor units; `amount` is major units not yet rounded, or a price. */
export type Unit =
  | { readonly kind: 'money'; readonly currency: Currency }
  | { readonly kind: 'amount'; readonly currency: Currency }
  | { readonly kind: 'hours' }
  | { readonly kind: 'outcomes' }
  | { readonly kind: 'share' }
  | { readonly kind: 'number' }
  /** The unit that an indicator is measured in: `hours`, `days`, a word of the book's own. */
  | { readonly kind: 'measured'; readonly word: string }

/** How a value came about, from the figures in `from`. */
export type Made =
  | { readonly kind: 'given'; readonly rows: readonly RowRef[] }
  | { readonly kind: 'setting'; readonly key: string }
  | { readonly kind: 'default' }
  | { readonly kind: 'sum' }
  | { readonly kind: 'difference' }
  | { readonly kind: 'product' }
  | { readonly kind: 'ratio' }
  /** An amount in major units rounded once to minor units, half to even. */
  | { readonly kind: 'rounded' }
  /** A formula that is none of the above, in words; `from` holds all it used. */
  | { readonly kind: 'model'; readonly formula: string }

/** Why something is not known, or what was left out, and of which indicator and months. */
export type Missing = Problem & { readonly indicator: string | null; readonly months: readonly string[] }

/**
 * A number with its working. `value` null is "not known": `missing` says why. `from` finds the working on demand, so
 * that a book of a million rows need not keep it.
 */
export type Figure = {
  readonly id: string
  readonly label: string
  readonly unit: Unit
  readonly value: number | null
  readonly made: Made
  readonly missing: readonly Missing[]
  readonly from: () => readonly Figure[]
}
