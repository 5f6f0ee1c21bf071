import { z } from 'zod'
import { statementChoices } from '../statement/choices.ts'
import { ask, askShell } from './message.ts'
import { savedStatement, statementQuestion } from './statement.ts'
import { count, day, list, nothing, orNull, text } from './values.ts'

/** A statement in the book. Times are ISO times. */
const statementView = z.strictObject({
  number: text,
  accountId: text,
  template: text,
  asOf: day,
  choices: statementChoices,
  state: z.enum(['draft', 'reviewed', 'issued', 'superseded']),
  changedAt: text,
  reviewedBy: orNull(text),
  reviewedAt: orNull(text),
  issuedBy: orNull(text),
  issuedAt: orNull(text),
  sha256: orNull(text),
  pages: orNull(count),
  revises: orNull(text),
  note: orNull(text),
  /** The number of the one that took its place. */
  revisedBy: orNull(text),
  /** Files whose rows it used, and that were taken back since. */
  undoneFiles: list(text),
})
export type StatementView = z.output<typeof statementView>

const pdf = z.custom<Uint8Array<ArrayBuffer>>((value) => ArrayBuffer.isView(value), 'is not bytes')
const who = z.string().trim().min(1).max(200)

export const statementLife = {
  /** The statements of an account that are in the book, the newest first. */
  accountStatements: ask(z.strictObject({ accountId: text }), list(statementView)),
  /** Keeps what was chosen as a draft; the open draft of the same day, period and language is put otherwise. */
  keepDraft: ask(statementQuestion, statementView),
  discardDraft: ask(z.strictObject({ number: text }), nothing),
  reviewStatement: ask(z.strictObject({ number: text, by: who }), statementView),
  issueStatement: ask(z.strictObject({ number: text, by: who }), statementView),
  /** An issued statement as it was issued. */
  issuedStatement: ask(z.strictObject({ number: text }), z.strictObject({ pdf, pages: count })),
  /** Null: the dialog was cancelled. */
  saveIssued: askShell(z.strictObject({ number: text }), orNull(savedStatement)),
}
