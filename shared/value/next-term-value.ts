import { type Day, lastDayOf, type Month, monthOf } from '../days.ts'
import type { AccountFacts, Contract } from '../facts.ts'
import type { Figure } from '../figures/figure.ts'
import { modelled } from '../figures/make.ts'
import { halfEven } from '../money/half-even.ts'
import type { Calculation } from './calculation.ts'
import type { IndicatorValue } from './indicator-value.ts'
import { countedCells, indicatorsOf } from './indicators-of.ts'
import { worthFigures } from './month-figures.ts'
import { type MonthValue, monthValues } from './months.ts'
import { nextTermOf } from './next-term.ts'
import { contractMonths, type Window, windowOf } from './window.ts'

/** The worth expected of the next term, an 80 % interval, and how it was made: `months` of term from `used` months. */
export type NextTermValue = {
  readonly point: Figure
  readonly low: Figure
  readonly high: Figure
  readonly months: number
  readonly used: number
}

type Delivered = {
  readonly window: Window
  readonly months: readonly MonthValue[]
  readonly indicators: readonly IndicatorValue[]
}

/** Always over the last full months of the whole relationship, whatever the window. Null with fewer than six. */
export function nextTermValue(
  calculation: Calculation,
  facts: AccountFacts,
  delivered: Delivered,
  contract: Contract | null,
): NextTermValue | null {
  const { asOf } = calculation.book
  const whole = delivered.window.kind === 'relationship' ? delivered : relationship(calculation, facts)
  const first = whole && firstMeasured(facts, whole.window.from)
  if (!whole || !first || whole.months.every((one) => one.worth === null)) return null
  const full = whole.months.filter((one) => one.month >= first && lastDayOf(one.month) <= asOf).slice(-12)
  const term = Math.max(1, Math.round(contract ? contractMonths(contract) : 12))
  const forecast = nextTermOf(
    full.map((one) => one.worth ?? 0),
    term,
  )
  if (!forecast) return null
  const { accountId, currency } = facts.account
  const formula = `${term} months at the mean of these ${full.length}, with an 80 % interval if months vary as they have`
  const figure = (name: 'point' | 'low' | 'high') =>
    modelled(
      { id: `${accountId}/nextTerm/${name}`, label: `next term, ${name}`, unit: { kind: 'money', currency } },
      halfEven(forecast[name]),
      formula,
      () => worthFigures(facts.account, full, whole.indicators),
    )
  return { point: figure('point'), low: figure('low'), high: figure('high'), months: term, used: full.length }
}

function relationship(calculation: Calculation, facts: AccountFacts): Delivered | null {
  const window = windowOf('relationship', facts, calculation.book.asOf)
  if (!window) return null
  const indicators = indicatorsOf(calculation, facts, window)
  return { window, indicators, months: monthValues(window, countedCells(indicators), null) }
}

function firstMeasured(facts: AccountFacts, from: Day): Month | null {
  const days = facts.groups.filter((group) => group.lastDay >= from).map((group) => group.firstDay)
  const first = days.toSorted()[0]
  return first ? monthOf(first) : null
}
