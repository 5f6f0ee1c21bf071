import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { giniOf } from '../../../shared/review/gini.ts'
import { medianOf } from '../../../shared/review/median.ts'

describe('the median', () => {
  test.each<[readonly number[], number | null]>([
    [[], null],
    [[5], 5],
    [[9, 1, 5], 5],
    [[1, 2, 3, 10], 2.5],
    [[10, -10], 0],
    [[100, 20, 3], 20],
  ])('of %j is %s', (values, median) => {
    expect(medianOf(values)).toBe(median)
  })
})

describe('the Gini coefficient', () => {
  test.each<[readonly number[], number | null]>([
    [[], null],
    [[0, 0], null],
    [[7], 0],
    [[5, 5, 5, 5], 0],
    [[0, 0, 0, 8], 0.75],
    [[1, 3], 0.25],
    [[-100, 10], 0.5],
  ])('of %j is %s', (values, gini) => {
    expect(giniOf(values)).toBe(gini)
  })

  test('lies between nought and one, and neither scale nor order matters', () => {
    const amounts = fc.array(fc.integer({ min: 0, max: 1e9 }), { minLength: 1, maxLength: 30 })
    fc.assert(
      fc.property(amounts, (values) => {
        const gini = giniOf(values)
        if (gini === null) return
        expect(gini).toBeGreaterThanOrEqual(0)
        expect(gini).toBeLessThan(1)
        expect(giniOf(values.toReversed())).toBeCloseTo(gini, 12)
        expect(giniOf(values.map((value) => value * 8))).toBeCloseTo(gini, 12)
      }),
    )
  })
})
