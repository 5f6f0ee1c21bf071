import { z } from 'zod'
import { type Day, type Month, parseDay } from '../days.ts'
import { type Currency, parseCurrency } from '../money/currency.ts'
import type { Minor } from '../money/money.ts'
import type { Value } from '../sentences/sentence.ts'

/** The words that questions and answers are made of. */

export const nothing = z.undefined()
export const day = z.custom<Day>((value) => typeof value === 'string' && parseDay(value) !== null, 'is not a day')
export const month = z.custom<Month>((value) => typeof value === 'string' && /^\d{4}-\d{2}$/.test(value), 'is no month')
export const currency = z.custom<Currency>(
  (value) => typeof value === 'string' && parseCurrency(value) === value,
  'is not a currency',
)
/** A whole number of minor units. */
export const minor = z.custom<Minor>((value) => Number.isSafeInteger(value), 'is not an amount in minor units')
export const count = z.int().nonnegative()
export const text = z.string()
export const orNull = <S extends z.ZodType>(schema: S) => schema.nullable()
export const list = <S extends z.ZodType>(schema: S) => z.array(schema).readonly()

export const windowKind = z.enum(['relationship', 'term', 'year'])
export const grade = z.enum(['confirmed', 'measured', 'estimated', 'assumed'])
export const measure = z.enum(['duration', 'wait', 'cost', 'amount', 'count', 'rate', 'level'])
export const tableName = z.enum([
  'accounts',
  'contracts',
  'orders',
  'costs',
  'indicators',
  'assumptions',
  'measurements',
  'feedback',
  'milestones',
  'series',
  'experiments',
  'rates',
])

const value: z.ZodType<Value> = z.union([
  text,
  z.number(),
  z.strictObject({ and: list(text) }),
  z.strictObject({ or: list(text) }),
  z.strictObject({ day: text }),
  z.strictObject({ months: list(text) }),
  z.strictObject({ say: z.lazy(() => list(sentence)) }),
  z.strictObject({ preset: text, title: text }),
])
/** Something to say in the window's language: see `sentences/sentence.ts`. */
const sentence = z.strictObject({ code: text, values: z.record(z.string(), value).readonly() })
/** The message is the sentence in English, for a code that the window does not know. */
export const problem = sentence.extend({ message: text })

/** Why something is not known; `indicator` and `months` say of what. */
export const missing = problem.extend({ indicator: orNull(text), months: list(text) })

/** What a figure's value counts, as in `figures/figure.ts`: money is whole minor units, amount major units not rounded. */
export const unit = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('money'), currency }),
  z.strictObject({ kind: z.literal('amount'), currency }),
  z.strictObject({ kind: z.literal('hours') }),
  z.strictObject({ kind: z.literal('outcomes') }),
  z.strictObject({ kind: z.literal('share') }),
  z.strictObject({ kind: z.literal('number') }),
  z.strictObject({ kind: z.literal('measured'), word: text }),
])

/** A number to show; its working is asked for by its id (`explain`). */
export const figure = z.strictObject({
  id: text,
  label: text,
  unit,
  value: orNull(z.number()),
  missing: list(missing),
})
export type FigureView = z.infer<typeof figure>

/** A long work that the window may follow (`progress`) and stop (`cancel`) by the name it gave it. */
export const job = z.string().min(1).max(64)
/** A file that a dialog or a drop handed to the shell. The window never knows its path. */
export const token = z.string().min(1).max(64)
