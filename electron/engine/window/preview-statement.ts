import { createHash } from 'node:crypto'
import { isBlocking } from '../../../shared/blocking.ts'
import type { PrintedStatement, StatementQuestion, StatementSections } from '../../../shared/contract/statement.ts'
import { homeOf, languageTags } from '../../../shared/languages.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { partsOf } from '../../../shared/statement/documents.ts'
import { paperOf } from '../../../shared/statement/paper.ts'
import { wordsFor } from '../../../shared/words.ts'
import { brandNamed, brandNames } from '../brands/brands.ts'
import { inTheWay, readinessOf } from '../calculate/readiness.ts'
import { wordsOfSection } from '../print/statement-words.ts'
import { revisionFor } from '../statements/drafts.ts'
import { textsFor } from '../statements/job.ts'
import { writeWhole } from '../write-file.ts'
import { printInThread, printingThread } from './printing-thread.ts'
import { modelOf } from './statement-models.ts'
import type { ValuedAccount } from './valued-accounts.ts'

/** The statement as it would be printed; without a PDF where the account is not ready, and why not. */
export async function previewStatement(
  account: ValuedAccount,
  question: StatementQuestion,
): Promise<Result<PrintedStatement>> {
  return printedStatement(account, question, null)
}

async function printedStatement(
  account: ValuedAccount,
  question: StatementQuestion,
  password: string | null,
): Promise<Result<PrintedStatement>> {
  const { book, calculation, valued } = account
  const { facts, value } = valued
  const { ready, problems: found } = readinessOf(facts, value)
  const problems = found.map((problem) => ({ ...problem, blocking: isBlocking(problem.code) }))
  const locale = question.locale ?? facts.account.locale
  const key = question.brand ?? facts.account.brand ?? calculation.book.settings.brand
  const unprinted = { pdf: null, pages: 0, number: null, locale, brand: key, ready, problems }
  if (!value || !ready) return done(unprinted)
  const brand = brandNamed(book, key)
  if (!brand.ok) return brand
  const { model, source } = modelOf(account, value, locale)
  const { sections, revises } = question
  const own = textsFor(book, 'renewal', brand.value.key, locale, facts.account.accountId)
  const paper = paperOf(calculation.book.settings.paper, { country: facts.account.country, locale })
  const job = {
    document: 'renewal',
    model,
    brand: brand.value,
    paper,
    source,
    sections,
    words: { ...own, ...question.words },
    // What changed is still being written.
    revision: revises && revisionFor(book, { ...revises, note: revises.note === '' ? '…' : revises.note }),
  } as const
  const printed = await printInThread(job, password)
  if (!printed.ok) return printed
  const { bytes, pages, number } = printed.value
  return done({ ...unprinted, pdf: new Uint8Array(bytes), pages, number })
}

/** The same into a file, whole or not at all. */
export async function writeStatementFile(
  account: ValuedAccount,
  question: StatementQuestion,
  path: string,
  password: string | null,
): Promise<Result<{ readonly pages: number; readonly sha256: string }>> {
  const printed = await printedStatement(account, question, password)
  if (!printed.ok) return printed
  const { pdf, pages } = printed.value
  const { facts, value } = account.valued
  if (!pdf) {
    const reasons = { say: inTheWay(readinessOf(facts, value)) }
    return refused('not-ready', { name: facts.account.name, reasons })
  }
  const written = writeWhole(path, pdf)
  if (!written.ok) return written
  return done({ pages, sha256: createHash('sha256').update(pdf).digest('hex') })
}

/** The sections there are, and the words in them that may be changed, for one account. */
export function chosenSections(account: ValuedAccount, asked: string | null): StatementSections {
  const { book, calculation, valued } = account
  const { facts, value } = valued
  printingThread()
  const locale = asked ?? facts.account.locale
  const words = wordsFor(locale)
  const model = value && modelOf(account, value, locale).model
  const { name, contactName } = facts.account
  return {
    account: { name, contactName },
    locale,
    brand: facts.account.brand ?? calculation.book.settings.brand,
    sections: partsOf('renewal').map(({ id, required }) => ({
      id,
      required,
      words: wordsOfSection(id, model, words),
    })),
    locales: languageTags.map(homeOf),
    brands: brandNames(book),
  }
}
