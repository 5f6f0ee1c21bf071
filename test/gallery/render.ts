import { gatherClv } from '../../electron/engine/calculate/clv.ts'
import { usualReview } from '../../electron/engine/calculate/review.ts'
import type { LaidPage } from '../../electron/engine/print/laid-pages.ts'
import {
  type CustomerDocument,
  printStatement,
  type StatementJob,
  wholeStatement,
} from '../../electron/engine/print/print.ts'
import { type BriefingJob, printBriefing } from '../../electron/engine/print/print-briefing.ts'
import { printReview } from '../../electron/engine/print/print-review.ts'
import { briefingOf } from '../../shared/briefing/build.ts'
import type { AccountFacts } from '../../shared/facts.ts'
import { reviewOf, reviewRows } from '../../shared/review/review.ts'
import { brandSchema } from '../../shared/statement/brand.ts'
import { statementModel } from '../../shared/statement/build.ts'
import { paperOf } from '../../shared/statement/paper.ts'
import { sourceOf } from '../../shared/statement/source.ts'
import { accountValue } from '../../shared/value/account-value.ts'
import harbourline from '../../templates/brands/harbourline.json' with { type: 'json' }
import { type Theme, themeOf } from '../../templates/theme.ts'
import type { GalleryBook } from './gallery-book.ts'

export type Rendered = {
  readonly name: string
  readonly bytes: Uint8Array
  readonly pages: readonly LaidPage[]
  readonly theme: Theme
}

const brand = brandSchema.parse(harbourline)

/** One account's document for the customer, the way that the program makes it: facts, figures, model, template. */
export async function renderCustomer(
  { calculation }: GalleryBook,
  facts: AccountFacts,
  document: CustomerDocument,
  sections: StatementJob['sections'] = null,
): Promise<Rendered> {
  const { account } = facts
  const value = accountValue(calculation, facts, 'relationship')
  if (!value) throw new Error(`${account.accountId} has no window`)
  const model = statementModel(calculation, facts, value, account.locale)
  const paper = paperOf('auto', account)
  const source = sourceOf(calculation, facts, 'relationship', account.locale)
  let pages: readonly LaidPage[] = []
  const job = { ...wholeStatement(model, brand, source, { document, paper }), sections }
  const printed = await printStatement(job, {
    see: (laid) => {
      pages = laid
    },
  })
  if (!printed.ok) throw new Error(`${account.accountId}: ${printed.problem.message}`)
  const name = [account.accountId, document, ...(sections ?? [])].join('-')
  return { name, bytes: printed.value.bytes, pages, theme: themeOf(brand, paper) }
}

/** The manager's briefing of each account, and the review of them all. */
export async function renderInternal(
  book: GalleryBook,
  facts: AccountFacts,
  sections: BriefingJob['sections'] = null,
): Promise<Rendered> {
  const { calculation } = book
  const { account } = facts
  const value = accountValue(calculation, facts, 'relationship')
  if (!value) throw new Error(`${account.accountId} has no window`)
  const { review, clv } = reviewed(book)
  const statement = statementModel(calculation, facts, value, account.locale)
  const briefing = briefingOf(statement, review, clv, calculation.book.settings.currency)
  if (!briefing) throw new Error(`${account.accountId} is not in the review`)
  const paper = paperOf('auto', account)
  let pages: readonly LaidPage[] = []
  const printed = await printBriefing({ briefing, brand, paper, sections }, (laid) => {
    pages = laid
  })
  if (!printed.ok) throw new Error(`${account.accountId}: ${printed.problem.message}`)
  return { name: `${account.accountId}-internal`, bytes: printed.value.bytes, pages, theme: themeOf(brand, paper) }
}

export async function renderReview(book: GalleryBook, locale = 'en-GB'): Promise<Rendered> {
  const { calculation } = book
  const { review, clv } = reviewed(book)
  const { settings, asOf } = calculation.book
  const { thresholds, renewingWithin, window } = usualReview
  const document = { review, clv, settings, asOf, thresholds, renewingWithin, window, locale }
  let pages: readonly LaidPage[] = []
  const { bytes } = await printReview(document, brand, (laid) => {
    pages = laid
  })
  const paper = paperOf(settings.paper, { country: null, locale })
  return { name: `review-${locale}`, bytes, pages, theme: themeOf(brand, paper, 'landscape') }
}

/** The same way as the engine's, but that the accounts are in no file. */
function reviewed({ calculation, accounts }: GalleryBook) {
  const { settings, asOf } = calculation.book
  const reporting = { exchange: calculation.exchange, currency: settings.currency }
  const gathering = gatherClv(calculation, usualReview)
  for (const facts of accounts) gathering.see(facts)
  const { clv, earnings } = gathering.finish()
  const rows = accounts.flatMap((facts) => {
    const own = earnings.get(facts.account.accountId)
    return own ? { facts, value: accountValue(calculation, facts, 'relationship'), earnings: own } : []
  })
  const terms = { ...usualReview, currency: settings.currency, asOf }
  return { review: reviewOf(reviewRows(rows, clv, reporting), terms), clv }
}
