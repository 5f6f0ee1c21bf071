import type { ReviewFormat } from '../../../shared/contract/review.ts'
import type { Day } from '../../../shared/days.ts'
import type { Result } from '../../../shared/problem.ts'
import type { WindowKind } from '../../../shared/value/window.ts'
import type { BookReview } from '../calculate/review.ts'
import { writeWhole } from '../write-file.ts'
import { reviewCsv } from './review-csv.ts'
import { reviewJson } from './review-json.ts'

/** Writes the review into a file, whole or not at all. */
export function writeReview(
  reviewed: BookReview,
  window: WindowKind,
  _format: ReviewFormat,
  path: string,
): Result<string> {
  return writeWhole(path, reviewCsv(reviewJson(reviewed, window)))
}

/** What a review's file is called unless somebody calls it otherwise. */
export function reviewFileName(asOf: Day, format: ReviewFormat): string {
  return `review ${asOf}.${format}`
}
