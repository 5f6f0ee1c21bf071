import type { Filling, Mapping, Test } from '../../../shared/mapping/mapping.ts'
import type { DayOrder } from '../../../shared/reading/dates.ts'
import type { Decimal } from '../../../shared/reading/numbers.ts'
import type { Column, Table } from '../../../shared/tables.ts'

/** How the rows of one file, whose header is known, become rows of tables. */
export type Plan = {
  /** The preset's or mapping's name; null: the headers are those of a table. */
  readonly name: string | null
  /** Whose ids the file has. */
  readonly system: string | null
  /** What each column is called, each by another name. */
  readonly headers: readonly string[]
  readonly headerRow: number
  readonly parts: readonly PlannedPart[]
  /** Headers that nothing is taken from, as written. */
  readonly ignored: readonly string[]
  /** Texts that mean an empty cell. */
  readonly empty: ReadonlySet<string>
  readonly skip: Skip | null
  readonly accounts: Mapping['accounts']
  /** How numbers and days are read where a column leaves it open. */
  readonly assumed: { readonly decimal: Decimal | undefined; readonly dayOrder: DayOrder | undefined }
}

export type Skip = {
  readonly startingWith: readonly string[]
  readonly alone: boolean
  readonly without: number | null
}

export type PlannedPart = {
  readonly table: Table
  readonly columns: readonly PlannedColumn[]
  readonly where: readonly PlannedTest[]
  readonly summarised: boolean
  /** Only what the book has not got yet. */
  readonly missing: boolean
  /** Which of the mapping's parts it is. */
  readonly place: number
}

export type PlannedColumn = { readonly column: Column; readonly from: Origin }

/** Where a column's value comes from. `at` counts the file's columns from 0. */
export type Origin =
  | {
      readonly kind: 'cell'
      readonly at: number
      readonly filling: Filling
      readonly minus: number | null
      readonly per: number | null
    }
  /** The first of them that gives anything. */
  | { readonly kind: 'first'; readonly of: readonly Origin[] }
  | { readonly kind: 'words'; readonly pieces: readonly (string | Piece)[] }
  | {
      readonly kind: 'account'
      readonly id: number | null
      readonly name: number | null
      readonly unknown: 'problem' | 'new' | 'none'
      readonly read: Filling['read']
    }
  | { readonly kind: 'count' }
  | { readonly kind: 'later'; readonly at: number; readonly filling: Filling; readonly months: Months }

/** A number of months, said by a person or by another cell of the row. */
export type Months = { readonly kind: 'fixed'; readonly text: string } | { readonly kind: 'cell'; readonly at: number }
export type Piece = { readonly at: number; readonly of: 'cell' | 'month' | 'day' }
export type PlannedTest = Omit<Test, 'is' | 'not' | 'by'> & {
  readonly at: number
  /** The column that says why a row is left out. */
  readonly by: number
  readonly is: readonly string[] | null
  readonly not: readonly string[] | null
}

/** Which of the file's columns a part looks at. */
export function cellsUsed({ columns, where }: PlannedPart): readonly number[] {
  return [...columns.flatMap(({ from }) => cellsOf(from)), ...where.map(({ at }) => at)].filter((at) => at !== null)
}

function cellsOf(from: Origin): readonly (number | null)[] {
  switch (from.kind) {
    case 'cell':
      return [from.at, from.minus, from.per]
    case 'first':
      return from.of.flatMap(cellsOf)
    case 'words':
      return from.pieces.map((piece) => (typeof piece === 'string' ? null : piece.at))
    case 'account':
      return [from.id, from.name]
    case 'later':
      return [from.at, from.months.kind === 'cell' ? from.months.at : null]
    case 'count':
      return []
  }
}
