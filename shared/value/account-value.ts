import { type Day, lastDayOf, type Month, monthOf } from '../days.ts'
import type { Account, AccountFacts, Contract } from '../facts.ts'
import type { Figure, Missing, Unit } from '../figures/figure.ts'
import { difference, given, modelled, ratio, sumOfKnown, sumOnDemand } from '../figures/make.ts'
import type { Currency } from '../money/currency.ts'
import { halfEven } from '../money/half-even.ts'
import { toMinor } from '../money/money.ts'
import { accountMissing } from './account-missing.ts'
import type { Calculation } from './calculation.ts'
import { type IndicatorValue, indicatorValue } from './indicator-value.ts'
import { ruleOf } from './measures.ts'
import { type CountedCell, type MonthValue, monthValues } from './months.ts'
import { nextTermOf } from './next-term.ts'
import { paybackMonthOf, presentValueOf } from './over-time.ts'
import { inWindow, type PaidRow, paidRows } from './paid.ts'
import { promisesOf } from './promised.ts'
import { subjectOf } from './state.ts'
import { contractMonths, currentContract, type Window, type WindowKind, windowOf } from './window.ts'

/** The value delivered to one account over a window (METHOD 2). Money is in the account's currency. */
export type AccountValue = {
  readonly account: Account
  readonly currency: Currency
  readonly window: Window
  readonly hours: Figure
  readonly hoursSooner: Figure
  readonly outcomes: Figure
  /** Money saved: the gain of cost and amount after attribution, before capture and confidence. */
  readonly money: Figure
  readonly hard: Figure
  readonly soft: Figure
  /** hard + soft */
  readonly worth: Figure
  readonly worthBefore: Figure
  readonly paid: Figure
  readonly returnPerUnit: Figure
  readonly roi: Figure
  readonly paybackMonth: Month | null
  readonly presentValue: Figure
  readonly presentPaid: Figure
  readonly nextTerm: NextTermValue | null
  readonly promised: Figure
  readonly indicators: readonly IndicatorValue[]
  readonly months: readonly MonthValue[]
  readonly paidRows: readonly PaidRow[]
  readonly contract: Contract | null
  /** Measurements in fewer than three distinct months: too early for ratios and a forecast. */
  readonly tooEarly: boolean
  readonly missing: readonly Missing[]
}

/** The worth expected of the next term, an 80 % interval, and how it was made: `months` of term from `used` months. */
export type NextTermValue = {
  readonly point: Figure
  readonly low: Figure
  readonly high: Figure
  readonly months: number
  readonly used: number
}

/** Calculates one account; null where the window has no beginning (see `windowOf`). */
export function accountValue(calculation: Calculation, facts: AccountFacts, kind: WindowKind): AccountValue | null {
  const { book, exchange } = calculation
  const window = windowOf(kind, facts, book.asOf)
  if (!window) return null
  const { account } = facts
  const { currency } = account
  const money: Unit = { kind: 'money', currency }
  const number: Unit = { kind: 'number' }
  const head = (name: string, label: string, unit: Unit) => ({ id: `${account.accountId}/${name}`, label, unit })

  const indicators = indicatorsOf(calculation, facts, window)
  const cells = countedCells(indicators)
  const tooEarly = new Set(indicators.flatMap((one) => one.cells.map((cell) => cell.month))).size < 3
  const allPaid = paidRows(facts, exchange, currency)
  const paidIn = allPaid.length === 0 ? null : inWindow(allPaid, window)
  const paidKnown = paidIn?.every((row) => row.minor !== null) ? paidIn : null
  const months = monthValues(window, cells, paidKnown)
  const missing = accountMissing({ facts, window, indicators, paid: paidIn, tooEarly })
  const early = missing.filter((one) => one.code === 'too-early')

  const sum = (name: 'hours' | 'hoursSooner' | 'outcomes' | 'money' | 'worthBefore', label: string, unit: Unit) =>
    sumOfKnown(head(name, label, unit), indicators.map((one) => one[name]).filter(isShown))
  const worthOf = (name: string, label: string, hard: boolean) =>
    sumOfKnown(
      head(name, label, money),
      indicators
        .filter((one) => isHard(one) === hard)
        .map((one) => one.worth)
        .filter(isShown),
    )
  const hard = worthOf('hard', 'hard worth', true)
  const soft = worthOf('soft', 'soft worth', false)
  const worth = sumOfKnown(head('worth', 'worth', money), [hard, soft].filter(isShown))
  const paid = paidFigure(head('paid', 'paid', money), paidKnown, missing)
  const surplus = difference(head('surplus', 'worth less paid', money), worth, paid)
  const present = (name: string, label: string, pick: 'worth' | 'paid', of: Figure) => {
    const value = presentValueOf(
      months.map((one) => ({ month: one.month, value: one[pick] })),
      book.settings.discount,
    )
    const whole = value === null ? null : halfEven(value)
    return modelled(head(name, label, money), whole, `Σ month·(1 + ${book.settings.discount})^(−m/12)`, () => [of])
  }
  const contract = currentContract(facts.contracts, book.asOf)
  return {
    account,
    currency,
    window,
    hours: sum('hours', 'hours saved', { kind: 'hours' }),
    hoursSooner: sum('hoursSooner', 'hours sooner', { kind: 'hours' }),
    outcomes: sum('outcomes', 'outcomes achieved', { kind: 'outcomes' }),
    money: sum('money', 'money saved', money),
    hard,
    soft,
    worth,
    worthBefore: sum('worthBefore', 'worth before capture and confidence', money),
    paid,
    returnPerUnit: ratio(head('returnPerUnit', 'return per unit paid', number), worth, paid, early),
    roi: ratio(head('roi', 'ROI', number), surplus, paid, early),
    paybackMonth: tooEarly ? null : paybackMonthOf(series(months, 'worth'), series(months, 'paid')),
    presentValue: present('presentValue', 'present value of the worth', 'worth', worth),
    presentPaid: present('presentPaid', 'present value of what was paid', 'paid', paid),
    nextTerm: tooEarly ? null : nextTermValue(calculation, facts, { worth, months, window }, contract),
    promised: promisedFigure(head('promised', 'promised over the window', money), facts, calculation, window),
    indicators,
    months,
    paidRows: paidIn ?? [],
    contract,
    tooEarly,
    missing,
  }
}

function indicatorsOf(
  { book, exchange, timelineOf }: Calculation,
  facts: AccountFacts,
  window: Window,
): readonly IndicatorValue[] {
  const keys = [...new Set(facts.groups.map((group) => group.indicatorKey))].toSorted()
  return keys.flatMap((key) => {
    const indicator = book.indicators.get(key)
    if (!indicator) return []
    const subject = subjectOf(facts.account, indicator, book.settings, exchange, timelineOf(facts.account, key))
    return indicatorValue(subject, facts, window)
  })
}

/** The cells that add up to the account: those of indicators that are not part of another. */
export function countedCells(indicators: readonly IndicatorValue[]): readonly CountedCell[] {
  return indicators
    .filter((one) => one.indicator.partOf === null)
    .flatMap((one) => one.cells.map((cell) => ({ cell, hard: isHard(one) })))
}

export function isHard(one: IndicatorValue): boolean {
  return ruleOf(one.indicator.measure).gain === 'money'
}

function isShown(figure: Figure): boolean {
  return figure.value !== null || figure.missing.length > 0
}

function series(months: readonly MonthValue[], pick: 'worth' | 'paid') {
  return months.map((one) => ({ month: one.month, value: one[pick] }))
}

function paidFigure(
  head: Parameters<typeof given>[0],
  rows: readonly PaidRow[] | null,
  missing: readonly Missing[],
): Figure {
  if (rows === null)
    return sumOfKnown(
      head,
      [],
      missing.filter((one) => one.code === 'no-orders' || one.code === 'no-rate-paid'),
    )
  if (rows.length === 0) return given({ ...head, label: `${head.label}: no order in the window` }, 0, [])
  return sumOnDemand(
    head,
    rows.map((row) => row.minor),
    () =>
      rows.map((row) =>
        given({ ...head, id: `${head.id}/${row.key}`, label: `${row.key} of ${row.day}` }, row.minor, [row.ref]),
      ),
  )
}

type Delivered = { readonly worth: Figure; readonly months: readonly MonthValue[]; readonly window: Window }

/** Always over the last full months of the whole relationship, whatever the window. */
function nextTermValue(
  calculation: Calculation,
  facts: AccountFacts,
  { worth, months, window }: Delivered,
  contract: Contract | null,
): NextTermValue | null {
  const { asOf } = calculation.book
  const all = window.kind === 'relationship' ? months : relationshipMonths(calculation, facts)
  const first = firstMeasured(facts, window.kind === 'relationship' ? window.from : (all[0]?.month ?? null))
  const full = all.filter((one) => first !== null && one.month >= first && lastDayOf(one.month) <= asOf)
  const term = Math.max(1, Math.round(contract ? contractMonths(contract) : 12))
  const monthly = full.slice(-12).map((one) => one.worth ?? 0)
  const forecast = worth.value === null ? null : nextTermOf(monthly, term)
  if (!forecast) return null
  const { accountId, currency } = facts.account
  const formula = `${term} months at the mean of ${monthly.length}, with an 80 % interval if months vary as they have`
  const figure = (name: 'point' | 'low' | 'high') =>
    modelled(
      { id: `${accountId}/nextTerm/${name}`, label: `next term, ${name}`, unit: { kind: 'money', currency } },
      halfEven(forecast[name]),
      formula,
      () => [worth],
    )
  return { point: figure('point'), low: figure('low'), high: figure('high'), months: term, used: monthly.length }
}

function relationshipMonths(calculation: Calculation, facts: AccountFacts): readonly MonthValue[] {
  const window = windowOf('relationship', facts, calculation.book.asOf)
  return window ? monthValues(window, countedCells(indicatorsOf(calculation, facts, window)), null) : []
}

function firstMeasured(facts: AccountFacts, from: Day | Month | null): Month | null {
  const days = facts.groups.filter((group) => from !== null && group.lastDay >= from).map((group) => group.firstDay)
  const first = days.toSorted()[0]
  return first ? monthOf(first) : null
}

function promisedFigure(
  head: Parameters<typeof given>[0],
  facts: AccountFacts,
  { exchange }: Calculation,
  window: Window,
): Figure {
  const promises = promisesOf(facts, exchange, window)
  const { currency } = facts.account
  const parts = promises.map((one) =>
    modelled(
      { id: `${head.id}/${one.contractId}`, label: `contract ${one.contractId}`, unit: head.unit },
      one.yearly === null ? null : toMinor(one.yearly * one.years, currency),
      `promised a year · ${one.years.toFixed(2)} years`,
      () => [],
    ),
  )
  return parts.some((part) => part.value === null)
    ? { ...sumOfKnown(head, parts), value: null }
    : sumOfKnown(head, parts)
}
