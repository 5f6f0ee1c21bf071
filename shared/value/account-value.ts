import { type Month, monthOf } from '../days.ts'
import type { Account, AccountFacts, Contract } from '../facts.ts'
import type { Figure, Missing, Unit } from '../figures/figure.ts'
import { byDefault, difference, given, modelled, ratio, sumOfKnown, sumOnDemand } from '../figures/make.ts'
import { missing } from '../figures/missing.ts'
import type { Currency } from '../money/currency.ts'
import { halfEven } from '../money/half-even.ts'
import { toMinor } from '../money/money.ts'
import { problem } from '../problem.ts'
import { accountMissing } from './account-missing.ts'
import type { Calculation } from './calculation.ts'
import type { IndicatorValue } from './indicator-value.ts'
import { countedCells, indicatorsOf, isHard } from './indicators-of.ts'
import { paidFigures, paidRowFigure, worthFigures } from './month-figures.ts'
import { type MonthValue, monthValues } from './months.ts'
import { type NextTermValue, nextTermValue } from './next-term-value.ts'
import { paybackMonthOf, presentValueOf } from './over-time.ts'
import { inWindow, type PaidRow, paidRows } from './paid.ts'
import { type ContractPromise, promisesOf } from './promised.ts'
import { currentContract, type Window, type WindowKind, windowOf } from './window.ts'

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
  const paid = paidFigure(head('paid', 'paid', money), paidKnown, missing, currency)
  const surplus = difference(head('surplus', 'worth less paid', money), worth, paid)
  const present = (name: string, label: string, pick: 'worth' | 'paid', from: () => readonly Figure[]) => {
    const value = presentValueOf(series(months, pick), book.settings.discount)
    const formula = `Σ month·(1 + ${book.settings.discount})^(−m/12), m = 0 in ${monthOf(window.from)}`
    return modelled(head(name, label, money), value === null ? null : halfEven(value), formula, from)
  }
  const contract = currentContract(facts.contracts, book.asOf)
  const promised = promisedFigure(head('promised', 'promised over the window', money), facts, calculation, window)
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
    presentValue: present('presentValue', 'present value of the worth', 'worth', () =>
      worthFigures(account, months, indicators),
    ),
    presentPaid: present('presentPaid', 'present value of what was paid', 'paid', () =>
      paidFigures(account, months, paidKnown ?? []),
    ),
    nextTerm: tooEarly ? null : nextTermValue(calculation, facts, { window, months, indicators }, contract),
    promised,
    indicators,
    months,
    paidRows: paidIn ?? [],
    contract,
    tooEarly,
    missing: [...missing, ...promised.missing],
  }
}

function isShown(figure: Figure): boolean {
  return figure.value !== null || figure.missing.length > 0
}

function series(months: readonly MonthValue[], pick: 'worth' | 'paid') {
  return months.map((one) => ({ month: one.month, value: one[pick] }))
}

function paidFigure(
  head: Head,
  rows: readonly PaidRow[] | null,
  missing: readonly Missing[],
  currency: Currency,
): Figure {
  if (rows === null)
    return sumOfKnown(
      head,
      [],
      missing.filter((one) => one.code === 'no-orders' || one.code === 'no-rate-paid'),
    )
  if (rows.length === 0) return byDefault({ ...head, label: `${head.label}: no order in the window` }, 0)
  return sumOnDemand(
    head,
    rows.map((row) => row.minor),
    () => rows.map((row) => paidRowFigure(head.id, row, currency)),
  )
}

type Head = Parameters<typeof given>[0]

function promisedFigure(head: Head, facts: AccountFacts, { exchange }: Calculation, window: Window): Figure {
  const promises = promisesOf(facts, exchange, window)
  const { currency } = facts.account
  const parts = promises.map((one) =>
    modelled(
      { id: `${head.id}/${one.contractId}`, label: `contract ${one.contractId}`, unit: head.unit },
      one.yearly === null ? null : toMinor(one.yearly * one.years, currency),
      `promised a year · ${one.years.toFixed(2)} years`,
      () => [promisedYearly(head.id, one)],
    ),
  )
  const pairs = promises.flatMap((one) => (one.yearly === null ? `${one.currency}→${currency}` : []))
  if (pairs.length === 0) return sumOfKnown(head, parts)
  const why = problem('no-rate-promised', { pairs: [...new Set(pairs)].join(', ') })
  return { ...sumOfKnown(head, parts, [missing(why)]), value: null }
}

function promisedYearly(id: string, { contractId, promisedWorth, currency, ref }: ContractPromise): Figure {
  const head = {
    id: `${id}/${contractId}/yearly`,
    label: 'promised a year',
    unit: { kind: 'amount', currency },
  } as const
  return given(head, promisedWorth, [ref])
}
