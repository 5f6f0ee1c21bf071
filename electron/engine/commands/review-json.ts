import type { Day } from '../../../shared/days.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import { halfEven } from '../../../shared/money/half-even.ts'
import { decimalText, type Minor } from '../../../shared/money/money.ts'
import type { Review, ReviewAccount } from '../../../shared/review/review.ts'
import type { WindowKind } from '../../../shared/value/window.ts'
import { amount } from './value-json.ts'

export type ReviewJson = ReturnType<typeof reviewJson>

/** `review --json` (DATA, section 3), in the book's reporting currency. */
export function reviewJson(review: Review, asOf: Day, window: WindowKind, currency: Currency, model: string) {
  const threshold = (minor: number | null) => (minor === null ? null : decimalText(halfEven(minor) as Minor, currency))
  const { totals } = review
  return {
    asOf,
    window,
    currency,
    model,
    thresholds: { value: threshold(review.thresholds.value), clv: threshold(review.thresholds.clv) },
    accounts: review.accounts.map((one) => accountJson(one, currency)),
    totals: {
      worth: amount(totals.worth, currency),
      paid: amount(totals.paid, currency),
      profit: amount(totals.profit, currency),
      clv: amount(totals.clv, currency),
    },
    gini: review.gini,
  }
}

function accountJson(one: ReviewAccount, currency: Currency) {
  return {
    accountId: one.accountId,
    worth: amount(one.worth, currency),
    paid: amount(one.paid, currency),
    profit: amount(one.profit, currency),
    clv: amount(one.clv, currency),
    reciprocity: one.reciprocity.value,
    valueToClv: one.valueToClv.value,
    surplusShare: one.surplusShare.value,
    quadrant: one.quadrant,
    evidenceShare: one.evidenceShare,
    renewalDate: one.renewalDate,
    missing: one.missing,
  }
}
