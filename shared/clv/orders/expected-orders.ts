import hyp2f1 from '@stdlib/math-base-special-hyp2f1'
import type { BgnbdParameters } from './bgnbd-fit.ts'
import type { Rfm } from './purchases.ts'

/**
 * The chance that an account still orders. 1 without a repeat order, by the model's own assumption that one may leave
 * only after one: never to be shown as a churn score.
 */
export function chanceAlive({ r, alpha, a, b }: BgnbdParameters, { x, tx, T }: Pick<Rfm, 'x' | 'tx' | 'T'>): number {
  if (x === 0) return 1
  return 1 / (1 + (a / (b + x - 1)) * ((alpha + T) / (alpha + tx)) ** (r + x))
}

/** Orders expected in the next t weeks (Fader, Hardie and Lee 2005, equation 10). */
export function expectedOrders(of: BgnbdParameters, rfm: Pick<Rfm, 'x' | 'tx' | 'T'>, t: number): number {
  return chanceAlive(of, rfm) * ordersAlive(of, rfm.x, rfm.T, t)
}

/** The same of an account known to order still. At x = T = 0 it is what a new account is expected to bring. */
export function ordersAlive(parameters: BgnbdParameters, x: number, T: number, t: number): number {
  const { r, alpha, a, b } = offPoles(parameters, x)
  const z = t / (alpha + T + t)
  // Equation 10 after Euler's transformation, so that no power overflows where x is large.
  const stays = (1 - z) ** (a - 1) * hyp2f1(a - 1, a + b - 1 - r, a + b + x - 1, z)
  return Math.max(0, ((a + b + x - 1) / (a - 1)) * (1 - stays))
}

/** The formula is 0/0 at a = 1, and at a + b + x = 1; what it tends to there is found next to it. */
function offPoles(of: BgnbdParameters, x: number): BgnbdParameters {
  const near = (n: number) => Math.abs(n) < 1e-6
  return near(of.a - 1) || near(of.a + of.b + x - 1) ? { ...of, a: of.a + 3e-6 } : of
}

/** The orders expected in each of the coming weeks. */
export function weeklyOrders(of: BgnbdParameters, x: number, T: number, weeks: number): Float64Array {
  const orders = new Float64Array(weeks)
  let before = 0
  for (let week = 1; week <= weeks; week += 1) {
    const until = ordersAlive(of, x, T, week)
    orders[week - 1] = Math.max(0, until - before)
    before = until
  }
  return orders
}

/** Weekly orders at today's worth: each week's times (1+d)^(−week/52). */
export function discounted(orders: Float64Array, discount: number): number {
  const factor = (1 + discount) ** (-1 / 52)
  let [total, now] = [0, 1]
  for (const each of orders) {
    now *= factor
    total += each * now
  }
  return total
}
