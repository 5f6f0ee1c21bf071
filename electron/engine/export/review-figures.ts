import type { Figure } from '../../../shared/figures/figure.ts'
import type { ReviewRow } from '../../../shared/review/review-account.ts'

/** The figures of a review's row that can be printed, each with its working. */
export function reviewFigures(row: ReviewRow): readonly Figure[] {
  const { worth, paid, profit, clv, revenue, costToServe, reciprocity, valueToClv, surplusShare } = row
  return [worth, paid, profit, clv, revenue, costToServe, reciprocity, valueToClv, surplusShare]
}
