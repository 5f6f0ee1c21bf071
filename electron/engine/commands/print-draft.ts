import type { Day } from '../../../shared/days.ts'
import { refused } from '../../../shared/problem.ts'
import { usualChoices } from '../../../shared/statement/choices.ts'
import { calculationFor, valueOfAccount } from '../calculate/values.ts'
import type { CustomerDocument } from '../print/print.ts'
import { type WrittenStatement, writeJob, writePdf } from '../statement.ts'
import { jobOfDraft, keepDraft, openDraft, type Revises, revisable, revisionFor } from '../statements/drafts.ts'
import { numberOf, statementJob } from '../statements/job.ts'
import type { Book } from '../store/book.ts'
import { changeDraft, issuedPdf, statementNumbered } from '../store/statements.ts'
import { orRefuse } from './command.ts'
import { unknownAccount } from './value.ts'

export type DraftQuestion = {
  readonly document: CustomerDocument
  readonly brand: string | null
  readonly locale: string | null
  readonly day: Day
  readonly revises: Revises | null
}
/** `kept`: the draft goes into the book; it may be one that cannot be changed. */
export type To = { readonly out: string; readonly kept: boolean; readonly at: string }

/** Prints an account's draft, the open one where there is one, and keeps it; what is issued just so is printed as it was. */
export async function printDraft(
  book: Book,
  accountId: string,
  { document, brand, locale, day, revises }: DraftQuestion,
  { out, kept, at }: To,
): Promise<WrittenStatement> {
  const calculation = calculationFor(book, day)
  const asked = { accountId, template: document, asOf: day, choices: { ...usualChoices, locale } }
  const open = openDraft(book, asked, revises)
  const choices = { ...asked.choices, ...open?.choices, ...(brand === null ? {} : { brand }) }
  const valued = valueOfAccount(book, calculation, accountId, choices.window) ?? unknownAccount(accountId)
  if (revises) orRefuse(revisable(book, asked, revises.number))
  const job = orRefuse(
    statementJob(book, calculation, valued, choices, revises && revisionFor(book, revises), document),
  )
  const number = numberOf(job)
  const issued = statementNumbered(book, number)
  if (issued?.sha256 != null) return orRefuse(writePdf(issuedPdf(book, issued.id), issued.pages ?? 0, number, out))
  const written = orRefuse(await writeJob(job, out))
  const draft = { ...asked, choices, number, accountName: valued.facts.account.name }
  if (kept) orRefuse(keepDraft(book, draft, revises, at))
  return written
}

/** Prints a statement that is in the book: one that is issued as it was, a draft as it is today. */
export async function printAgain(book: Book, number: string, { out, kept, at }: To): Promise<WrittenStatement> {
  const found = statementNumbered(book, number) ?? unknownStatement(number)
  if (found.sha256 !== null) return orRefuse(writePdf(issuedPdf(book, found.id), found.pages ?? 0, number, out))
  const job = orRefuse(jobOfDraft(book, found))
  const written = orRefuse(await writeJob(job, out))
  if (kept && written.statementId !== number)
    changeDraft(book, found.id, { ...found, number: written.statementId }, found.note, at)
  return written
}

export function unknownStatement(number: string): never {
  return orRefuse(refused('no-statement', { statement: number }))
}
