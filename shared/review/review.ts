import type { Clv } from '../clv/clv.ts'
import type { Day } from '../days.ts'
import type { Figure, Unit } from '../figures/figure.ts'
import { settled, sumOfKnown } from '../figures/make.ts'
import type { Currency } from '../money/currency.ts'
import { type BreakEven, breakEvenOf } from '../value/break-even.ts'
import { type Amounts, concentrationOf, type Group } from './concentration.ts'
import { type Curve, effortCurve, profitCurve } from './curves.ts'
import { type GradeAmounts, shareOfGrades, sumOfGrades } from './evidence.ts'
import { type Lists, listsOf } from './lists.ts'
import { medianOf } from './median.ts'
import { type Quadrant, quadrantOf, type Thresholds } from './quadrant.ts'
import { type Reporting, type Reviewed, type ReviewRow, reviewAccount } from './review-account.ts'

/** One account in finance's review: its row, where it stands among the others, and when it would not have paid. */
export type ReviewAccount = SettledRow & { readonly quadrant: Quadrant | null }

/** Sums over the accounts where known; they foot with the rows. Thresholds in minor units of the book's currency. */
export type Review = {
  readonly accounts: readonly ReviewAccount[]
  readonly thresholds: Thresholds
  readonly totals: ReviewTotals
  readonly evidenceShare: GradeAmounts | null
  readonly profitCurve: Curve
  readonly effortCurve: Curve
  /** Of profit over accounts. */
  readonly gini: number | null
  readonly bySegment: readonly Group[]
  readonly byManager: readonly Group[]
  readonly lists: Lists
}
export const totalNames = ['worth', 'paid', 'profit', 'clv', 'revenue', 'costToServe'] as const
export type ReviewTotals = { readonly [N in (typeof totalNames)[number]]: Figure }

export type ReviewTerms = {
  readonly currency: Currency
  /** In minor units; null: the median of the accounts. */
  readonly thresholds: Thresholds
  readonly asOf: Day
  /** Renewals in so many days from asOf come first where accounts are listed. */
  readonly renewingWithin: number
}

export type SettledRow = ReviewRow & { readonly breakEven: BreakEven | null }

/**
 * Accounts may come one by one: of each only its numbers are kept, so that a large book fits in memory. The working of
 * one account's figures is found again with `reviewAccount`.
 */
export function reviewRows(reviewed: Iterable<Reviewed>, clv: Clv, reporting: Reporting): readonly SettledRow[] {
  return Array.from(reviewed, (one) => ({
    ...withoutWorking(reviewAccount(one, clv.accounts.get(one.facts.account.accountId), reporting)),
    breakEven: one.value && breakEvenOf(one.value),
  }))
}

/** Holds the accounts against each other; moving a threshold needs only this again. */
export function reviewOf(rows: readonly SettledRow[], terms: ReviewTerms): Review {
  const thresholds = thresholdsOf(rows.map(amountsOf), terms.thresholds)
  const accounts = rows.map((row) => ({ ...row, quadrant: quadrantOf(row.worth.value, row.clv.value, thresholds) }))
  const said = accounts.map((row) => ({ ...row, ...amountsOf(row), reciprocity: row.reciprocity.value }))
  const gains = accounts.flatMap((row) => row.gains ?? [])
  const curve = profitCurve(said.flatMap(({ accountId, profit }) => (profit === null ? [] : { accountId, profit })))
  return {
    accounts,
    thresholds,
    totals: totalsOf(accounts, terms),
    evidenceShare: shareOfGrades(sumOfGrades(gains)),
    profitCurve: curve,
    effortCurve: effortCurve(accounts.flatMap(effortOf)),
    gini: curve.gini,
    bySegment: concentrationOf(said, ({ segment }) => segment),
    byManager: concentrationOf(said, ({ manager }) => manager),
    lists: listsOf(said, terms.asOf, terms.renewingWithin),
  }
}

/** Those given, else the medians of what is known. */
export function thresholdsOf(accounts: readonly Amounts[], given: Thresholds): Thresholds {
  return {
    value: given.value ?? medianOf(accounts.flatMap(({ worth }) => worth ?? [])),
    clv: given.clv ?? medianOf(accounts.flatMap(({ clv }) => clv ?? [])),
  }
}

export function amountsOf({ worth, paid, profit, clv }: Pick<ReviewRow, keyof Amounts>): Amounts {
  return { worth: worth.value, paid: paid.value, profit: profit.value, clv: clv.value }
}

function totalsOf(rows: readonly ReviewRow[], { currency }: ReviewTerms): ReviewTotals {
  const unit: Unit = { kind: 'money', currency }
  const total = (name: keyof ReviewTotals, label: string) =>
    sumOfKnown(
      { id: `total/${name}`, label: `${label}, all accounts`, unit },
      rows.map((row) => row[name]),
    )
  return {
    worth: total('worth', 'worth'),
    paid: total('paid', 'paid'),
    profit: total('profit', 'profit'),
    clv: total('clv', 'CLV'),
    revenue: total('revenue', 'revenue'),
    costToServe: total('costToServe', 'cost to serve'),
  }
}

function effortOf({ accountId, revenue: { value: revenue }, costToServe: { value: costToServe } }: ReviewRow) {
  return revenue === null || costToServe === null ? [] : { accountId, revenue, costToServe }
}

function withoutWorking(row: ReviewRow): ReviewRow {
  return {
    ...row,
    worth: settled(row.worth),
    paid: settled(row.paid),
    profit: settled(row.profit),
    clv: settled(row.clv),
    revenue: settled(row.revenue),
    costToServe: settled(row.costToServe),
    reciprocity: settled(row.reciprocity),
    valueToClv: settled(row.valueToClv),
    surplusShare: settled(row.surplusShare),
  }
}
