import type { ReviewSummary } from '../../../shared/contract/review.ts'
import type { Minor } from '../../../shared/money/money.ts'
import type { Group } from '../../../shared/review/concentration.ts'
import { type Curve, reached, thinned } from '../../../shared/review/curves.ts'
import { quadrants } from '../../../shared/review/quadrant.ts'
import type { Review } from '../../../shared/review/review.ts'
import { confidencesIn } from '../../../shared/value/grades.ts'
import type { ReviewedBook } from '../calculate/review.ts'
import { figureView } from './figure-view.ts'
import { reviewRowView } from './review-row-view.ts'

const mostPoints = 200
const mostListed = 200

/** All that the review says of the book as a whole, and of every account what its scatter is drawn from. */
export function reviewSummary({ calculation, clv: { clv } }: ReviewedBook, review: Review): ReviewSummary {
  const { accounts, thresholds, totals, evidenceShare, gini } = review
  const { settings } = calculation.book
  const { currency, discount, retention, margin } = settings
  return {
    currency,
    model: clv.model,
    reason: clv.reason,
    ...{ refused: clv.refused, logLikelihood: clv.logLikelihood, spend: clv.spend, interval: clv.intervals.total() },
    parameters: {
      ...{ model: clv.parameters, convention: clv.terms.convention, discount, retention, margin },
      grades: confidencesIn(settings),
    },
    accounts: accounts.length,
    thresholds,
    totals: {
      worth: figureView(totals.worth),
      paid: figureView(totals.paid),
      profit: figureView(totals.profit),
      clv: figureView(totals.clv),
      revenue: figureView(totals.revenue),
      costToServe: figureView(totals.costToServe),
    },
    ...{ evidenceShare, gini },
    profitCurve: { ...curveView(review.profitCurve), topFifth: reached(review.profitCurve, 0.2) },
    effortCurve: curveView(review.effortCurve),
    bySegment: review.bySegment.map(groupView),
    byManager: review.byManager.map(groupView),
    quadrants: Object.fromEntries(
      quadrants.map((name) => [name, accounts.filter(({ quadrant }) => quadrant === name).length]),
    ) as ReviewSummary['quadrants'],
    lists: listsView(review),
    columns: {
      accountId: accounts.map(({ accountId }) => accountId),
      name: accounts.map(({ name }) => name),
      worth: accounts.map(({ worth }) => worth.value as Minor | null),
      clv: accounts.map(({ clv: own }) => own.value as Minor | null),
      quadrant: accounts.map(({ quadrant }) => quadrant),
    },
  }
}

function curveView({ points, along80 }: Curve) {
  return { points: thinned(points, mostPoints), along80 }
}

function groupView({ worth, paid, profit, clv, ...group }: Group) {
  const minor = (amount: number | null) => amount as Minor | null
  return { ...group, worth: minor(worth), paid: minor(paid), profit: minor(profit), clv: minor(clv) }
}

function listsView({ accounts, lists }: Review): ReviewSummary['lists'] {
  const places = new Map(accounts.map(({ accountId }, at) => [accountId, at]))
  const withRow = <L extends { readonly accountId: string }>({ accountId, ...listed }: L) => {
    const at = places.get(accountId) ?? 0
    const account = accounts[at]
    return account ? { ...listed, row: reviewRowView(account, at) } : []
  }
  return {
    takeMore: lists.takeMore.slice(0, mostListed).flatMap(withRow),
    takeMoreCount: lists.takeMore.length,
    giveMore: lists.giveMore.slice(0, mostListed).flatMap(withRow),
    giveMoreCount: lists.giveMore.length,
    notEnough: lists.notEnough.slice(0, mostListed).flatMap(({ missing: _, ...one }) => withRow(one)),
    notEnoughCount: lists.notEnough.length,
  }
}
