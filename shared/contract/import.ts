import { z } from 'zod'
import { mappingSchema } from '../mapping/mapping.ts'
import { ask, askShell } from './message.ts'
import { count, job, list, nothing, orNull, problem, tableName, text, token } from './values.ts'

export const chosenFile = z.strictObject({ token, name: text, size: count })
export type ChosenFile = z.infer<typeof chosenFile>

/** What a person says of a file that it does not say itself. */
export const reading = z.strictObject({
  /** A table, a preset or a mapping kept in the book. */
  as: text.optional(),
  /** A mapping of the person's own. */
  map: mappingSchema.optional(),
  /** The sheet of a workbook, by its name. */
  sheet: text.optional(),
  decimal: z.enum(['point', 'comma']).optional(),
  /** A pattern such as DD/MM/YYYY. */
  dates: text.optional(),
})
export type Reading = z.infer<typeof reading>

/** The message begins with the file and the place; code and values are of the sentence alone. */
export const rowProblem = problem.extend({ row: orNull(count), column: orNull(text), value: orNull(text) })

/** What a file leaves open and a person can say. */
export const openQuestion = z.discriminatedUnion('kind', [
  /** Cells that can be read in two ways. */
  z.strictObject({ kind: z.enum(['decimal', 'dates']), column: text, examples: list(text) }),
  /** Sheets that hold something, where a workbook has several and none was named. */
  z.strictObject({ kind: z.literal('sheet'), among: list(text) }),
  z.strictObject({ kind: z.literal('table'), among: list(text) }),
  /** What only a person can say: `name` is how a mapping's answers call it, `about` the header it is about. */
  z.strictObject({
    ...{ kind: z.literal('answer'), what: text, about: orNull(text), name: text },
    among: list(text),
    optional: z.boolean(),
  }),
  /** An account that the file names and the book does not know, or knows twice; `named`: by its name, not by an id. */
  z.strictObject({
    ...{ kind: z.literal('account'), written: text, named: z.boolean(), rows: count },
    among: list(z.strictObject({ accountId: text, name: text })),
  }),
  /** Columns that the table, named or the nearest, needs and the file lacks; null: it names no column of any table. */
  z.strictObject({ kind: z.literal('columns'), table: orNull(tableName), missing: list(text) }),
])
export type OpenQuestion = z.infer<typeof openQuestion>

export const inspection = z.strictObject({
  token,
  file: text,
  table: orNull(tableName),
  /** All tables that it brings rows for. */
  tables: list(tableName),
  preset: orNull(text),
  /** What it is read by; null: its headers are a table's own, or nothing is known of it. */
  mapping: orNull(mappingSchema),
  /** What it may be, likeliest first; `score` 0..1, `told` the headers that say so, of as many as could (`tells`). */
  candidates: list(
    z.strictObject({
      ...{ name: text, title: text, kind: z.enum(['table', 'preset', 'kept']) },
      ...{ score: z.number(), told: list(text), tells: count },
    }),
  ),
  headers: list(text),
  /** The first rows below the header, as written. */
  head: list(list(text)),
  ignoredColumns: list(text),
  delimiter: orNull(text),
  encoding: orNull(text),
  sheet: orNull(text),
  /** The sheets of a workbook that hold anything. */
  sheets: list(z.strictObject({ name: text, hidden: z.boolean() })),
  /** Rows of the sheet that a filter or a hand has hidden; they are read like the others. */
  hiddenRows: count,
  rows: count,
  problems: list(rowProblem),
  /** Why it cannot be read at all, as a code: `folder`, `spreadsheet`, `binary` … */
  refused: orNull(text),
  open: list(openQuestion),
})
export type Inspection = z.infer<typeof inspection>

/** Rows that a mapping leaves out on purpose, by the column and the text that said so. */
const leftOut = list(z.strictObject({ column: text, value: text, rows: count }))

/**
 * The first hundred rows as they would land, and the first hundred with a problem. `cells` stand in the order of
 * `columns`; `problem` marks a cell that cannot be read.
 */
export const preview = z.strictObject({
  token,
  file: text,
  table: orNull(tableName),
  preset: orNull(text),
  columns: list(z.strictObject({ name: text, header: text })),
  rows: list(
    z.strictObject({
      row: count,
      cells: list(z.strictObject({ text, value: orNull(z.union([z.string(), z.number()])), problem: orNull(problem) })),
      problem: orNull(problem),
    }),
  ),
  /** At most ten thousand, then one that says how many more. */
  problems: list(rowProblem),
  counts: z.strictObject({ rows: count, inserted: count, updated: count, unchanged: count, bad: count }),
  ignoredColumns: list(text),
  leftOut,
  /** The batch that holds this very file already. */
  repeatOf: orNull(count),
  /** Accounts that somebody has to choose; with a file's first table. */
  open: list(openQuestion),
})
export type Preview = z.infer<typeof preview>

export const importResult = z.strictObject({
  token,
  batch: orNull(count),
  file: text,
  table: orNull(tableName),
  preset: orNull(text),
  sheet: orNull(text),
  hiddenRows: count,
  rows: count,
  inserted: count,
  updated: count,
  unchanged: count,
  ignoredColumns: list(text),
  leftOut,
  problems: list(rowProblem),
  committed: z.boolean(),
})
export type ImportResult = z.infer<typeof importResult>

const batch = z.strictObject({
  batch: count,
  file: text,
  table: tableName,
  preset: orNull(text),
  at: text,
  rows: count,
  undone: z.boolean(),
})
export type BatchView = z.infer<typeof batch>

const stored = z.record(z.string(), z.union([z.string(), z.number(), z.null()]))

/** A row that a batch brought: as it was before (null: it is new), and as it is now (null: a later batch changed it). */
const change = z.strictObject({ row: count, before: orNull(stored), after: orNull(stored) })

export const chosenAs = reading.extend({ token })

const undoneRows = z.strictObject({ removed: count, restored: count })

export const importing = {
  /** Null: the dialog was cancelled. */
  chooseFiles: askShell(nothing, orNull(list(chosenFile))),
  inspectFiles: askShell(z.strictObject({ job, files: list(chosenAs) }), list(inspection)),
  /** What an import of these files in this order would do, tried on a copy of the book. */
  previewFiles: askShell(z.strictObject({ job, files: list(chosenAs) }), list(preview)),
  /** One batch a file, in this order; a file that fails does not stop the others. */
  importFiles: askShell(z.strictObject({ job, files: list(chosenAs), skipBadRows: z.boolean() }), list(importResult)),
  batches: ask(nothing, list(batch)),
  batchChanges: ask(
    z.strictObject({ batch: count, limit: count }),
    z.strictObject({ total: count, changes: list(change) }),
  ),
  /** The numbers of the issued statements that used rows of these batches: what was issued stays as it is. */
  issuedFrom: ask(z.strictObject({ batches: list(count) }), list(text)),
  undoBatch: ask(z.strictObject({ batch: count }), undoneRows),
  /** All of them or none. */
  undoBatches: ask(z.strictObject({ batches: list(count) }), undoneRows),
}
