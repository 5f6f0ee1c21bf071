import type { ReviewQuestion } from '../../../shared/contract/review.ts'
import type { Day } from '../../../shared/days.ts'
import type { WindowKind } from '../../../shared/value/window.ts'

/** What somebody chose to look at; the thresholds are only theirs once they moved them. */
export type Choice = {
  readonly window: WindowKind
  readonly thresholds: ReviewQuestion['thresholds']
  readonly renewingWithin: number
}

export const usualChoice: Choice = {
  window: 'relationship',
  thresholds: { value: null, clv: null },
  renewingWithin: 90,
}

export function questionOf({ window, thresholds, renewingWithin }: Choice, asOf: Day): ReviewQuestion {
  return { asOf, window, thresholds, renewingWithin }
}
