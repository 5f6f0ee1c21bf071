import { createHash } from 'node:crypto'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { PrintedStatement, StatementQuestion } from '../../../shared/contract/statement.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { statementModel } from '../../../shared/statement/build.ts'
import type { Calculation } from '../../../shared/value/calculation.ts'
import { wordsFor } from '../../../shared/words.ts'
import { brandNamed } from '../brands.ts'
import { readinessOf } from '../calculate/readiness.ts'
import type { Valued } from '../calculate/values.ts'
import { writeWhole } from '../write-file.ts'
import { printChosen, requiredSections } from './statement-document.ts'
import { wordsOfSection } from './statement-words.ts'

/** The statement as it would be printed; without a PDF where the account is not ready, and why not. */
export async function previewStatement(
  calculation: Calculation,
  { facts, value }: Valued,
  question: StatementQuestion,
): Promise<Result<PrintedStatement>> {
  const { ready, problems } = readinessOf(facts, value)
  const locale = question.locale ?? facts.account.locale
  const key = question.brand ?? facts.account.brand ?? calculation.book.settings.brand
  const unprinted = { pdf: null, pages: 0, number: null, locale, brand: key, ready, problems }
  if (!value || !ready) return done(unprinted)
  const brand = brandNamed(key)
  if (!brand.ok) return brand
  const model = statementModel(calculation, facts, value, locale)
  const printed = await printChosen(model, brand.value, question.sections, question.words)
  if (!printed.ok) return printed
  const { bytes, pages, number } = printed.value
  return done({ ...unprinted, pdf: new Uint8Array(bytes), pages, number })
}

/** The same into a file, whole or not at all. */
export async function writeStatementFile(
  calculation: Calculation,
  valued: Valued,
  question: StatementQuestion,
  path: string,
): Promise<Result<{ readonly pages: number; readonly sha256: string }>> {
  const printed = await previewStatement(calculation, valued, question)
  if (!printed.ok) return printed
  const { pdf, pages, problems } = printed.value
  if (!pdf) {
    const { name } = valued.facts.account
    const why = problems.map(({ message }) => message).join(' ')
    return refused('not-ready', `${name} is not ready for a statement. ${why}`)
  }
  const written = writeWhole(path, pdf)
  if (!written.ok) return written
  return done({ pages, sha256: createHash('sha256').update(pdf).digest('hex') })
}

/** The sections there are, and the words in them that may be changed. */
export function statementSections(locale: string): OutputOf<'statementSections'>['sections'] {
  const words = wordsFor(locale)
  return (['cover', 'relationship', 'indicators', 'next-term', 'working'] as const).map((id) => ({
    id,
    required: requiredSections.includes(id),
    words: wordsOfSection(id, words),
  }))
}
