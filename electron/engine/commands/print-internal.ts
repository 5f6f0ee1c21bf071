import { briefingOf } from '../../../shared/briefing/build.ts'
import { statementModel } from '../../../shared/statement/build.ts'
import { paperOf } from '../../../shared/statement/paper.ts'
import { brandNamed } from '../brands/brands.ts'
import { reviewOfBook, usualReview } from '../calculate/review.ts'
import { calculationFor, valueOfAccount } from '../calculate/values.ts'
import { printBriefing } from '../print/print-briefing.ts'
import type { Book } from '../store/book.ts'
import { writeWhole } from '../write-file.ts'
import { orRefuse, refuse } from './command.ts'
import type { DraftQuestion } from './print-draft.ts'
import { unknownAccount } from './value.ts'

/** Prints the briefing for an account's manager into a file. It is kept nowhere, has no number, and is no statement. */
export async function printInternal(
  book: Book,
  accountId: string,
  { brand: asked, locale: wanted, day }: Pick<DraftQuestion, 'brand' | 'locale' | 'day'>,
  out: string,
): Promise<{ readonly file: string; readonly pages: number }> {
  const calculation = calculationFor(book, day)
  const { facts, value } = valueOfAccount(book, calculation, accountId, 'relationship') ?? unknownAccount(accountId)
  const { account } = facts
  const { settings } = calculation.book
  if (!value)
    refuse('no-window', `${account.name} has no contract, order or measurement yet, so there is nothing to say.`)
  const brand = orRefuse(brandNamed(book, asked ?? account.brand ?? settings.brand))
  const locale = wanted ?? account.locale
  const { review, clv } = reviewOfBook(book, calculation, usualReview)
  const briefing = briefingOf(statementModel(calculation, facts, value, locale), review, clv.clv, settings.currency)
  if (!briefing) return unknownAccount(accountId)
  const paper = paperOf(settings.paper, { country: account.country, locale })
  const { bytes, pages } = orRefuse(await printBriefing({ briefing, brand, paper, sections: null }))
  orRefuse(writeWhole(out, bytes))
  return { file: out, pages }
}
