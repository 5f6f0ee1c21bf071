import hyp2f1 from '@stdlib/math-base-special-hyp2f1'
import { describe, expect, test } from 'vitest'
import type { BgnbdParameters } from '../../../../shared/clv/orders/bgnbd-fit.ts'
import {
  chanceAlive,
  discounted,
  expectedOrders,
  ordersAlive,
  weeklyOrders,
} from '../../../../shared/clv/orders/expected-orders.ts'
import { expectedSpend } from '../../../../shared/clv/orders/gamma-gamma.ts'
import { drawsFrom } from '../../../fixtures/random-draws.ts'

/** METHOD, section 3: BG/NBD on CDNOW, and what it expects; time in weeks. */
const cdnow: BgnbdParameters = { r: 0.24259, alpha: 4.41353, a: 0.79289, b: 2.42575 }
const published = [
  [0.1429, 0.0078],
  [1, 0.0532],
  [3, 0.1506],
  [31.8571, 1.0405],
  [32, 1.0437],
  [78, 1.858],
] as const

describe('BG/NBD at the published parameters', () => {
  test.each(published)('expects of a new account in %d weeks %d orders', (t, orders) => {
    expect(Math.abs(ordersAlive(cdnow, 0, 0, t) - orders)).toBeLessThanOrEqual(0.0005)
  })

  test('expects 1.2259 orders in 39 weeks of an account with x = 2, t = 30.43, T = 38.86', () => {
    const orders = expectedOrders(cdnow, { x: 2, tx: 30.43, T: 38.86 }, 39)
    expect(Math.abs(orders - 1.2259)).toBeLessThanOrEqual(0.0005)
  })

  test('says of an account without a repeat order that it is alive, by the model’s assumption', () => {
    expect(chanceAlive(cdnow, { x: 0, tx: 0, T: 38.86 })).toBe(1)
    expect(chanceAlive(cdnow, { x: 26, tx: 30.86, T: 31 })).toBeGreaterThan(0.9)
    expect(chanceAlive(cdnow, { x: 26, tx: 5, T: 31 })).toBeLessThan(0.001)
  })

  test('agrees with 400,000 simulated accounts within four standard errors', () => {
    const { gamma, beta, exponential, uniform } = drawsFrom(7)
    const [n, t] = [400_000, 39]
    let [sum, squares] = [0, 0]
    for (let account = 0; account < n; account += 1) {
      const [rate, leaving] = [gamma(cdnow.r, cdnow.alpha), beta(cdnow.a, cdnow.b)]
      let orders = 0
      for (let at = exponential(rate); at <= t; at += exponential(rate)) {
        orders += 1
        if (uniform() < leaving) break
      }
      sum += orders
      squares += orders ** 2
    }
    const mean = sum / n
    const error = Math.sqrt((squares / n - mean ** 2) / n)
    expect(Math.abs(mean - ordersAlive(cdnow, 0, 0, t))).toBeLessThan(4 * error)
    expect(error).toBeLessThan(0.005)
  })
})

describe('orders expected of an account that is alive', () => {
  const parameters: readonly BgnbdParameters[] = [
    cdnow,
    { r: 2.2, alpha: 11, a: 0.3, b: 0.4 },
    { r: 0.9, alpha: 6, a: 1, b: 3 },
    { r: 0.5, alpha: 4, a: 0.4, b: 0.6 },
    { r: 12, alpha: 30, a: 4, b: 60 },
  ]
  const cases = parameters.flatMap((of) => [...[0, 1, 7, 90].flatMap((x) => [0, 3, 200].map((T) => ({ of, x, T })))])

  test.each(cases)('$x repeat orders in $T weeks at $of: are the integral of the rate at which it orders', (one) => {
    expect(ordersAlive(one.of, one.x, one.T, 52) / integral(one.of, one.x, one.T, 52)).toBeCloseTo(1, 4)
  })

  test('stay finite and grow with time where the published form overflows', () => {
    const weeks = weeklyOrders(cdnow, 3000, 200, 520)
    expect(weeks.every((orders) => orders > 0 && Number.isFinite(orders))).toBe(true)
  })

  test('week by week come to the whole, and to less at their worth today', () => {
    const weeks = weeklyOrders(cdnow, 2, 38.86, 39)
    expect(discounted(weeks, 0)).toBeCloseTo(ordersAlive(cdnow, 2, 38.86, 39), 12)
    const byHand = weeks.reduce((sum, orders, week) => sum + orders * 1.1 ** (-(week + 1) / 52), 0)
    expect(discounted(weeks, 0.1)).toBeCloseTo(byHand, 12)
  })
})

/**
 * E[λ·e^(−λpt)] over λ ~ Γ(r+x, α+T) and p ~ B(a, b+x), integrated by Simpson's rule: another road to equation 10, on
 * which nothing is 0/0 at a = 1.
 */
function integral({ r, alpha, a, b }: BgnbdParameters, x: number, T: number, until: number): number {
  const rate = (t: number) => {
    const z = t / (alpha + T)
    const decayed = (1 + z) ** -a * hyp2f1(a + b - r - 1, a, a + b + x, z / (1 + z))
    return ((r + x) / (alpha + T)) * decayed
  }
  const steps = 4000
  const h = until / steps
  let sum = rate(0) + rate(until)
  for (let n = 1; n < steps; n += 1) sum += (n % 2 === 1 ? 4 : 2) * rate(n * h)
  return (sum * h) / 3
}

describe('Gamma-Gamma at the published parameters', () => {
  const spend = { p: 6.249, q: 3.745, v: 15.448 }

  test('expects of an account that never ordered again what all spend', () => {
    expect(Math.abs(expectedSpend(spend, { paid: 0, mean: 0 }) - 35.17)).toBeLessThanOrEqual(0.02)
  })

  test('draws the average of an account towards that of all, less so the more it ordered', () => {
    expect(Math.abs(expectedSpend(spend, { paid: 2, mean: 22.35 }) - 24.66)).toBeLessThanOrEqual(0.02)
    const found = [1, 2, 10, 1000].map((paid) => expectedSpend(spend, { paid, mean: 20 }))
    expect(found).toEqual(found.toSorted((a, b) => b - a))
    expect(found.at(-1)).toBeCloseTo(20, 1)
  })

  test('has nothing to expect where q is at most 1', () => {
    expect(expectedSpend({ ...spend, q: 1 }, { paid: 0, mean: 0 })).toBe(Number.POSITIVE_INFINITY)
  })
})
