import { expect, test } from 'vitest'
import { day } from '../../../shared/days.ts'
import type { Feedback } from '../../../shared/facts.ts'
import { perceptionOf } from '../../../shared/statement/perception.ts'
import { indicatorOf, refOf } from '../../fixtures/facts.ts'

/** Answers on 0..10, of which so many in a hundred are content. */
function answers(content: number): readonly Feedback[] {
  return Array.from({ length: 100 }, (_, at) => ({
    key: `f${at}`,
    day: day('2025-03-01'),
    kind: 'indicator',
    score: at < content ? 7 : 6.9,
    scaleMin: 0,
    scaleMax: 10,
    indicatorKey: 'k',
    stage: null,
    comment: null,
    ref: refOf('feedback.csv', at),
  }))
}

const gapOf = (met: number, content: number) =>
  perceptionOf(indicatorOf('k', 'rate'), answers(content), met / 100)?.gapPoints

test('a gap of exactly 20 points is flagged either way, whatever the shares', () => {
  const shares = Array.from({ length: 81 }, (_, at) => at)
  expect(shares.map((share) => gapOf(share + 20, share))).toEqual(shares.map(() => 20))
  expect(shares.map((share) => gapOf(share, share + 20))).toEqual(shares.map(() => -20))
})

test('a gap of 19 points is not', () => {
  expect(gapOf(95, 76)).toBeNull()
})
