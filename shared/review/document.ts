import type { Clv } from '../clv/clv.ts'
import type { BookFacts } from '../facts.ts'
import type { WindowKind } from '../value/window.ts'
import type { Thresholds } from './quadrant.ts'
import type { Review } from './review.ts'

/** All that the exports of a review say. Internal: nothing that a customer receives is made from it. */
export type ReviewDocument = Pick<BookFacts, 'asOf' | 'settings'> & {
  readonly review: Review
  readonly window: WindowKind
  /** BCP 47. */
  readonly locale: string
  readonly clv: Pick<Clv, 'model' | 'reason' | 'parameters' | 'spend'>
  /** As they were asked; null: the median. */
  readonly thresholds: Thresholds
  readonly renewingWithin: number
}
