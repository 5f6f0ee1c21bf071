import { describe, expect, test } from 'vitest'
import { derl } from '../../../../shared/clv/contracts/derl.ts'
import { fitSbg, sbgParameters } from '../../../../shared/clv/contracts/sbg-fit.ts'
import { binomialInterval, binomialLogLikelihood } from '../../../../shared/clv/fit/binomial-interval.ts'
import { cholesky } from '../../../../shared/clv/fit/cholesky.ts'
import { atEnds, intervalOf } from '../../../../shared/clv/fit/interval.ts'
import { fallOf95, likelihoodRegion } from '../../../../shared/clv/fit/likelihood-region.ts'
import { maximise } from '../../../../shared/clv/fit/maximise.ts'
import { nelderMead } from '../../../../shared/clv/fit/nelder-mead.ts'
import { climb } from '../../../../shared/clv/fit/newton.ts'
import { isRefusal } from '../../../../shared/clv/refusal.ts'
import { day } from '../../../../shared/days.ts'
import { lifeWith } from '../../../fixtures/lives.ts'
import { drawsFrom } from '../../../fixtures/random-draws.ts'

describe('the simplex method', () => {
  test('finds the bottom of the banana-shaped valley', () => {
    const valley = ([x = 0, y = 0]: readonly number[]) => (1 - x) ** 2 + 100 * (y - x ** 2) ** 2
    const { at, settled } = nelderMead(valley, [-1.2, 1], 0.5)
    expect(settled).toBe(true)
    expect(at[0]).toBeCloseTo(1, 4)
    expect(at[1]).toBeCloseTo(1, 4)
  })

  test('does not settle where there is no bottom', () => {
    expect(nelderMead(([x = 0]) => -x, [0], 1).settled).toBe(false)
  })
})

describe('maximum likelihood', () => {
  test('is refused where the likelihood rises without end, or is the same everywhere', () => {
    expect(maximise(([x = 0]) => Math.log(x), [[1]])).toBe('runs-away')
    expect(maximise(([x = 0, y = 0]) => -(Math.log(x) ** 2) + 0 * y, [[2, 2]])).toBe('flat')
  })

  test('is refused by a matrix that is not positive definite', () => {
    expect(
      cholesky([
        [1, 2],
        [2, 1],
      ]),
    ).toBeNull()
    expect(
      cholesky([
        [4, 2],
        [2, 5],
      ]),
    ).toEqual([[2], [1, 2]])
  })
})

describe('the region of 95 per cent', () => {
  const bowl = ([x = 0, y = 0]: readonly number[]) => -(x ** 2) / 2 - (x + 2 * y) ** 2
  const top = climb(bowl, [0.3, -0.2])
  const region = top ? likelihoodRegion(bowl, top) : []

  test('ends where the log-likelihood has fallen by 1.92, on both sides of each axis', () => {
    expect(region).toHaveLength(2)
    for (const { low, high } of region) for (const end of [low, high]) expect(-bowl(end)).toBeCloseTo(fallOf95, 3)
  })

  test('gives of a sum of parameters the interval of its own profile, whatever the axes', () => {
    const found = intervalOf(
      0,
      atEnds(region, ([x = 0, y = 0]) => x + y),
    )
    // The variances of x and x + 2y are 1 and 1/2, so that of x + y = x/2 + (x + 2y)/2 is 3/8.
    expect(found?.high).toBeCloseTo(Math.sqrt(2 * fallOf95 * (3 / 8)), 3)
    expect(found?.low).toBeCloseTo(-Math.sqrt(2 * fallOf95 * (3 / 8)), 3)
  })

  test('has no interval where an end has no value', () => {
    expect(intervalOf(1, [{ low: 0.5, high: Number.POSITIVE_INFINITY }])).toBeNull()
    expect(intervalOf(1, [])).toEqual({ low: 1, high: 1 })
  })
})

describe('the interval of a share', () => {
  test('ends where its log-likelihood has fallen by 1.92', () => {
    const { low, high } = binomialInterval(80, 100)
    const top = binomialLogLikelihood(80, 100, 0.8)
    for (const end of [low, high]) expect(top - binomialLogLikelihood(80, 100, end)).toBeCloseTo(fallOf95, 9)
    expect([low < 0.8, high > 0.8]).toEqual([true, true])
  })

  test('reaches to all or to nothing where that is what was seen', () => {
    const least = Math.exp(-fallOf95 / 20)
    expect(binomialInterval(20, 20)).toEqual({ low: expect.closeTo(least, 9), high: 1 })
    expect(binomialInterval(0, 20)).toEqual({ low: 0, high: expect.closeTo(1 - least, 9) })
  })
})

test('of 300 simulated books the 95 % interval of DERL holds the true one in 91 % to 98 %', () => {
  const truth = { alpha: 0.7, beta: 2.5 }
  const expected = derl(truth, 2, 0.1)
  let [held, books] = [0, 0]
  for (let seed = 1; seed <= 300; seed += 1) {
    const { beta, uniform } = drawsFrom(seed)
    const lives = Array.from({ length: 800 }, () => {
      const leaving = beta(truth.alpha, truth.beta)
      for (let year = 1; year <= 6; year += 1) if (uniform() < leaving) return lifeWith(year - 1, true)
      return lifeWith(6, false)
    })
    const fit = fitSbg(lives, day('2018-01-01'))
    if (isRefusal(fit)) continue
    books += 1
    const at = (parameters: readonly number[]) => derl(sbgParameters(parameters), 2, 0.1)
    const interval = intervalOf(at(fit.parameters), atEnds(fit.region, at))
    if (interval && interval.low <= expected && interval.high >= expected) held += 1
  }
  expect(books).toBeGreaterThan(290)
  expect(held / books).toBeGreaterThan(0.91)
  expect(held / books).toBeLessThan(0.98)
})
