import type { Currency } from '../../../../shared/money/currency.ts'
import type { Sentence } from '../../../../shared/sentences/sentence.ts'

/** A cell that cannot be read: what it shows, and what is wrong with it. */
export type CellDoubt = { readonly shown: string; readonly what: Sentence }
/** A number whose format shows it as money. */
export type CellMoney = { readonly amount: number; readonly currency: Currency }
/** A cell of a workbook: text as written, a number that needs no convention to be read, or why it is neither. */
export type Cell = string | number | CellMoney | CellDoubt
