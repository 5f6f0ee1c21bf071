import type { Asked } from '../../../shared/runs/manifest.ts'
import { type StatementChoices, usualChoices } from '../../../shared/statement/choices.ts'
import type { Book } from '../store/book.ts'
import { reviewedOf } from '../store/statements.ts'

/**
 * What a run prints of an account: as somebody chose it and reviewed it, else the usual. A language that the run names
 * goes before: words that were reviewed in another are not printed in it. A brand that it names takes the draft's place.
 */
export function reviewedChoices(
  book: Book,
  account: { readonly accountId: string; readonly locale: string },
  { brand, locale }: Pick<Asked, 'brand' | 'locale'>,
): StatementChoices {
  const speaks = (choices: StatementChoices) => locale === null || (choices.locale ?? account.locale) === locale
  const reviewed = reviewedOf(book, account.accountId).find(speaks)
  if (!reviewed) return { ...usualChoices, brand, locale }
  return { ...reviewed, brand: brand ?? reviewed.brand, locale: locale ?? reviewed.locale }
}
