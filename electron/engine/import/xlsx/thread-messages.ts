import type { Sentence } from '../../../../shared/sentences/sentence.ts'
import type { Cell } from './cell.ts'

export type Sheet = {
  readonly name: string
  readonly hidden: boolean
  /** Something stands in one of its cells. */
  readonly filled: boolean
}

/** What the engine and the thread that reads a workbook say to one another. */
export type ToWorkbook =
  | { readonly kind: 'read'; readonly sheet: number }
  /** Some rows were taken: as many more may be sent. */
  | { readonly kind: 'taken' }
  | { readonly kind: 'stop' }
export type FromWorkbook =
  | { readonly kind: 'opened'; readonly sheets: readonly Sheet[]; readonly hash: string }
  | { readonly kind: 'rows'; readonly rows: readonly SentRow[]; readonly share: number }
  | { readonly kind: 'end'; readonly hiddenRows: number }
  | { readonly kind: 'refused'; readonly what: Sentence }

export type SentRow = { readonly row: number; readonly cells: readonly Cell[] }
