import { z } from 'zod'
import { documentKinds, internalParts, renewalParts, summaryParts } from '../statement/documents.ts'
import { ask, askShell } from './message.ts'
import { count, day, list, nothing, orNull, problem, text, token, windowKind } from './values.ts'

/** What can be printed of one account; the briefing is for its manager alone. */
export const statementDocument = z.enum(['renewal', 'summary', 'internal'])
export type StatementDocument = z.infer<typeof statementDocument>

export const statementSection = z.enum([...renewalParts, ...summaryParts, ...internalParts])
export type StatementSection = z.infer<typeof statementSection>

/** The issued statement that one is to take the place of, and what changed, as the customer reads it. */
export const revises = z.strictObject({ number: text, note: z.string().trim().max(300) })

/** What is to be printed, its sections in their order. Those that are required are printed whether named or not. */
export const statementQuestion = z.strictObject({
  document: statementDocument.default('renewal'),
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

/** A text in place of a usual one, and what it holds for; null: for every one. A null text: the usual one again. */
export const keptText = z.strictObject({
  id: text,
  document: orNull(z.enum(documentKinds)),
  brand: orNull(text),
  locale: orNull(text),
  account: orNull(text),
  text: orNull(z.string().max(600)),
})
export type KeptText = z.infer<typeof keptText>

/**
 * Words that may be put otherwise: as they are printed for this account, and what keeps them so where they are not the
 * usual ones. What they name in braces is a place, filled with what is known of this account; null: not known of it.
 */
const changeable = z.strictObject({
  id: text,
  text,
  kept: orNull(keptText),
  places: list(z.strictObject({ name: text, filled: orNull(text), needed: z.boolean() })),
})
export type ChangeableWords = z.infer<typeof changeable>

const sections = z.strictObject({
  account: z.strictObject({ name: text, contactName: orNull(text) }),
  /** The language the words are in: the one asked for, or the account's own. */
  locale: text,
  /** The account's own. */
  ownLocale: text,
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
    z.strictObject({
      ...{ accountId: text, asOf: day, window: windowKind, locale: orNull(text) },
      ...{ brand: orNull(text).default(null), document: statementDocument.default('renewal') },
    }),
    sections,
  ),
  /** Keeps texts for an account, a brand or the whole book; answers with what was there before, which undoes it. */
  keepTexts: ask(z.strictObject({ texts: list(keptText) }), list(keptText)),
  previewStatement: ask(statementQuestion, printed),
  /** With a password it is locked, and then no PDF/A. Null: the dialog was cancelled. */
  saveStatement: askShell(
    statementQuestion.extend({ password: orNull(z.string().min(1).max(127)).default(null) }),
    orNull(savedStatement),
  ),
  /** Opens the folder that a file was saved in. */
  showSaved: askShell(z.strictObject({ token }), nothing),
}
