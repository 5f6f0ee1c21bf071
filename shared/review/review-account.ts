import type { AccountClv } from '../clv/account-clv.ts'
import { costToServeFigure, type Earnings, profitFigure } from '../clv/profit.ts'
import type { Day } from '../days.ts'
import type { AccountFacts, Indicator } from '../facts.ts'
import type { Figure, Missing, Unit } from '../figures/figure.ts'
import { given, modelled, ratio, sumOfKnown, sumOnDemand } from '../figures/make.ts'
import { missing } from '../figures/missing.ts'
import type { Currency } from '../money/currency.ts'
import type { Exchange } from '../money/exchange.ts'
import { problem } from '../problem.ts'
import type { AccountValue } from '../value/account-value.ts'
import { ruleOf } from '../value/measures.ts'
import { inWindow, type PaidRow, paidRows, revenueRows } from '../value/paid.ts'
import { type GradeAmounts, shareOfGrades, worthByGrade } from './evidence.ts'
import { inReporting } from './in-reporting.ts'
import { surplusShareOf } from './ratios.ts'

/** One account in finance's review, in the book's currency (METHOD 4), before it is held against the others. Internal. */
export type ReviewRow = {
  readonly accountId: string
  readonly name: string
  readonly segment: string | null
  readonly manager: string | null
  readonly worth: Figure
  readonly paid: Figure
  readonly profit: Figure
  readonly clv: Figure
  /** Of its orders; what it paid less its own costs. */
  readonly revenue: Figure
  /** Its own costs and its share of shared ones, in the window. */
  readonly costToServe: Figure
  /** Value given for value taken over the same time; null where profit is not above zero. */
  readonly reciprocity: Figure
  readonly valueToClv: Figure
  /** The customer's share of the surplus; null unless both sides gained. */
  readonly surplusShare: Figure
  /** The worth of its gains by the grade of their evidence, and their shares; null where nothing was gained. */
  readonly gains: GradeAmounts | null
  readonly evidenceShare: GradeAmounts | null
  readonly renewalDate: Day | null
  /** Measurements in fewer than three months. */
  readonly tooEarly: boolean
  readonly missing: readonly Missing[]
}

/** What of one account the review is made from; `value` null: the window has no beginning. */
export type Reviewed = {
  readonly facts: AccountFacts
  readonly value: AccountValue | null
  readonly earnings: Earnings
}

/** The currency reported in, and how to get there. */
export type Reporting = { readonly exchange: Exchange; readonly currency: Currency }

/** One account's row, with the working of its figures. */
export function reviewAccount(
  { facts, value, earnings }: Reviewed,
  clv: AccountClv | undefined,
  reporting: Reporting,
): ReviewRow {
  const { accountId, name, segment, manager } = facts.account
  const { exchange, currency } = reporting
  const unit: Unit = { kind: 'money', currency }
  const head = (id: string, label: string, of: Unit = { kind: 'number' }) => ({
    id: `${accountId}/review/${id}`,
    label,
    unit: of,
  })
  const worth = worthFigure(head('worth', 'worth', unit), value, reporting)
  const paid = rowsFigure(head('paid', 'paid', unit), value, paidRows(facts, exchange, currency))
  const profitHead = head('profit', 'profit in the window', unit)
  const costHead = head('costToServe', 'cost to serve', unit)
  const clvFigure = clv?.clv ?? given(head('clv', 'CLV', unit), null, [])
  const profit = value
    ? profitFigure(profitHead.id, profitHead.label, earnings, currency, value.window.from)
    : sumOfKnown(profitHead, [])
  const gains = value && worthByGrade(value, reporting)
  return {
    accountId,
    name,
    segment,
    manager,
    worth,
    paid,
    profit,
    clv: clvFigure,
    revenue: rowsFigure(head('revenue', 'revenue', unit), value, revenueRows(facts, exchange, currency)),
    costToServe: value
      ? costToServeFigure(costHead.id, costHead.label, earnings, currency, value.window.from)
      : sumOfKnown(costHead, []),
    reciprocity: ratio(head('reciprocity', 'reciprocity'), worth, profit),
    valueToClv: ratio(head('valueToClv', 'value to CLV'), worth, clvFigure),
    surplusShare: surplusShare(
      head('surplusShare', "customer's share of the surplus", { kind: 'share' }),
      worth,
      paid,
      profit,
    ),
    gains,
    evidenceShare: gains && shareOfGrades(gains),
    renewalDate: value?.contract?.endDate ?? null,
    tooEarly: value?.tooEarly ?? false,
    missing: unique([...(value?.missing ?? [nothingDated]), ...clvFigure.missing, ...worth.missing]),
  }
}

function worthFigure(head: Head, value: AccountValue | null, reporting: Reporting): Figure {
  if (!value) return sumOfKnown(head, [])
  const { currency } = reporting
  const convert = inReporting(value, reporting)
  const counted = value.indicators.filter(({ indicator }) => indicator.partOf === null && isCounted(indicator))
  const amounts = counted.flatMap((one) => one.cells.map(({ month, worth }) => convert(month, worth)))
  const converted = () =>
    counted.flatMap((one) =>
      one.cells.map((cell) =>
        modelled(
          {
            ...head,
            id: `${head.id}/${one.indicator.key}/${cell.month}`,
            label: `${one.indicator.name} in ${cell.month}`,
          },
          convert(cell.month, cell.worth),
          `in ${currency}, at the rate of the month's last day`,
          () => [one.explain(cell, 'worth')],
        ),
      ),
    )
  const sum = sumOnDemand(head, amounts, converted, value.worth.missing)
  const known = counted.flatMap((one) => one.cells.filter(({ worth }) => worth !== null))
  if (known.length === amounts.filter((amount) => amount !== null).length) return sum
  const why = problem('no-rate-reported', { pairs: `${value.currency}→${currency}` })
  return { ...sum, value: null, missing: [...sum.missing, missing(why)] }
}

/** Rows in the window, in the currency reported in; not known where the book has none at all, or one lacks a rate. */
function rowsFigure(head: Head, value: AccountValue | null, all: readonly PaidRow[]): Figure {
  if (!value) return sumOfKnown(head, [])
  const rows = inWindow(all, value.window)
  const known = all.length > 0 && rows.every((row) => row.minor !== null)
  return sumOnDemand(head, known ? [0, ...rows.map((row) => row.minor)] : [], () =>
    rows.map((row) =>
      given({ ...head, id: `${head.id}/${row.key}`, label: `${row.key} of ${row.day}` }, row.minor, [row.ref]),
    ),
  )
}

type Head = Parameters<typeof given>[0]

/** A level is shown and never added up. */
function isCounted({ measure }: Indicator): boolean {
  return ruleOf(measure).gain !== 'none'
}

function surplusShare(head: Head, worth: Figure, paid: Figure, profit: Figure): Figure {
  const value = surplusShareOf(worth.value, paid.value, profit.value)
  return modelled(head, value, '(worth − paid) / ((worth − paid) + profit)', () => [worth, paid, profit])
}

function unique(missing: readonly Missing[]): readonly Missing[] {
  return [...new Map(missing.map((one) => [`${one.code} ${one.indicator} ${one.message}`, one])).values()]
}

const nothingDated = missing(problem('no-window'))
