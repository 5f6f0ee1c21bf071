import { createHash } from 'node:crypto'
import { isBlocking } from '../../../shared/blocking.ts'
import type { PrintedStatement, StatementQuestion, StatementSections } from '../../../shared/contract/statement.ts'
import { homeOf, languageTags } from '../../../shared/languages.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { type AccountDocument, arranged, type PartOf, partsOf } from '../../../shared/statement/documents.ts'
import { paperOf } from '../../../shared/statement/paper.ts'
import { textFor } from '../../../shared/statement/texts.ts'
import { wordsFor } from '../../../shared/words-for.ts'
import { brandNamed, brandNames } from '../brands/brands.ts'
import { inTheWay, readinessOf } from '../calculate/readiness.ts'
import type { CustomerDocument, StatementJob } from '../print/print.ts'
import { textIds, type UsualWords, wordsOfSection } from '../print/statement-words.ts'
import { revisionFor } from '../statements/drafts.ts'
import { textsFor } from '../statements/job.ts'
import { listTexts } from '../store/texts.ts'
import { writeWhole } from '../write-file.ts'
import { printInThread, printingThread } from './printing-thread.ts'
import { modelOf } from './statement-models.ts'
import type { ValuedAccount } from './valued-accounts.ts'

/** A statement's question, whose document is one that a customer receives. */
type CustomerQuestion = StatementQuestion & { readonly document: CustomerDocument }

export function isForCustomer(question: StatementQuestion): question is CustomerQuestion {
  return question.document !== 'internal'
}

/** The statement as it would be printed; without a PDF where the account is not ready, and why not. */
export async function previewStatement(
  account: ValuedAccount,
  question: CustomerQuestion,
  password: string | null = null,
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
  const { document, revises } = question
  const own = textsFor(book, document, brand.value.key, locale, facts.account.accountId)
  const paper = paperOf(calculation.book.settings.paper, { country: facts.account.country, locale })
  const job: StatementJob = {
    document,
    model,
    brand: brand.value,
    paper,
    source,
    sections: arranged(document, question.sections as readonly PartOf[typeof document][]),
    words: { ...own, ...question.words },
    // What changed is still being written.
    revision: revises && revisionFor(book, { ...revises, note: revises.note === '' ? '…' : revises.note }),
  }
  const printed = await printInThread(job, password)
  if (!printed.ok) return printed
  const { bytes, pages, number } = printed.value
  return done({ ...unprinted, pdf: new Uint8Array(bytes), pages, number })
}

/** The same into a file, whole or not at all. */
export function writeStatementFile(
  account: ValuedAccount,
  printed: PrintedStatement,
  path: string,
): Result<{ readonly pages: number; readonly sha256: string }> {
  const { pdf, pages } = printed
  const { facts, value } = account.valued
  if (!pdf) {
    const reasons = { say: inTheWay(readinessOf(facts, value)) }
    return refused('not-ready', { name: facts.account.name, reasons })
  }
  const written = writeWhole(path, pdf)
  if (!written.ok) return written
  return done({ pages, sha256: createHash('sha256').update(pdf).digest('hex') })
}

type SectionsAsked = {
  readonly locale: string | null
  readonly brand: string | null
  readonly document: AccountDocument
}

/** The sections there are, and the words in them that may be changed, for one account. */
export function chosenSections(account: ValuedAccount, asked: SectionsAsked): StatementSections {
  const { book, calculation, valued } = account
  const { facts, value } = valued
  printingThread()
  const { document } = asked
  const { name, contactName, accountId, locale: ownLocale } = facts.account
  const locale = asked.locale ?? ownLocale
  const words = wordsFor(locale)
  const model = value && modelOf(account, value, locale).model
  const usualBrand = facts.account.brand ?? calculation.book.settings.brand
  const brand = asked.brand ?? usualBrand
  const texts = listTexts(book)
  const inForce = (one: UsualWords) => {
    const kept = textFor(texts, one.id, { document, brand, locale, account: accountId })
    return { ...one, text: kept?.text ?? one.text, kept }
  }
  return {
    account: { name, contactName },
    ...{ locale, ownLocale, brand: usualBrand },
    sections: partsOf(document).map(({ id, required }) => ({
      id,
      required,
      words: wordsOfSection(id, model, words)
        .filter((one) => textIds(document).includes(one.id) && document !== 'internal')
        .map(inForce),
    })),
    locales: languageTags.map(homeOf),
    brands: brandNames(book),
  }
}
