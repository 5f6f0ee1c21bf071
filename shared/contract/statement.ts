import { z } from 'zod'
import { ask, askShell } from './message.ts'
import { count, day, list, orNull, problem, text, windowKind } from './values.ts'

export const statementSection = z.enum(['cover', 'relationship', 'indicators', 'next-term', 'working'])
export type StatementSection = z.infer<typeof statementSection>

/** What is to be printed. Sections that are required are printed whether named or not. */
export const statementQuestion = z.strictObject({
  accountId: text,
  asOf: day,
  window: windowKind,
  /** Null: the account's own. */
  locale: orNull(text),
  brand: orNull(text),
  sections: list(statementSection),
  /** The statement's own words in place of the usual ones, by message id. */
  words: z.record(text, z.string().max(600)),
})
export type StatementQuestion = z.infer<typeof statementQuestion>

const pdf = z.custom<Uint8Array<ArrayBuffer>>((value) => ArrayBuffer.isView(value), 'is not bytes')

/** Null PDF: the account is not ready, and `problems` says why. */
const printed = z.strictObject({
  pdf: orNull(pdf),
  pages: count,
  number: orNull(text),
  locale: text,
  brand: text,
  ready: z.boolean(),
  problems: list(problem),
})
export type PrintedStatement = z.infer<typeof printed>

const sections = z.strictObject({
  sections: list(
    z.strictObject({
      id: statementSection,
      required: z.boolean(),
      /** The words that may be put otherwise, in the language asked for. */
      words: list(z.strictObject({ id: text, text })),
    }),
  ),
  locales: list(text),
  brands: list(text),
})

export const statement = {
  statementSections: ask(z.strictObject({ locale: text }), sections),
  previewStatement: ask(statementQuestion, printed),
  /** Null: the dialog was cancelled. */
  saveStatement: askShell(
    statementQuestion,
    orNull(z.strictObject({ name: text, where: text, pages: count, sha256: text })),
  ),
}
