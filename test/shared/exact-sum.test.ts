import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { add, exactSum, total } from '../../shared/exact-sum.ts'

const double = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 })

describe('an exact sum', () => {
  test.each([
    [[], 0],
    [[0.1, 0.2, 0.3], 0.6],
    [[0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1, 0.1], 1],
    [[1, 1e100, 1, -1e100], 2],
    [[1e308, 1, -1e308], 1],
    [[-0], 0],
    [[5e-324, 5e-324], 1e-323],
    // Half way between two doubles: what lies below decides.
    [[2 ** 53, 1, 2 ** -60], 2 ** 53 + 2],
    [[2 ** 53, 1, -(2 ** -60)], 2 ** 53],
    [[2 ** 53, 1], 2 ** 53],
    [[1e16, 1, 1e-16], 10000000000000002],
  ])('of %j is %d', (values, sum) => {
    expect(exactSum(values)).toBe(sum)
  })

  test('is the true sum, rounded once', () => {
    // Multiples of 2^-20 add up exactly as big integers.
    const dyadic = fc.bigInt({ min: -(2n ** 52n), max: 2n ** 52n })
    fc.assert(
      fc.property(fc.array(dyadic), fc.array(fc.integer()), (small, large) => {
        const values = [...small.map((n) => Number(n) / 2 ** 20), ...large.map((n) => n * 2 ** 40)]
        const truth = small.reduce((sum, n) => sum + n, 0n) + large.reduce((sum, n) => sum + BigInt(n) * 2n ** 60n, 0n)
        expect(exactSum(values)).toBe(Number(truth) / 2 ** 20)
      }),
    )
  })

  test('does not depend on the order', () => {
    const shuffled = fc
      .array(double, { maxLength: 30 })
      .chain((values) => fc.tuple(fc.constant(values), fc.shuffledSubarray(values, { minLength: values.length })))
    fc.assert(fc.property(shuffled, ([values, other]) => Object.is(exactSum(values), exactSum(other))))
  })

  test('of numbers and their opposites is nought', () => {
    fc.assert(fc.property(fc.array(double), (values) => exactSum([...values, ...values.map((v) => -v)]) === 0))
  })

  test('grows row by row to the same', () => {
    fc.assert(
      fc.property(fc.array(double, { maxLength: 30 }), (values) => {
        const parts: number[] = []
        for (const value of values) {
          add(parts, value)
          total(parts)
        }
        expect(total(parts)).toBe(exactSum(values))
      }),
    )
  })
})
