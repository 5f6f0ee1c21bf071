import type { Sentence } from '../../../shared/sentences/sentence.ts'
import type { RecordFault } from './records.ts'
import type { WrittenText } from './text-source.ts'
import type { Written } from './written.ts'

/** A row's number is the one that a spreadsheet shows; a fault says why its cells cannot be trusted. */
export type OnRow = (cells: readonly Written[], row: number, fault: RecordFault | null) => void
/** Who takes the rows; `enough` is asked now and then and ends the reading early. */
export type Taker = { readonly row: OnRow; readonly enough?: () => boolean }
/** Who looks on: hears how much of a pass is read, and may stop it. */
export type Watch = { readonly seen: (done: number) => void; readonly signal: AbortSignal | undefined }

/** How a pass over the rows ended. `controls`: whether any control character occurs that text does not have. */
export type Pass =
  | { readonly kind: 'read'; readonly hash: string; readonly controls: boolean }
  | { readonly kind: 'enough' | 'stopped' }
  | { readonly kind: 'refused'; readonly what: Sentence }

/** What a person sees of how a file is written. */
export type Form = {
  readonly delimiter: string | null
  readonly encoding: string | null
  readonly sheet: string | null
  /** Every sheet of a workbook that holds anything. */
  readonly sheets: readonly SheetName[]
  /** Rows of the sheet that a filter or a hand has hidden, as far as is known; they are read like the others. */
  readonly hiddenRows: number
}
export type SheetName = { readonly name: string; readonly hidden: boolean }

/** An open file as rows of cells, whatever it is written in; it can be read through more than once. */
export type RowSource = {
  /** What `seen` counts up to. */
  readonly size: number
  /** A row ends with its last filled cell: one that is shorter than the header lacks nothing. */
  readonly trimmed: boolean
  /** Known once a pass has begun. */
  readonly form: () => Form
  /** For another thread to read it; null: it is no text, or nothing of it was read yet. */
  readonly text: () => WrittenText | null
  /** Reads all rows from the first. `begin` is called once more where an encoding turns out wrong half way. */
  readonly read: (begin: () => Taker, watch: Watch) => Promise<Pass>
  /** Whether the file is still the one that was opened: a file changed half way is not imported. */
  readonly isUnchanged: () => Promise<boolean>
  readonly close: () => Promise<void>
}

/** A row with nothing in any of its cells. */
export function isBlank(cells: readonly Written[]): boolean {
  return cells[0] === '' && (cells.length === 1 || cells.every((cell) => cell === ''))
}
