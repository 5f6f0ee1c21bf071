import { z } from 'zod'
import { renewalParts } from '../statement/documents.ts'
import { ask, askShell } from './message.ts'
import { count, day, list, nothing, orNull, problem, text, token, windowKind } from './values.ts'

export const statementSection = z.enum(renewalParts)
export type StatementSection = z.infer<typeof statementSection>

/** The issued statement that one is to take the place of, and what changed, as the customer reads it. */
export const revises = z.strictObject({ number: text, note: z.string().trim().max(300) })

/** What is to be printed, its sections in their order. Those that are required are printed whether named or not. */
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
  revises: orNull(revises).default(null),
})
export type StatementQuestion = z.output<typeof statementQuestion>

const pdf = z.custom<Uint8Array<ArrayBuffer>>((value) => ArrayBuffer.isView(value), 'is not bytes')

/** Null PDF: the account is not ready, and those of the `problems` that are blocking say why. */
const printed = z.strictObject({
  pdf: orNull(pdf),
  pages: count,
  number: orNull(text),
  locale: text,
  brand: text,
  ready: z.boolean(),
  problems: list(z.strictObject({ ...problem.shape, blocking: z.boolean() })),
})
export type PrintedStatement = z.infer<typeof printed>

/** Words that may be put otherwise. What they name in braces is a place, filled with what is known of this account. */
const changeable = z.strictObject({
  id: text,
  text,
  places: list(z.strictObject({ name: text, filled: text, needed: z.boolean() })),
})
export type ChangeableWords = z.infer<typeof changeable>

const sections = z.strictObject({
  account: z.strictObject({ name: text, contactName: orNull(text) }),
  /** The language the words are in: the one asked for, or the account's own. */
  locale: text,
  brand: text,
  sections: list(z.strictObject({ id: statementSection, required: z.boolean(), words: list(changeable) })),
  locales: list(text),
  brands: list(text),
})

export type StatementSections = z.infer<typeof sections>

/** Where a PDF was saved, and its hash. */
export const savedStatement = z.strictObject({ token, name: text, where: text, pages: count, sha256: text })

export const statement = {
  statementSections: ask(
    z.strictObject({ accountId: text, asOf: day, window: windowKind, locale: orNull(text) }),
    sections,
  ),
  previewStatement: ask(statementQuestion, printed),
  /** With a password it is locked, and then no PDF/A. Null: the dialog was cancelled. */
  saveStatement: askShell(
    statementQuestion.extend({ password: orNull(z.string().min(1).max(127)).default(null) }),
    orNull(savedStatement),
  ),
  /** Opens the folder that a file was saved in. */
  showSaved: askShell(z.strictObject({ token }), nothing),
}
