import type { Problem } from '../../../shared/problem.ts'
import type { Sentence } from '../../../shared/sentences/sentence.ts'
import type { TableName } from '../../../shared/tables.ts'
import type { LeftOutRows } from './left-out.ts'

/**
 * What is wrong in a file, and where: a row or column of null means the file as a whole. The message begins with the
 * file and the place, which code and values do not name.
 */
export type RowProblem = Problem & {
  readonly row: number | null
  readonly column: string | null
  readonly value: string | null
}

/** What became of one file in one table: one element of the command line's `batches` (DATA, section 3). */
export type ImportResult = {
  readonly batch: number | null
  readonly file: string
  readonly table: TableName | null
  readonly preset: string | null
  /** The sheet of a workbook. */
  readonly sheet: string | null
  readonly rows: number
  /** How many of the sheet's rows a filter or a hand has hidden; they are read like the others. */
  readonly hiddenRows: number
  readonly inserted: number
  readonly updated: number
  readonly unchanged: number
  readonly ignoredColumns: readonly string[]
  /** Rows that a mapping leaves out on purpose. */
  readonly leftOut: readonly LeftOutRows[]
  readonly problems: readonly RowProblem[]
  readonly committed: boolean
}

/** Something wrong in a file, before it is said of it. */
export type Finding = {
  readonly row: number | null
  readonly column: string | null
  readonly what: Sentence
  readonly open?: OpenQuestion | undefined
  /** Further questions of the same sentence. */
  readonly also?: readonly OpenQuestion[] | undefined
}

export type AccountName = { readonly accountId: string; readonly name: string }

/** What a file leaves open and a person can say: the same as a finding's sentence, for a window that asks. */
export type OpenQuestion =
  /** The first cells that can be read in two ways. */
  | { readonly kind: 'decimal' | 'dates'; readonly column: string; readonly examples: readonly string[] }
  /** Sheets that hold something, where a workbook has several and none was named. */
  | { readonly kind: 'sheet'; readonly among: readonly string[] }
  /** Tables, presets or mappings that the header fits alike, by their names. */
  | { readonly kind: 'table'; readonly among: readonly string[] }
  /** What only a person can say: `name` is how an answer is given, `about` the header it is about. */
  | {
      readonly kind: 'answer'
      readonly what: string
      readonly about: string | null
      readonly name: string
      readonly among: readonly string[]
      readonly optional: boolean
    }
  /** An account that the file names and the book does not know, or knows twice; `named`: by its name, not by an id. */
  | {
      readonly kind: 'account'
      readonly written: string
      readonly named: boolean
      readonly among: readonly AccountName[]
      readonly rows: number
    }
  /** Columns that the table, named or the nearest, needs and the header lacks; null: it names no column of any table. */
  | { readonly kind: 'columns'; readonly table: TableName | null; readonly missing: readonly string[] }
