import type { Grade } from '../facts.ts'
import type { Effective } from './assumptions.ts'
import { confidenceOf, lowestGrade } from './grades.ts'
import { ruleOf } from './measures.ts'
import type { Subject } from './state.ts'
import type { Term } from './terms.ts'

export type TermReason = 'no-baseline' | 'no-rate' | 'no-hourly-rate'

/** What a term's rows brought. Gains are before attribution; worth and money in major units, not yet rounded. */
export type TermWorth = {
  readonly gain: number | null
  readonly hours: number | null
  readonly hoursSooner: number | null
  readonly outcomes: number | null
  readonly money: number | null
  readonly worth: number | null
  /** Without the discounts of capture and confidence. */
  readonly worthBefore: number | null
  readonly grade: Grade
  readonly missing: readonly TermReason[]
}

/** The factors that turn a gain into worth; a loss is not discounted (METHOD 2). */
export type Factors = {
  readonly hoursEach: number
  readonly capture: number
  readonly attribution: number
  readonly confidence: number
}

/** One formula for every indicator (METHOD 2): (hours·hourlyRate·capture + direct worth)·attribution·confidence. */
export function worthBy(time: number, direct: number, capture: number, attribution: number, confidence: number) {
  return (time * capture + direct) * attribution * confidence
}

export function worthOfTerm(subject: Subject, term: Term): TermWorth {
  const { state } = term
  const grade = gradeOf(subject, term)
  const gain = gainOf(subject, term)
  const rule = ruleOf(subject.indicator.measure)
  if (gain === null || rule.gain === 'none') {
    return { ...nothing, grade, missing: rule.gain === 'none' ? [] : [unknownGain(subject, term)] }
  }
  const { hoursEach, capture, attribution, confidence } = factorsOf(subject, term)
  const hours = gain * hoursEach
  const timed = hoursEach > 0
  const rate = state.hourlyRate
  const direct = directWorth(subject, term, gain)
  const known = (timed && rate !== null) || direct !== null
  const time = timed && rate !== null ? hours * rate : 0
  const worthAt = (share: number, trust: number): number | null =>
    known ? worthBy(time, direct ?? 0, share, attribution, trust) : null
  const counted = gain * attribution
  return {
    gain,
    hours: timed ? hours * attribution : null,
    hoursSooner: rule.gain === 'hours-sooner' ? counted : null,
    outcomes: rule.gain === 'outcomes' ? counted : null,
    money: rule.gain === 'money' ? counted : null,
    worth: worthAt(capture, confidence),
    worthBefore: worthAt(1, 1),
    grade,
    missing: [
      ...(timed && rate === null && state.effective.hourlyRate === null ? (['no-hourly-rate'] as const) : []),
      ...(state.missingRates.length > 0 ? (['no-rate'] as const) : []),
    ],
  }
}

function unknownGain(subject: Subject, term: Term): TermReason {
  const given = term.state.effective.baseline !== null || ruleOf(subject.indicator.measure).baseline !== null
  return given ? 'no-rate' : 'no-baseline'
}

/** s·(actual − baseline)·volume, in hours for times, in the account's currency for money; null without a baseline. */
export function gainOf(subject: Subject, term: Term): number | null {
  const { baseline, row } = term.state
  if (baseline === null || row === null) return null
  return subject.sign * (term.moment * row.factor - baseline * term.volume) * subject.hoursPerUnit
}

/** Worth of the gain itself, beside that of its time: of money one for one, of the rest at an agreed value; null: none. */
export function directWorth(subject: Subject, term: Term, gain: number): number | null {
  const { gain: counted } = ruleOf(subject.indicator.measure)
  if (counted === 'money') return gain
  if (counted === 'hours' || term.state.valuePerUnit === null) return null
  return gain * term.state.valuePerUnit
}

export function factorsOf(subject: Subject, term: Term): Factors {
  const { effective } = term.state
  return {
    hoursEach: hoursEachOf(subject, effective),
    capture: term.loss ? 1 : (effective.capture?.value ?? 1),
    attribution: effective.attribution?.value ?? 1,
    confidence: term.loss ? 1 : confidenceOf(gradeOf(subject, term), subject.settings),
  }
}

/** The lowest grade among the measurement and every assumption that supplied a field used (METHOD 2, Confidence). */
export function gradeOf(subject: Subject, term: Term): Grade {
  const used = usedFields(subject, term.state.effective).flatMap((field) => {
    const supplied = term.state.effective[field]
    return supplied ? [supplied.row.evidence ?? ('assumed' as const)] : []
  })
  return lowestGrade(term.evidence === null ? used : [term.evidence, ...used])
}

/** The assumptions that the worth of this measure is made from. */
export function usedFields(subject: Subject, effective: Effective): readonly (keyof Effective)[] {
  const time = ['hourlyRate', 'capture'] as const
  switch (ruleOf(subject.indicator.measure).gain) {
    case 'hours':
      return ['baseline', 'attribution', ...time]
    case 'hours-sooner':
      return ['baseline', 'attribution', 'valuePerUnit']
    case 'money':
      return ['baseline', 'attribution']
    case 'outcomes': {
      const timed = hoursEachOf(subject, effective) > 0
      return ['baseline', 'attribution', 'valuePerUnit', ...(timed ? (['hoursPerUnit', ...time] as const) : [])]
    }
    case 'none':
      return ['baseline']
  }
}

/** Hours saved in one unit of the gain: 1 of a duration's hours, `hoursPerUnit` of an outcome, else none. */
function hoursEachOf(subject: Subject, effective: Effective): number {
  const { gain } = ruleOf(subject.indicator.measure)
  if (gain === 'hours') return 1
  return gain === 'outcomes' ? (effective.hoursPerUnit?.value ?? 0) : 0
}

const nothing = {
  gain: null,
  hours: null,
  hoursSooner: null,
  outcomes: null,
  money: null,
  worth: null,
  worthBefore: null,
} as const
