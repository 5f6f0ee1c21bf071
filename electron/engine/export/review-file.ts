import type { ReviewFormat } from '../../../shared/contract/review.ts'
import type { Day } from '../../../shared/days.ts'
import { done, type Result } from '../../../shared/problem.ts'
import type { ReviewDocument } from '../../../shared/review/document.ts'
import type { WindowKind } from '../../../shared/value/window.ts'
import { wordsFor } from '../../../shared/words-for.ts'
import type { BookReview, Cut } from '../calculate/review.ts'
import { printReview } from '../print/print-review.ts'
import { writeWhole } from '../write-file.ts'
import { reviewCsv } from './review-csv.ts'
import { reviewJson } from './review-json.ts'
import { reviewWorkbook } from './review-workbook.ts'
import { xlsxOf } from './workbook.ts'

/** How a review was asked for, and whose working stands in its workbook; null locale: the book's. */
export type ReviewAsked = Cut & {
  readonly window: WindowKind
  readonly accountId: string | null
  readonly locale: string | null
}

/** Writes the review into a file, whole or not at all. */
export async function writeReview(
  found: BookReview,
  asked: ReviewAsked,
  format: ReviewFormat,
  path: string,
): Promise<Result<string>> {
  const content = await contentOf(found, asked, format)
  return content.ok ? writeWhole(path, content.value) : content
}

async function contentOf(
  found: BookReview,
  asked: ReviewAsked,
  format: ReviewFormat,
): Promise<Result<Uint8Array | string>> {
  const document = documentOf(found, asked)
  switch (format) {
    case 'csv':
      return done(reviewCsv(reviewJson(found, asked.window)))
    case 'xlsx': {
      const working = asked.accountId === null ? null : found.account(asked.accountId)
      return done(await xlsxOf(reviewWorkbook(document, working, wordsFor(document.locale))))
    }
    case 'pdf': {
      const brand = found.brand()
      return brand.ok ? done((await printReview(document, brand.value)).bytes) : brand
    }
  }
}

function documentOf({ review, clv, calculation }: BookReview, asked: ReviewAsked): ReviewDocument {
  const { asOf, settings } = calculation.book
  const { window, thresholds, renewingWithin, locale } = asked
  return {
    ...{ review, asOf, settings, window, thresholds, renewingWithin },
    clv: clv.clv,
    locale: locale ?? settings.locale,
  }
}

/** What a review's file is called unless somebody calls it otherwise. */
export function reviewFileName(asOf: Day, format: ReviewFormat): string {
  return `review ${asOf}.${format}`
}
