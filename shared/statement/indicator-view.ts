import type { Feedback } from '../facts.ts'
import { type Minor, toMinor } from '../money/money.ts'
import type { Cell } from '../value/cell.ts'
import type { IndicatorValue } from '../value/indicator-value.ts'
import { betterOf, isMoney, ruleOf, signOf } from '../value/measures.ts'
import type { GainKind, IndicatorView } from './model.ts'
import { perceptionOf } from './perception.ts'

/** One indicator as the customer sees it: expected, got, trend, perception. */
export function indicatorView(one: IndicatorValue, feedback: readonly Feedback[]): IndicatorView {
  const { indicator } = one
  const { totalled } = ruleOf(indicator.measure)
  const months = one.cells.length
  const perMonth = (value: number | null) => (value === null || !totalled || months === 0 ? value : value / months)
  const [actual, baseline, expectation] = [
    perMonth(one.actual.value),
    perMonth(one.baseline.value),
    one.expectation.value,
  ]
  const trend = one.cells.flatMap((cell) => monthlyActual(cell, totalled)).slice(-24)
  return {
    key: indicator.key,
    name: indicator.name,
    outcome: indicator.outcome,
    measure: indicator.measure,
    better: betterOf(indicator),
    unit: viewUnit(one),
    perMonth: totalled,
    baseline,
    expectation,
    actual,
    trend,
    direction: directionOf(
      trend.map((point) => point.actual),
      signOf(indicator),
    ),
    met: one.met.value,
    status: statusOf(actual, expectation, signOf(indicator)),
    belowBaseline: (one.gain.value ?? 0) < 0,
    gain: gainView(one),
    worth: one.worth.value as Minor | null,
    partOf: indicator.partOf,
    perception: perceptionOf(indicator, feedback, one.met.value),
    saidBy: indicator.saidBy,
    saidOn: indicator.saidOn,
  }
}

/** What an indicator's actual is counted in: `share`, `money`, a time unit or the book's own word. */
export function viewUnit({ indicator }: IndicatorValue): string | null {
  if (indicator.measure === 'rate') return 'share'
  if (isMoney(indicator.measure)) return 'money'
  if (indicator.measure === 'duration' || indicator.measure === 'wait') return indicator.unit ?? 'hours'
  return indicator.unit
}

/** The gain as reported, after attribution; of a part of another indicator before it, for it counts there. */
export function gainView(one: IndicatorValue): { readonly kind: GainKind; readonly value: number | null } {
  const kind = ruleOf(one.indicator.measure).gain
  const counted = one.indicator.partOf === null
  switch (kind) {
    case 'hours':
      return { kind, value: (counted ? one.hours : one.gain).value }
    case 'hours-sooner':
      return { kind, value: (counted ? one.hoursSooner : one.gain).value }
    case 'outcomes':
      return { kind, value: (counted ? one.outcomes : one.gain).value }
    case 'money': {
      const { value } = one.gain
      return { kind, value: counted || value === null ? one.money.value : toMinor(value, one.subject.account.currency) }
    }
    case 'none':
      return { kind, value: null }
  }
}

function monthlyActual(cell: Cell, totalled: boolean): IndicatorView['trend'] {
  const { actual, volume } = cell.means
  if (totalled) return [{ actual, month: cell.month }]
  return volume > 0 ? [{ actual: actual / volume, month: cell.month }] : []
}

function statusOf(actual: number | null, expectation: number | null, sign: 1 | -1): IndicatorView['status'] {
  if (actual === null) return 'not-known'
  if (expectation === null) return 'no-expectation'
  return sign * (actual - expectation) >= 0 ? 'met' : 'short'
}

/** The mean of the last three months against the three before; within 2 % is steady. */
function directionOf(actuals: readonly number[], sign: 1 | -1): IndicatorView['direction'] {
  if (actuals.length < 6) return null
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length
  const [before, now] = [mean(actuals.slice(-6, -3)), mean(actuals.slice(-3))]
  if (Math.abs(now - before) <= Math.abs(before) * 0.02) return 'steady'
  return sign * (now - before) > 0 ? 'better' : 'worse'
}
