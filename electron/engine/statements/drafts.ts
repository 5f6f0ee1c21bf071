import { assert } from '../../../shared/assert.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import { type Revision, revisionOf } from '../../../shared/statement/revision.ts'
import { calculationFor, valueOfAccount } from '../calculate/values.ts'
import { customerDocument, type StatementJob } from '../print/print.ts'
import type { Book } from '../store/book.ts'
import {
  addDraft,
  changeDraft,
  type Draft,
  issuedModel,
  type StatementRecord,
  statementNumbered,
  statementsOf,
} from '../store/statements.ts'
import { statementJob } from './job.ts'

/** What a revision is of, and what changed in the words of whoever made it. */
export type Revises = { readonly number: string; readonly note: string }

/**
 * Keeps what somebody chose as a draft. An open draft of the same account, day, period and language is put otherwise;
 * one that stays as it was stays reviewed. What is issued already, word for word, needs no draft.
 */
export function keepDraft(book: Book, draft: Draft, revises: Revises | null, at: string): Result<StatementRecord> {
  const same = statementNumbered(book, draft.number)
  if (same?.sha256 != null) return done(same)
  const revised = revises ? revisable(book, draft, revises.number) : done(null)
  if (!revised.ok) return revised
  const open = openDraft(book, draft, revises)
  const note = revises?.note ?? null
  if (!open) addDraft(book, draft, revised.value && { revises: revised.value.id, note: note ?? '' }, at)
  else if (open.number !== draft.number || !sameChoices(open, draft)) changeDraft(book, open.id, draft, note, at)
  const kept = statementNumbered(book, draft.number)
  assert(kept !== null, 'the draft was just kept under this number')
  return done(kept)
}

/** The open draft that a question continues; null: there is none. */
export function openDraft(
  book: Book,
  { accountId, template, asOf, choices }: Pick<Draft, 'accountId' | 'template' | 'asOf' | 'choices'>,
  revises: Pick<Revises, 'number'> | null,
): StatementRecord | null {
  const continued = (one: StatementRecord) =>
    one.sha256 === null &&
    one.template === template &&
    one.asOf === asOf &&
    one.choices.window === choices.window &&
    one.choices.locale === choices.locale &&
    one.revises === (revises?.number ?? null)
  return statementsOf(book, accountId).findLast(continued) ?? null
}

/** What a draft would be printed as today; refused where its account is gone or not ready. */
export function jobOfDraft(book: Book, draft: StatementRecord): Result<StatementJob> {
  const calculation = calculationFor(book, draft.asOf)
  const valued = valueOfAccount(book, calculation, draft.accountId, draft.choices.window)
  if (!valued) return refused('account-gone', { account: draft.accountId })
  const revises = draft.revises === null ? null : { number: draft.revises, note: draft.note ?? '' }
  const document = customerDocument(draft.template)
  return statementJob(book, calculation, valued, draft.choices, revises && revisionFor(book, revises), document)
}

/** What a revision says of the issued statement it takes the place of; null where there is none of this number. */
export function revisionFor(book: Book, { number, note }: Revises): Revision | null {
  const earlier = statementNumbered(book, number)
  if (earlier?.sha256 == null) return null
  return revisionOf(number, JSON.parse(issuedModel(book, earlier.id)) as StatementModel, note)
}

/** The issued statement of this number, where this account's may still be revised. */
export function revisable(book: Book, draft: Pick<Draft, 'accountId' | 'template'>, number: string) {
  const earlier = statementNumbered(book, number)
  if (earlier?.accountId !== draft.accountId) return refused('no-statement', { statement: number })
  if (earlier.sha256 === null) return refused('revises-draft', { number })
  if (earlier.revisedBy !== null) return refused('revised-already', { number, later: earlier.revisedBy })
  if (earlier.template !== draft.template) return refused('no-statement', { statement: number })
  return done(earlier)
}

function sameChoices(a: Draft, b: Draft): boolean {
  return JSON.stringify(a.choices) === JSON.stringify(b.choices)
}
