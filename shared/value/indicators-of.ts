import type { AccountFacts } from '../facts.ts'
import type { Calculation } from './calculation.ts'
import { type IndicatorValue, indicatorValue } from './indicator-value.ts'
import { ruleOf } from './measures.ts'
import type { CountedCell } from './months.ts'
import { subjectOf } from './state.ts'
import type { Window } from './window.ts'

/** Every indicator that an account has measurements of, by key. */
export function indicatorsOf(
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

/** The worth of cost and amount is hard, all other worth soft. */
export function isHard(one: IndicatorValue): boolean {
  return ruleOf(one.indicator.measure).gain === 'money'
}
