import type { Feedback, Indicator } from '../facts.ts'
import type { Perception } from './model.ts'

/** An answer on 0..100 by its scale; a scale whose minimum is above its maximum is a reversed one (METHOD 5). */
export function scoreOf(answer: Feedback): number {
  const [low, high] = scales[answer.kind]
  const min = answer.scaleMin ?? low
  const max = answer.scaleMax ?? high
  return max === min ? 0 : ((answer.score - min) * 100) / (max - min)
}

/**
 * Performance beside perception: the share of answers at 70 or more and their mean, from answers about the indicator,
 * else about its journey stage. A gap of 20 points or more either way is flagged. Null without answers.
 */
export function perceptionOf(
  indicator: Indicator,
  feedback: readonly Feedback[],
  met: number | null,
): Perception | null {
  const own = feedback.filter((answer) => answer.indicatorKey === indicator.key)
  const staged = feedback.filter(
    (answer) => answer.indicatorKey === null && answer.stage !== null && answer.stage === indicator.stage,
  )
  const scores = (own.length > 0 ? own : staged).map(scoreOf)
  if (scores.length === 0) return null
  const content = scores.filter((score) => score >= 70).length / scores.length
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  // Points to nine decimals: 0.95 less 0.75 is 20 points and not a hair below.
  const gap = met === null ? 0 : Math.round((met - content) * 1e11) / 1e9
  return { content, mean, answers: scores.length, gapPoints: Math.abs(gap) >= 20 ? gap : null }
}

/** Scales where an answer names none: CSAT and indicators 1..5, CES 1..7, NPS 0..10. */
const scales: Readonly<Record<Feedback['kind'], readonly [number, number]>> = {
  csat: [1, 5],
  ces: [1, 7],
  nps: [0, 10],
  indicator: [1, 5],
}
