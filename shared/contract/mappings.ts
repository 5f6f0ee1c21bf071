import { z } from 'zod'
import { mappingSchema } from '../mapping/mapping.ts'
import { chosenAs, openQuestion, preview } from './import.ts'
import { ask, askShell } from './message.ts'
import { count, job, list, nothing, orNull, tableName, text } from './values.ts'

/** A way to read another system's files. */
const mappingView = z.strictObject({
  name: text,
  title: text,
  /** A preset comes with the program; what is kept in the book may be one that somebody changed. */
  kind: z.enum(['preset', 'kept', 'changed-preset']),
  tables: list(tableName),
  /** The headers by which a file is known. */
  tells: list(text),
  /** When it was kept, as an ISO time. */
  at: orNull(text),
})
export type MappingView = z.infer<typeof mappingView>

/** What one part of a mapping makes of the first rows of a file. */
const triedPart = preview.pick({ columns: true, rows: true, leftOut: true }).extend({
  part: count,
  /** `asked`: rows of which a person has to say whose they are. */
  counts: z.strictObject({ landed: count, leftOut: count, asked: count, bad: count }),
})
export type TriedPart = z.infer<typeof triedPart>

export const triedMapping = z.strictObject({
  /** How many rows were read; `whole`: the file has no more. */
  read: count,
  whole: z.boolean(),
  /** All rows of the file were looked at for how its columns are written; else the same question, patient, does so. */
  surveyed: z.boolean(),
  parts: list(triedPart),
  /** What its columns leave open; read as if it were said meanwhile. */
  open: list(openQuestion),
})
export type TriedMapping = z.infer<typeof triedMapping>

/** Most first; `others`: rows of texts that are not listed. */
export const columnTexts = z.strictObject({ values: list(z.strictObject({ text, rows: count })), others: count })

const account = z.strictObject({ accountId: text, name: text })

export const mappingAsks = {
  /** Presets and what is kept in the book, by title. */
  mappings: ask(nothing, list(mappingView)),
  /** A first guess at which header is which column of a table; `head` are rows of the file. */
  proposeMapping: ask(
    z.strictObject({ table: tableName, title: text, headers: list(text), head: list(list(text)) }),
    mappingSchema,
  ),
  /** What a mapping, finished or not, makes of the first rows of a file. */
  tryMapping: askShell(z.strictObject({ job, file: chosenAs, patient: z.boolean() }), triedMapping),
  /** The texts of one column of a file, and how many rows have each. */
  columnValues: askShell(z.strictObject({ job, file: chosenAs, header: text }), columnTexts),
  keepMapping: ask(z.strictObject({ mapping: mappingSchema }), nothing),
  renameMapping: ask(z.strictObject({ name: text, title: text }), nothing),
  /** Gives back what is forgotten, to be kept again. */
  forgetMapping: ask(z.strictObject({ name: text }), mappingSchema),
  /** Accounts, those of files just tried among them, that a text may mean; likeliest first. */
  findAccounts: ask(z.strictObject({ like: text, limit: count }), list(account)),
}
