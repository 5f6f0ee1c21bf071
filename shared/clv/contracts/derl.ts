import hyp2f1 from '@stdlib/math-base-special-hyp2f1'
import { renewing, type SbgParameters } from './sbg-fit.ts'

/**
 * Discounted expected residual lifetime, in payments, of an account about to renew for the nth time (Fader and Hardie
 * 2010): (β+n−1)/(α+β+n−1) · ₂F₁(1, β+n; α+β+n; 1/(1+d)). Infinite without a discount unless α > 1.
 */
export function derl(of: SbgParameters, n: number, discount: number): number {
  const { alpha, beta } = of
  // At a discount of nought the function has this limit, and none where α ≤ 1.
  if (discount === 0) return alpha > 1 ? (beta + n - 1) / (alpha - 1) : Number.POSITIVE_INFINITY
  const found = renewing(of, n) * hyp2f1(1, beta + n, alpha + beta + n, 1 / (1 + discount))
  // Below one per cent and with a large β the library's series overflows.
  return found > 0 && Number.isFinite(found) ? found : sumOfPayments(of, n, discount)
}

/** The same, payment by payment; what has not come to an end in a million years is taken to have none. */
function sumOfPayments(of: SbgParameters, n: number, discount: number): number {
  let [total, payment] = [0, renewing(of, n)]
  for (let year = n + 1; payment > 1e-13 * total; year += 1) {
    if (year > 1_000_000) return Number.POSITIVE_INFINITY
    total += payment
    payment *= renewing(of, year) / (1 + discount)
  }
  return total
}
