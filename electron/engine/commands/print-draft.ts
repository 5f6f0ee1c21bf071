import type { Day } from '../../../shared/days.ts'
import { refused } from '../../../shared/problem.ts'
import { usualChoices } from '../../../shared/statement/choices.ts'
import type { StatementModel } from '../../../shared/statement/model.ts'
import { calculationFor, valueOfAccount } from '../calculate/values.ts'
import type { CustomerDocument } from '../print/print.ts'
import { type WrittenStatement, writeJob, writePdf } from '../statement.ts'
import { jobOfDraft, keepDraft, openDraft, type Revises, revisable, revisionFor } from '../statements/drafts.ts'
import { numberOf, statementJob } from '../statements/job.ts'
import type { Book } from '../store/book.ts'
import { changeDraft, issuedModel, issuedPdf, type StatementRecord, statementNumbered } from '../store/statements.ts'
import { readStatement } from '../verify/read-statement.ts'
import { orRefuse } from './command.ts'
import { unknownAccount } from './value.ts'

export type DraftQuestion = {
  readonly document: CustomerDocument
  readonly brand: string | null
  readonly locale: string | null
  readonly day: Day
  readonly revises: Revises | null
}
/** `kept`: the draft goes into the book; it may be one that cannot be changed. With a password the PDF is locked. */
export type To = { readonly out: string; readonly kept: boolean; readonly at: string; readonly password: string | null }

/** Prints an account's draft, the open one where there is one, and keeps it; what is issued just so is printed as it was. */
export async function printDraft(
  book: Book,
  accountId: string,
  { document, brand, locale, day, revises }: DraftQuestion,
  { out, kept, at, password }: To,
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
  if (issued?.sha256 != null) return printIssued(book, issued, out, password)
  const written = orRefuse(await writeJob(job, out, password))
  const draft = { ...asked, choices, number, accountName: valued.facts.account.name }
  if (kept) orRefuse(keepDraft(book, draft, revises, at))
  return written
}

/** Prints a statement that is in the book: one that is issued as it was, a draft as it is today. */
export async function printAgain(
  book: Book,
  number: string,
  { out, kept, at, password }: To,
): Promise<WrittenStatement> {
  const found = statementNumbered(book, number) ?? unknownStatement(number)
  if (found.sha256 !== null) return printIssued(book, found, out, password)
  const job = orRefuse(jobOfDraft(book, found))
  const written = orRefuse(await writeJob(job, out, password))
  if (kept && written.statementId !== number)
    changeDraft(book, found.id, { ...found, number: written.statementId }, found.note, at)
  return written
}

/** As it was issued; a locked copy is printed from the data that it carries, since nothing else may stand in it. */
async function printIssued(
  book: Book,
  { id, number, pages }: StatementRecord,
  out: string,
  password: string | null,
): Promise<WrittenStatement> {
  const pdf = issuedPdf(book, id)
  if (password === null) return orRefuse(writePdf(pdf, pages ?? 0, number, out))
  const { carried } = orRefuse(await readStatement(pdf))
  const { document, brand, paper, source, sections, words, revision } = carried
  const model = JSON.parse(issuedModel(book, id)) as StatementModel
  const job = { document, model, brand, paper, source, sections, words, revision }
  return orRefuse(await writeJob(job, out, password))
}

export function unknownStatement(number: string): never {
  return orRefuse(refused('no-statement', { statement: number }))
}
