import { z } from 'zod'
import { tables } from '../tables.ts'

/*
 * How another system's file becomes rows of a book's tables: data, not code, so that a user can write one. A preset
 * (`templates/presets/*.json`), a mapping kept in a book and a `--map FILE` are all this (docs/presets.md).
 */

const text = z.string().min(1).max(500)
const texts = z.array(text).min(1).max(500)
const tableName = z.literal(tables.map(({ name }) => name))
const decimal = z.literal(['point', 'comma'])
/** What a written text stands for; null: the row is left out. */
const values = z.record(z.string().max(500), z.union([z.string().max(500), z.null()]))

/** Said by the person who imports, for the file does not: what it is called, and likely answers. */
const ask = z.strictObject({
  what: text,
  among: texts.optional(),
  /** Without an answer the part is left aside; otherwise the file waits for one. */
  optional: z.literal(true).optional(),
})

/**
 * How one column of a table is filled from a row of the file. Just a text is the name of a field or header; of several
 * ways the first that gives anything counts.
 */
const filling = z.strictObject({
  /** A field, or a header as the file has it. */
  from: text.optional(),
  /** Fixed words; `{field}` is what a cell of the row says, `{field:day}` and `{field:month}` its day and month, `{field:header}` its header. */
  text: z.string().min(1).max(1000).optional(),
  /**
   * The account that a cell names by its id in the system or by its name. One that the book lacks is a problem; `new`:
   * it is made; `or-none`: the column stays empty.
   */
  account: z
    .strictObject({
      id: text.optional(),
      name: text.optional(),
      new: z.literal(true).optional(),
      'or-none': z.literal(true).optional(),
    })
    .optional(),
  ask: ask.optional(),
  values: values.optional(),
  /** What any other text stands for, where `values` has not got it; without it, itself. */
  else: z.string().max(500).nullable().optional(),
  /**
   * `hours`: 1:30 or 1h 30m is 1.5. `score`: the number that an answer begins with. `key`: Report preparation is
   * report_preparation. An id as all files of its system write it: `salesforce-id`, 15 letters are 18; `zoho-id`,
   * zcrm_17 is 17; `guid`, without braces and capitals.
   */
  read: z.literal(['hours', 'score', 'key', 'salesforce-id', 'zoho-id', 'guid']).optional(),
  /** A number is multiplied by this, divided by that, and the number of another field taken from it. */
  times: z.number().optional(),
  over: z.number().positive().optional(),
  minus: text.optional(),
  /** It is also multiplied by what another field stands for: an amount a month by 12. */
  per: z.strictObject({ from: text, values: z.record(text, z.number().positive()) }).optional(),
  /** An amount for the whole of a contract's term, as what it is for a year. */
  yearly: z.literal(true).optional(),
  /** A day so many months later, less one day: a contract of twelve months from its start. */
  months: z.union([text, z.strictObject({ ask })]).optional(),
  /** Rows that agree in all columns that are not summarised become one. */
  summarise: z.literal(['mean', 'sum', 'count', 'last']).optional(),
  decimal: decimal.optional(),
  dates: text.optional(),
})
const column = z.union([text, filling, z.array(z.union([text, filling])).min(1)])

/** Words of a row in all their spellings, or the name of a list of them. */
const words = z.union([text, z.array(z.string().max(500)).min(1)])
const test = z.strictObject({
  from: text,
  is: words.optional(),
  not: words.optional(),
  filled: z.literal(true).optional(),
  positive: z.literal(true).optional(),
  /** Whether it is a number below 0. */
  negative: z.boolean().optional(),
  /** The field that says better than this one why a row is left out: the stage of an opportunity that is not won. */
  by: text.optional(),
})
/** A row is taken where this holds; of `any`, the first whose field the file has decides. */
const condition = z.union([test, z.strictObject({ any: z.array(test).min(1) })])

const part = z.strictObject({
  table: tableName,
  /** Left aside where the file has not got what it needs. */
  optional: z.literal(true).optional(),
  /** Only what the book has not got yet, each once: an indicator that the rows of another part are about. */
  missing: z.literal(true).optional(),
  where: z.array(condition).default([]),
  columns: z.record(text, column),
})

const field = z.union([texts, z.strictObject({ headers: texts, each: z.literal(true) })])

export const mappingFields = z.strictObject({
  name: text,
  /** How it is called in a list: "Salesforce: opportunities". */
  title: text.optional(),
  /** The system whose ids the file has: two mappings of one system know the same ids. */
  system: text.optional(),
  /** Headers by a name of ours, in all their spellings and languages; `*` stands for anything. */
  fields: z.record(text, field).default({}),
  /** Headers that such a file has too and nothing is taken from: they help to know it. */
  others: z.array(text).max(500).default([]),
  /** The fields by which a file of this sort is known: each of them, or one of several. */
  tells: z.array(z.union([text, texts])).default([]),
  /** Headers that no such file has: a list of contacts names companies and their owners too. */
  never: z.array(text).max(100).default([]),
  /** Words that a row may say, by a name of ours, for `is` and `not`. */
  lists: z.record(text, texts).default({}),
  /** Texts that mean an empty cell. */
  empty: z.array(z.string().max(100)).default([]),
  /** Rows that are none: their first filled cell is like one of these, it is the only one (`alone`), or this field is empty. */
  skipRows: z
    .strictObject({ startingWith: texts.optional(), alone: z.literal(true).optional(), without: text.optional() })
    .default({}),
  /** How numbers and dates are read where a column leaves it open. */
  decimal: decimal.optional(),
  dates: text.optional(),
  parts: z.array(part).min(1).max(20),
  /** Accounts by what the file calls them; null: their rows are left out. */
  accounts: values.default({}),
  /** Answers to what the mapping asks, by its name. */
  answers: z.record(text, text).default({}),
})

/** With one part, its table and columns may stand at the top. */
const short = mappingFields
  .omit({ parts: true })
  .extend(part.omit({ optional: true }).shape)
  .transform(({ table, where, columns, ...rest }) => ({ ...rest, parts: [{ table, where, columns }] }))
export const mappingSchema = z.union([mappingFields, short])

/** The one of the two ways in which something is meant to be written, which says what is wrong with it. */
export function schemaMeant(written: unknown): typeof mappingFields | typeof short {
  return typeof written === 'object' && written !== null && 'parts' in written ? mappingFields : short
}

export type Mapping = z.output<typeof mappingFields>
/** As it is written down: what can be left out may be. */
export type MappingText = z.input<typeof mappingSchema>
export type MappingPart = z.output<typeof part>
export type Filling = z.output<typeof filling>
export type Condition = z.output<typeof condition>
export type Test = z.output<typeof test>
