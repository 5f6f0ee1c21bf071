import type { AccountClv, Clv } from '../clv/clv.ts'
import { type Earnings, profitFigure } from '../clv/profit.ts'
import { type Day, lastDayOf } from '../days.ts'
import type { AccountFacts, Grade } from '../facts.ts'
import type { Figure, Missing, Unit } from '../figures/figure.ts'
import { given, modelled, ratio, settled, sumOfKnown, sumOnDemand } from '../figures/make.ts'
import type { Currency } from '../money/currency.ts'
import type { Exchange } from '../money/exchange.ts'
import { type Minor, toMajor, toMinor } from '../money/money.ts'
import type { AccountValue } from '../value/account-value.ts'
import { grades } from '../value/grades.ts'
import { countedCells } from '../value/indicators-of.ts'
import { inWindow, paidRows } from '../value/paid.ts'
import { giniOf } from './gini.ts'
import { medianOf } from './median.ts'

export type Quadrant = 'partners' | 'at-risk' | 'under-monetised' | 'dormant'

/** One account in finance's review, in the book's currency (METHOD 4). Internal. */
export type ReviewAccount = {
  readonly accountId: string
  readonly name: string
  readonly segment: string | null
  readonly manager: string | null
  readonly worth: Figure
  readonly paid: Figure
  readonly profit: Figure
  readonly clv: Figure
  /** Value given for value taken over the same time; null where profit is not above zero. */
  readonly reciprocity: Figure
  readonly valueToClv: Figure
  /** The customer's share of the surplus; null unless both sides gained. */
  readonly surplusShare: Figure
  readonly quadrant: Quadrant | null
  /** The share of the worth's gains that rests on each grade of evidence. */
  readonly evidenceShare: Readonly<Record<Grade, number>> | null
  readonly renewalDate: Day | null
  readonly missing: readonly Missing[]
}

export type Thresholds = { readonly value: number | null; readonly clv: number | null }

/** Sums over the accounts where known; they foot with the rows. Thresholds in minor units of the book's currency. */
export type Review = {
  readonly accounts: readonly ReviewAccount[]
  readonly thresholds: Thresholds
  readonly totals: { readonly worth: Figure; readonly paid: Figure; readonly profit: Figure; readonly clv: Figure }
  readonly gini: number | null
}

/** What of one account the review is made from; `value` null: the window has no beginning. */
export type Reviewed = {
  readonly facts: AccountFacts
  readonly value: AccountValue | null
  readonly earnings: Earnings
}
export type ReviewTerms = {
  readonly exchange: Exchange
  readonly currency: Currency
  /** In minor units; null: the median of the accounts. */
  readonly thresholds: Thresholds
}

/**
 * Accounts may come one by one: of each only its numbers are kept, so that a large book fits in memory. The working of
 * one account's figures is found again with `reviewAccount`.
 */
export function reviewOf(reviewed: Iterable<Reviewed>, clv: Clv, terms: ReviewTerms): Review {
  const rows = Array.from(reviewed, (one) =>
    withoutWorking(reviewAccount(one, clv.accounts.get(one.facts.account.accountId), terms)),
  )
  const known = (pick: (row: Row) => Figure) => rows.flatMap((row) => pick(row).value ?? [])
  const thresholds = {
    value: terms.thresholds.value ?? medianOf(known((row) => row.worth)),
    clv: terms.thresholds.clv ?? medianOf(known((row) => row.clv)),
  }
  const unit: Unit = { kind: 'money', currency: terms.currency }
  const total = (name: string, pick: (row: Row) => Figure) =>
    sumOfKnown({ id: `total/${name}`, label: `${name}, all accounts`, unit }, rows.map(pick))
  return {
    accounts: rows.map((row) => ({ ...row, quadrant: quadrantOf(row, thresholds) })),
    thresholds,
    totals: {
      worth: total('worth', (row) => row.worth),
      paid: total('paid', (row) => row.paid),
      profit: total('profit', (row) => row.profit),
      clv: total('CLV', (row) => row.clv),
    },
    gini: giniOf(known((row) => row.profit)),
  }
}

type Row = Omit<ReviewAccount, 'quadrant'>

function withoutWorking(row: Row): Row {
  const { worth, paid, profit, clv, reciprocity, valueToClv, surplusShare } = row
  return {
    ...row,
    worth: settled(worth),
    paid: settled(paid),
    profit: settled(profit),
    clv: settled(clv),
    reciprocity: settled(reciprocity),
    valueToClv: settled(valueToClv),
    surplusShare: settled(surplusShare),
  }
}

/** One account's row, with the working of its figures. */
export function reviewAccount(
  { facts, value, earnings }: Reviewed,
  clv: AccountClv | undefined,
  terms: ReviewTerms,
): Row {
  const { accountId, name, segment, manager } = facts.account
  const unit: Unit = { kind: 'money', currency: terms.currency }
  const head = (id: string, label: string, of: Unit = { kind: 'number' }) => ({
    id: `${accountId}/review/${id}`,
    label,
    unit: of,
  })
  const worth = worthFigure(head('worth', 'worth', unit), value, terms)
  const paid = paidFigure(head('paid', 'paid', unit), facts, value, terms)
  const profitHead = head('profit', 'profit in the window', unit)
  const profit = value
    ? profitFigure(profitHead.id, profitHead.label, earnings, terms.currency, value.window.from)
    : sumOfKnown(profitHead, [])
  const clvFigure = clv?.clv ?? given(head('clv', 'CLV', unit), null, [])
  return {
    accountId,
    name,
    segment,
    manager,
    worth,
    paid,
    profit,
    clv: clvFigure,
    reciprocity: ratio(head('reciprocity', 'reciprocity'), worth, profit),
    valueToClv: ratio(head('valueToClv', 'value to CLV'), worth, clvFigure),
    surplusShare: surplusShare(
      head('surplusShare', "customer's share of the surplus", { kind: 'share' }),
      worth,
      paid,
      profit,
    ),
    evidenceShare: value ? evidenceShare(value) : null,
    renewalDate: value?.contract?.endDate ?? null,
    missing: unique([...(value?.missing ?? [nothingDated]), ...clvFigure.missing, ...worth.missing]),
  }
}

/** Each account × indicator × month is converted at the month's last day, or asOf if that is earlier. */
function worthFigure(head: Head, value: AccountValue | null, { exchange, currency }: ReviewTerms): Figure {
  if (!value) return sumOfKnown(head, [])
  const lacking = new Set<string>()
  const minor = ({
    month,
    worth,
  }: {
    readonly month: AccountValue['months'][number]['month']
    readonly worth: Minor | null
  }): Minor | null => {
    if (worth === null) return null
    const end = lastDayOf(month)
    const conversion = exchange(value.currency, currency, end < value.window.to ? end : value.window.to)
    if (!conversion) lacking.add(`${value.currency}→${currency}`)
    return conversion ? toMinor(toMajor(worth, value.currency) * conversion.factor, currency) : null
  }
  const counted = value.indicators.filter((one) => one.indicator.partOf === null)
  const amounts = counted.flatMap((one) => one.cells.map(minor))
  const converted = () =>
    counted.flatMap((one) =>
      one.cells.map((cell) =>
        modelled(
          {
            ...head,
            id: `${head.id}/${one.indicator.key}/${cell.month}`,
            label: `${one.indicator.name} in ${cell.month}`,
          },
          minor(cell),
          `in ${currency}, at the rate of the month's last day`,
          () => [one.explain(cell, 'worth')],
        ),
      ),
    )
  const sum = sumOnDemand(head, amounts, converted, value.worth.missing)
  if (lacking.size === 0) return sum
  const message = `The worth in ${value.currency} cannot be converted: import the exchange rate ${[...lacking].join(', ')}.`
  return { ...sum, value: null, missing: [...sum.missing, { code: 'no-rate', indicator: null, months: [], message }] }
}

function paidFigure(
  head: Head,
  facts: AccountFacts,
  value: AccountValue | null,
  { exchange, currency }: ReviewTerms,
): Figure {
  if (!value) return sumOfKnown(head, [])
  const all = paidRows(facts, exchange, currency)
  const rows = inWindow(all, value.window)
  const known = all.length > 0 && rows.every((row) => row.minor !== null)
  return sumOnDemand(head, known ? [0, ...rows.map((row) => row.minor)] : [], () =>
    rows.map((row) =>
      given({ ...head, id: `${head.id}/${row.key}`, label: `${row.key} of ${row.day}` }, row.minor, [row.ref]),
    ),
  )
}

type Head = Parameters<typeof given>[0]

/** (V − paid) / ((V − paid) + P), where both are above zero. */
function surplusShare(head: Head, worth: Figure, paid: Figure, profit: Figure): Figure {
  const gained = worth.value === null || paid.value === null ? null : worth.value - paid.value
  const both = gained !== null && gained > 0 && profit.value !== null && profit.value > 0
  const value = both ? gained / (gained + (profit.value ?? 0)) : null
  return modelled(head, value, '(worth − paid) / ((worth − paid) + profit)', () => [worth, paid, profit])
}

function evidenceShare(value: AccountValue): Readonly<Record<Grade, number>> | null {
  const cells = countedCells(value.indicators)
  const gained = (grade: Grade) => cells.reduce((sum, { cell }) => sum + Math.max(0, cell.byGrade.get(grade) ?? 0), 0)
  const amounts = grades.map((grade) => [grade, gained(grade)] as const)
  const sum = amounts.reduce((left, [, amount]) => left + amount, 0)
  if (sum === 0) return null
  return Object.fromEntries(amounts.map(([grade, amount]) => [grade, amount / sum])) as Record<Grade, number>
}

/** By the two thresholds, at or above is high; none where either is not known. */
function quadrantOf(row: Row, thresholds: Thresholds): Quadrant | null {
  if (row.worth.value === null || row.clv.value === null || thresholds.value === null || thresholds.clv === null)
    return null
  const valuable = row.worth.value >= thresholds.value
  if (row.clv.value >= thresholds.clv) return valuable ? 'partners' : 'at-risk'
  return valuable ? 'under-monetised' : 'dormant'
}

function unique(missing: readonly Missing[]): readonly Missing[] {
  return [...new Map(missing.map((one) => [`${one.code} ${one.indicator} ${one.message}`, one])).values()]
}

const nothingDated: Missing = {
  code: 'no-window',
  indicator: null,
  months: [],
  message:
    'The window has no beginning: no start date, order, contract or measurement for the relationship, or no current contract for the term.',
}
