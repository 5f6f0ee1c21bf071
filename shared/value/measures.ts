import type { Indicator, MeasureKind, TimeUnit } from '../facts.ts'

/** What a gain is counted in; a level's is counted in nothing. */
export type GainUnit = 'hours' | 'money' | 'outcomes'

type Rule = {
  readonly better: 'lower' | 'higher'
  readonly gain: 'hours' | 'hours-sooner' | 'money' | 'outcomes' | 'none'
  /** The baseline where none is given; null: not known. */
  readonly baseline: number | null
  /** Its total over a window is Σ actual·volume, judged by month; otherwise a mean, judged row by row. */
  readonly totalled: boolean
}

/** The seven measures (METHOD 2, the table). */
const rules: Readonly<Record<MeasureKind, Rule>> = {
  duration: { better: 'lower', gain: 'hours', baseline: null, totalled: false },
  wait: { better: 'lower', gain: 'hours-sooner', baseline: null, totalled: false },
  cost: { better: 'lower', gain: 'money', baseline: null, totalled: false },
  amount: { better: 'higher', gain: 'money', baseline: 0, totalled: true },
  count: { better: 'higher', gain: 'outcomes', baseline: 0, totalled: true },
  rate: { better: 'higher', gain: 'outcomes', baseline: null, totalled: false },
  level: { better: 'higher', gain: 'none', baseline: null, totalled: false },
}

export function ruleOf(measure: MeasureKind): Rule {
  return rules[measure]
}

export function betterOf(indicator: Indicator): 'lower' | 'higher' {
  return indicator.better ?? rules[indicator.measure].better
}

/** +1 where higher is better, -1 where lower is. */
export function signOf(indicator: Indicator): 1 | -1 {
  return betterOf(indicator) === 'higher' ? 1 : -1
}

/** The unit in which a gain is reported: hours also for hours sooner; null for a level. */
export function gainUnitOf(measure: MeasureKind): GainUnit | null {
  const { gain } = rules[measure]
  if (gain === 'none') return null
  return gain === 'hours-sooner' ? 'hours' : gain
}

/** Hours in one unit of a duration (a day is a working day) or a wait (a day has 24 hours); 1 for all else. */
export function hoursPerUnitOf(indicator: Indicator, workingHours: number): number {
  if (indicator.measure !== 'duration' && indicator.measure !== 'wait') return 1
  const unit = (indicator.unit ?? 'hours') as TimeUnit
  const hours = { seconds: 1 / 3600, minutes: 1 / 60, hours: 1, days: indicator.measure === 'wait' ? 24 : workingHours }
  return hours[unit]
}

/** Amounts of money are converted at their day; nothing else is. */
export function isMoney(measure: MeasureKind): boolean {
  return rules[measure].gain === 'money'
}
