import { done, type Result, refused } from '../../../shared/problem.ts'
import { statementModel } from '../../../shared/statement/build.ts'
import type { StatementChoices } from '../../../shared/statement/choices.ts'
import { arranged, type PartOf } from '../../../shared/statement/documents.ts'
import { paperOf } from '../../../shared/statement/paper.ts'
import type { Revision } from '../../../shared/statement/revision.ts'
import { sourceOf } from '../../../shared/statement/source.ts'
import { wordsOf } from '../../../shared/statement/texts.ts'
import type { Calculation } from '../../../shared/value/calculation.ts'
import { brandNamed } from '../brands/brands.ts'
import { inTheWay, readinessOf } from '../calculate/readiness.ts'
import type { Valued } from '../calculate/values.ts'
import { identityOf } from '../print/carried.ts'
import type { CustomerDocument, StatementJob } from '../print/print.ts'
import type { Book } from '../store/book.ts'
import { listTexts } from '../store/texts.ts'

/** What is to be printed for an account as somebody chose it; refused with the reasons where the account is not ready. */
export function statementJob(
  book: Book,
  calculation: Calculation,
  { facts, value }: Valued,
  choices: StatementChoices,
  revision: Revision | null,
  document: CustomerDocument = 'renewal',
): Result<StatementJob> {
  const readiness = readinessOf(facts, value)
  if (!value || !readiness.ready) {
    const { name, accountId } = facts.account
    return refused('not-ready', { name: `${name} (${accountId})`, reasons: { say: inTheWay(readiness) } })
  }
  const brand = brandNamed(book, choices.brand ?? facts.account.brand ?? calculation.book.settings.brand)
  if (!brand.ok) return brand
  const locale = choices.locale ?? facts.account.locale
  const sections = choices.sections as readonly PartOf[typeof document][] | null
  return done({
    document,
    model: statementModel(calculation, facts, value, locale),
    brand: brand.value,
    paper: paperOf(calculation.book.settings.paper, { country: facts.account.country, locale }),
    source: sourceOf(calculation, facts, value.window.kind, locale),
    sections: arranged(document, sections),
    words: { ...textsFor(book, document, brand.value.key, locale, facts.account.accountId), ...choices.words },
    revision,
  })
}

/** The texts that somebody wrote in place of the usual ones, for the book, a brand, a language or this account. */
export function textsFor(book: Book, document: CustomerDocument, brand: string, locale: string, account: string) {
  return wordsOf(listTexts(book), { document, brand, locale, account })
}

/** The number that a statement will have in print. */
export function numberOf(job: StatementJob): string {
  return identityOf(job).number
}
