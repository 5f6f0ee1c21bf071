import type { MessageId } from '../words.ts'
import type { ReviewDocument } from './document.ts'
import type { GivingReason, TakingReason } from './lists.ts'
import type { Quadrant } from './quadrant.ts'

/** The review's own words, where more than one kind of document needs them. */
export const quadrantWords: Readonly<Record<Quadrant, MessageId>> = {
  partners: 'review.quadrant.partners',
  'at-risk': 'review.quadrant.at-risk',
  'under-monetised': 'review.quadrant.under-monetised',
  dormant: 'review.quadrant.dormant',
}

export const windowWords: Readonly<Record<ReviewDocument['window'], MessageId>> = {
  relationship: 'review.window.relationship',
  term: 'review.window.term',
  year: 'review.window.year',
}

export const gradeWords = {
  confirmed: 'review.grade.confirmed',
  measured: 'review.grade.measured',
  estimated: 'review.grade.estimated',
  assumed: 'review.grade.assumed',
} as const

export const reasonWords: Readonly<Record<TakingReason | GivingReason, MessageId>> = {
  'below-profit': 'review.reason.below-profit',
  'below-paid': 'review.reason.below-paid',
  'below-clv': 'review.reason.below-clv',
  'no-profit': 'review.reason.no-profit',
  'under-monetised': 'review.reason.under-monetised',
}
