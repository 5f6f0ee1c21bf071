import { createHash } from 'node:crypto'
import type { StatementQuestion } from '../../../shared/contract/statement.ts'
import type { StatementView } from '../../../shared/contract/statements.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import type { StatementChoices } from '../../../shared/statement/choices.ts'
import { keepDraft, revisionFor } from '../statements/drafts.ts'
import { issueStatement, reviewStatement } from '../statements/issue.ts'
import { numberOf, statementJob } from '../statements/job.ts'
import type { Book } from '../store/book.ts'
import { issuedPdf, removeDraft, type StatementRecord, statementNumbered, statementsOf } from '../store/statements.ts'
import { writeWhole } from '../write-file.ts'
import { printInThread } from './printing-thread.ts'
import type { ValuedAccount } from './valued-accounts.ts'

export function accountStatements(book: Book, accountId: string): readonly StatementView[] {
  return statementsOf(book, accountId).map(viewOf).toReversed()
}

/** Keeps what was chosen of an account's statement as a draft in the book. */
export function keepQuestion(
  book: Book,
  { calculation, valued }: ValuedAccount,
  question: StatementQuestion,
  at: string,
): Result<StatementView> {
  const { accountId, asOf, revises, document } = question
  if (document === 'internal') return refused('briefing-stays')
  const choices = choicesOf(question)
  const job = statementJob(book, calculation, valued, choices, revises && revisionFor(book, revises), document)
  if (!job.ok) return job
  const { name: accountName } = valued.facts.account
  const draft = { number: numberOf(job.value), accountId, accountName, template: document, asOf, choices }
  const kept = keepDraft(book, draft, revises, at)
  return kept.ok ? done(viewOf(kept.value)) : kept
}

export function choicesOf({ window, locale, brand, sections, words }: StatementQuestion): StatementChoices {
  return { window, locale, brand, sections, words }
}

export function discardDraft(book: Book, number: string): Result<undefined> {
  const found = statementNumbered(book, number)
  if (found?.sha256 !== null) return refused('no-statement', { statement: number })
  removeDraft(book, found.id)
  return done(undefined)
}

export function reviewed(book: Book, number: string, by: string, at: string): Result<StatementView> {
  const found = reviewStatement(book, number, by, at)
  return found.ok ? done(viewOf(found.value)) : found
}

export async function issued(book: Book, number: string, by: string, at: string): Promise<Result<StatementView>> {
  const found = await issueStatement(book, number, by, at, printInThread)
  return found.ok ? done(viewOf(found.value)) : found
}

/** An issued statement's bytes; refused where there is none of this number. */
export function issuedFile(book: Book, number: string) {
  const found = statementNumbered(book, number)
  if (found?.sha256 == null) return refused('no-statement', { statement: number })
  return done({ pdf: new Uint8Array(issuedPdf(book, found.id)), pages: found.pages ?? 0 })
}

export function writeIssuedFile(book: Book, number: string, path: string) {
  const file = issuedFile(book, number)
  if (!file.ok) return file
  const { pdf, pages } = file.value
  const written = writeWhole(path, pdf)
  return written.ok ? done({ pages, sha256: createHash('sha256').update(pdf).digest('hex') }) : written
}

function viewOf({ id: _, accountName: __, ...shown }: StatementRecord): StatementView {
  return shown
}
