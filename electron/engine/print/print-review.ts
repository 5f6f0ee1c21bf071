import type { ReviewDocument } from '../../../shared/review/document.ts'
import type { Brand } from '../../../shared/statement/brand.ts'
import { paperOf } from '../../../shared/statement/paper.ts'
import { wordsFor } from '../../../shared/words-for.ts'
import { reviewDocument } from '../../../templates/review/review.ts'
import { themeOf } from '../../../templates/theme.ts'
import { inFontsOf } from './brand-faces.ts'
import { isPrintable } from './glyphs.ts'
import type { LaidPage } from './laid-pages.ts'
import { type Pdf, pdfOf } from './pdf-of.ts'

/**
 * Finance's review as a PDF; the same review gives the same bytes on any day. A name with characters that no bundled
 * typeface has is printed with question marks in their place, and the last page says so: one account stops nobody.
 */
export async function printReview(
  document: ReviewDocument,
  brand: Brand,
  see?: (pages: readonly LaidPage[]) => void,
): Promise<Pdf> {
  const { review } = document
  const accounts = review.accounts.map((one) => ({
    ...one,
    name: printable(one.name),
    manager: one.manager === null ? null : printable(one.manager),
  }))
  const unprinted = review.accounts
    .filter(({ name }, at) => accounts[at]?.name !== name)
    .map(({ accountId }) => printable(accountId))
  const named = <G extends { readonly name: string | null }>(groups: readonly G[]) =>
    groups.map((group) => ({ ...group, name: group.name === null ? null : printable(group.name) }))
  const shown = {
    ...document,
    settings: { ...document.settings, company: document.settings.company && printable(document.settings.company) },
    review: { ...review, accounts, bySegment: named(review.bySegment), byManager: named(review.byManager) },
  }
  const paper = paperOf(document.settings.paper, { country: null, locale: document.locale })
  const theme = themeOf(brand, paper, 'landscape')
  const definition = reviewDocument(shown, brand, theme, wordsFor(document.locale), unprinted)
  return pdfOf(inFontsOf(brand, definition), document.asOf, null, see ? { see } : {})
}

function printable(text: string): string {
  return isPrintable(text) ? text : [...text].map((character) => (isPrintable(character) ? character : '?')).join('')
}
