import hyp2f1 from '@stdlib/math-base-special-hyp2f1'
import { describe, expect, test } from 'vitest'
import { derl } from '../../../../shared/clv/contracts/derl.ts'
import { multipleOf } from '../../../../shared/clv/contracts/retention.ts'
import { fitSbg, renewing, type SbgFit, sbgParameters } from '../../../../shared/clv/contracts/sbg-fit.ts'
import { isRefusal } from '../../../../shared/clv/refusal.ts'
import { day } from '../../../../shared/days.ts'
import { cohortOf } from '../../../fixtures/lives.ts'

/** METHOD, section 3: survivors of 1,000 customers over seven years, from Fader and Hardie (2007 and 2010). */
const highEnd = [1000, 869, 743, 653, 593, 551, 517, 491]
const regular = [1000, 631, 468, 382, 326, 289, 262, 241]
const d = 0.1

function fitted(survivors: readonly number[]): SbgFit {
  const fit = fitSbg(cohortOf(survivors), day('2020-01-01'))
  if (isRefusal(fit)) throw new Error(fit.refused.message)
  return fit
}

/** At most so far off, as a share of what it should be. */
function expectWithin(found: number, published: number, share: number): void {
  expect(Math.abs(found / published - 1), `${found} for ${published}`).toBeLessThanOrEqual(share)
}

describe.each([
  { name: 'High End', survivors: highEnd, alpha: 0.6681, beta: 3.8061, logLikelihood: -1611.16, lifetime: 5.92225 },
  { name: 'Regular', survivors: regular, alpha: 0.7041, beta: 1.182, logLikelihood: -1680.27, lifetime: 3.69491 },
])('sBG on $name', ({ survivors, alpha, beta, logLikelihood, lifetime }) => {
  const fit = fitted(survivors)
  const found = sbgParameters(fit.parameters)

  test('has the published parameters and likelihood', () => {
    expectWithin(found.alpha, alpha, 0.005)
    expectWithin(found.beta, beta, 0.005)
    expect(Math.abs(fit.logLikelihood - logLikelihood)).toBeLessThanOrEqual(0.01)
  })

  test('has the published discounted expected lifetime at acquisition', () => {
    const atAcquisition = hyp2f1(1, found.beta, found.alpha + found.beta, 1 / (1 + d))
    expectWithin(atAcquisition, lifetime, 0.0005)
    // A first payment now, and then what an account about to renew for the first time is expected to pay.
    expect(1 + derl(found, 1, d) / (1 + d)).toBeCloseTo(atAcquisition, 10)
  })
})

describe('DERL', () => {
  const high = { alpha: 0.6681, beta: 3.8061 }
  const low = { alpha: 0.7041, beta: 1.182 }

  test.each([
    ['High End', 1, high, 5.4145],
    ['High End', 4, high, 6.6199],
    ['Regular', 1, low, 2.9644],
    ['Regular', 4, low, 5.4421],
  ])('of %s in contract year %i is as published', (_, n, of, published) => {
    expect(derl(of, n, d)).toBeCloseTo(published, 3)
  })

  test('is the sum of the payments, each if all renewals before it are made', () => {
    for (const [alpha, beta] of [0.05, 0.7, 3, 40].flatMap((one) => [0.1, 1.2, 9, 700].map((other) => [one, other])))
      for (const n of [1, 2, 5, 30])
        for (const discount of [0.003, 0.02, 0.1, 0.5, 3]) {
          const of = { alpha: alpha ?? 0, beta: beta ?? 0 }
          expectWithin(derl(of, n, discount), summed(of, n, discount), 1e-9)
        }
  })

  test('without a discount is (β+n−1)/(α−1), and has no end where α is at most 1', () => {
    expect(derl({ alpha: 3, beta: 4 }, 2, 0)).toBeCloseTo(2.5, 12)
    expect(derl({ alpha: 3, beta: 4 }, 2, 1e-5)).toBeCloseTo(2.5, 3)
    expect(derl({ alpha: 1, beta: 4 }, 2, 0)).toBe(Number.POSITIVE_INFINITY)
  })

  test('grows with every renewal made: whoever stayed is the likelier to stay', () => {
    const years = [1, 2, 3, 4, 5].map((n) => derl(high, n, d))
    expect(years).toEqual(years.toSorted((a, b) => a - b))
  })
})

/** Written down from the model's definition, and not from its closed form. */
function summed(of: { readonly alpha: number; readonly beta: number }, n: number, discount: number): number {
  let [total, there] = [0, 1]
  for (let year = n; there > 1e-17; year += 1) {
    there *= renewing(of, year) / (year === n ? 1 : 1 + discount)
    total += there
  }
  return total
}

test.each([
  ['first-payment-now', 366.67],
  ['renewals-only', 266.67],
  ['end-of-period', 333.33],
] as const)('retention of 100 a year at r .8 and d .1, %s, comes to %d', (convention, published) => {
  expect(100 * multipleOf(convention, 0.8, 0.1)).toBeCloseTo(published, 2)
})
