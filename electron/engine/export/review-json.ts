import type { Currency } from '../../../shared/money/currency.ts'
import { halfEven } from '../../../shared/money/half-even.ts'
import { decimalText, type Minor } from '../../../shared/money/money.ts'
import type { Group } from '../../../shared/review/concentration.ts'
import { amountNames } from '../../../shared/review/concentration.ts'
import { type Curve, reached, thinned } from '../../../shared/review/curves.ts'
import type { Review, ReviewAccount } from '../../../shared/review/review.ts'
import { confidencesIn } from '../../../shared/value/grades.ts'
import type { WindowKind } from '../../../shared/value/window.ts'
import type { BookReview } from '../calculate/review.ts'
import { amount } from '../commands/value-json.ts'
import { missingJson } from './missing-json.ts'

export type ReviewJson = ReturnType<typeof reviewJson>

const mostPoints = 200

/** `review --json` (DATA, section 3), in the book's reporting currency. Whatever is exported is made from it. */
export function reviewJson({ review, clv: { clv }, calculation }: BookReview, window: WindowKind) {
  const { asOf, settings } = calculation.book
  const { currency, discount, retention, margin } = settings
  const { totals, thresholds } = review
  return {
    asOf,
    window,
    currency,
    model: clv.model,
    why: clv.why,
    parameters: { model: clv.parameters, discount, retention, margin, grades: confidencesIn(settings) },
    thresholds: { value: text(thresholds.value, currency), clv: text(thresholds.clv, currency) },
    accounts: review.accounts.map((one) => accountJson(one, currency)),
    totals: {
      worth: amount(totals.worth, currency),
      paid: amount(totals.paid, currency),
      profit: amount(totals.profit, currency),
      clv: amount(totals.clv, currency),
      revenue: amount(totals.revenue, currency),
      costToServe: amount(totals.costToServe, currency),
    },
    evidenceShare: review.evidenceShare,
    gini: review.gini,
    curves: {
      profit: { ...curveJson(review.profitCurve, currency, false), topFifth: reached(review.profitCurve, 0.2) },
      costToServe: curveJson(review.effortCurve, currency, true),
    },
    bySegment: review.bySegment.map((group) => groupJson(group, currency)),
    byManager: review.byManager.map((group) => groupJson(group, currency)),
    lists: listsJson(review),
  }
}

/** A median of two amounts may lie half way between two minor units. */
function text(minor: number | null, currency: Currency): string | null {
  return minor === null ? null : decimalText(halfEven(minor) as Minor, currency)
}

function accountJson(one: ReviewAccount, currency: Currency) {
  return {
    accountId: one.accountId,
    name: one.name,
    segment: one.segment,
    manager: one.manager,
    worth: amount(one.worth, currency),
    paid: amount(one.paid, currency),
    profit: amount(one.profit, currency),
    clv: amount(one.clv, currency),
    revenue: amount(one.revenue, currency),
    costToServe: amount(one.costToServe, currency),
    reciprocity: one.reciprocity.value,
    valueToClv: one.valueToClv.value,
    surplusShare: one.surplusShare.value,
    quadrant: one.quadrant,
    evidenceShare: one.evidenceShare,
    breakEven: one.breakEven,
    renewalDate: one.renewalDate,
    tooEarly: one.tooEarly,
    missing: one.missing.map(missingJson),
  }
}

/** Profit goes along accounts, cost to serve along revenue. */
function curveJson({ points, along80 }: Curve, currency: Currency, money: boolean) {
  return {
    points: thinned(points, mostPoints).map(({ accounts, along, up }) => ({
      accounts,
      ...(money ? { revenue: text(along, currency), costToServe: text(up, currency) } : { profit: text(up, currency) }),
    })),
    reaches80At: along80,
  }
}

function groupJson({ name, accounts, worthShare, profitShare, clvShare, ...amounts }: Group, currency: Currency) {
  const sums = Object.fromEntries(amountNames.map((of) => [of, text(amounts[of], currency)]))
  return { name, accounts, ...sums, worthShare, profitShare, clvShare }
}

function listsJson({ lists }: Review) {
  return {
    takeMore: lists.takeMore,
    giveMore: lists.giveMore,
    notEnough: lists.notEnough.map(({ accountId, unknown, tooEarly, missing }) => ({
      accountId,
      unknown,
      tooEarly,
      reasons: missing.map(({ message }) => message),
    })),
  }
}
