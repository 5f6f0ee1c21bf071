import { done, type Result } from '../../../shared/problem.ts'
import type { ReviewDocument } from '../../../shared/review/document.ts'
import { wordsFor } from '../../../shared/words.ts'
import { reviewDocument } from '../../../templates/review/review.ts'
import { themeOf } from '../../../templates/theme.ts'
import { brandNamed } from '../brands.ts'
import { missingGlyph } from './glyphs.ts'
import { type Pdf, pdfOf } from './pdf-of.ts'

/**
 * Finance's review as a PDF; the same review gives the same bytes on any day. A name with characters that no bundled
 * typeface has is printed with question marks in their place, and the last page says so: one account stops nobody.
 */
export async function printReview(document: ReviewDocument): Promise<Result<Pdf>> {
  const brand = brandNamed(document.settings.brand)
  if (!brand.ok) return brand
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
  const theme = themeOf(brand.value, 'landscape')
  return done(
    await pdfOf(reviewDocument(shown, brand.value, theme, wordsFor(document.locale), unprinted), document.asOf),
  )
}

function printable(text: string): string {
  return missingGlyph(text) === null
    ? text
    : [...text].map((character) => (missingGlyph(character) === null ? character : '?')).join('')
}
