import { isBlocking } from '../../../shared/blocking.ts'
import type { PrintedStatement, StatementQuestion } from '../../../shared/contract/statement.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { arranged, type PartOf } from '../../../shared/statement/documents.ts'
import { paperOf } from '../../../shared/statement/paper.ts'
import { brandNamed } from '../brands/brands.ts'
import { readinessOf } from '../calculate/readiness.ts'
import { printBriefingInThread } from './printing-thread.ts'
import type { Reviews } from './review-thread.ts'
import { modelOf } from './statement-models.ts'
import type { ValuedAccount } from './valued-accounts.ts'

/** The briefing for an account's manager: the statement's figures beside what only we may know. It has no number. */
export async function previewBriefing(
  account: ValuedAccount,
  question: StatementQuestion,
  reviews: Reviews,
): Promise<Result<PrintedStatement>> {
  const { book, calculation, valued } = account
  const { facts, value } = valued
  const { settings } = calculation.book
  const locale = question.locale ?? facts.account.locale
  const key = question.brand ?? facts.account.brand ?? settings.brand
  const problems = readinessOf(facts, value).problems.map((one) => ({ ...one, blocking: isBlocking(one.code) }))
  const unprinted = { pdf: null, pages: 0, number: null, locale, brand: key, ready: value !== null, problems }
  if (!value) return done(unprinted)
  const brand = brandNamed(book, key)
  if (!brand.ok) return brand
  const { model } = modelOf(account, value, locale)
  const looked = { file: book.file, asOf: question.asOf, window: 'relationship' } as const
  const briefing = await reviews.ask(looked, 'briefing', model)
  if (!briefing.ok) return briefing
  if (!briefing.value) return refused('account-gone', { account: question.accountId })
  const printed = await printBriefingInThread({
    ...{ briefing: briefing.value, brand: brand.value },
    paper: paperOf(settings.paper, { country: facts.account.country, locale }),
    sections: arranged('internal', question.sections as readonly PartOf['internal'][]),
  })
  if (!printed.ok) return printed
  const { bytes, pages } = printed.value
  return done({ ...unprinted, pdf: new Uint8Array(bytes), pages })
}
