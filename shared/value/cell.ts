import type { Month } from '../days.ts'
import { exactSum } from '../exact-sum.ts'
import type { Grade, Measurement, MeasurementGroup } from '../facts.ts'
import { type Minor, toMinor } from '../money/money.ts'
import { byGrade } from './by-grade.ts'
import { lowestGrade } from './grades.ts'
import { ruleOf } from './measures.ts'
import type { Subject } from './state.ts'
import { type TermReason, type TermWorth, worthOfTerm } from './term-worth.ts'
import { type StateFinder, splitCell, type Term } from './terms.ts'
import type { Window } from './window.ts'

/**
 * One account × indicator × calendar month within a window: where worth is rounded, once. All above a cell is a sum
 * of minor units. Hours and outcomes are after attribution, `gain` before it.
 */
export type Cell = {
  readonly month: Month
  readonly terms: readonly Term[]
  readonly rows: number
  readonly gain: number | null
  readonly hours: number | null
  readonly hoursSooner: number | null
  readonly outcomes: number | null
  readonly money: Minor | null
  readonly worth: Minor | null
  readonly worthBefore: Minor | null
  /** Adds up to `worth`. */
  readonly byGrade: ReadonlyMap<Grade, Minor>
  readonly grade: Grade | null
  /** Volume judged against an expectation and volume that reached it; of a totalled measure 1 a month. */
  readonly judged: number
  readonly met: number
  readonly means: Means
  readonly missing: readonly TermReason[]
  readonly missingRates: readonly string[]
}

/** Sums over the rows a mean is made of: those with a baseline where any has one, else all. */
export type Means = {
  readonly volume: number
  readonly actual: number
  readonly knownVolume: number
  readonly knownActual: number
  readonly baseline: number
  readonly expectedVolume: number
  readonly expectation: number
}

export function cellOf(
  subject: Subject,
  stateOf: StateFinder,
  month: Month,
  groups: readonly MeasurementGroup[],
  rowsOf: () => readonly Measurement[],
  window: Window,
): Cell | null {
  const { terms, judged, met } = splitCell(subject, stateOf, groups, rowsOf, window)
  if (terms.length === 0) return null
  const worths = terms.map((term) => worthOfTerm(subject, term))
  const { currency } = subject.account
  const amount = (pick: (of: TermWorth) => number | null): Minor | null => {
    const sum = knownSum(worths, pick)
    return sum === null ? null : toMinor(sum, currency)
  }
  const worth = amount((of) => of.worth)
  const known = worths.filter((of) => of.gain !== null)
  const means = meansOf(terms)
  const judgement = ruleOf(subject.indicator.measure).totalled ? judgeTotal(subject, terms, means) : { judged, met }
  return {
    month,
    terms,
    rows: terms.reduce((sum, term) => sum + term.rows, 0),
    gain: knownSum(worths, (of) => of.gain),
    hours: knownSum(worths, (of) => of.hours),
    hoursSooner: knownSum(worths, (of) => of.hoursSooner),
    outcomes: knownSum(worths, (of) => of.outcomes),
    money: amount((of) => of.money),
    worth,
    worthBefore: amount((of) => of.worthBefore),
    byGrade: byGrade(worths, worth, currency),
    grade: known.length === 0 ? null : lowestGrade(known.map((of) => of.grade)),
    ...judgement,
    means,
    missing: unique(worths, (of) => of.missing),
    missingRates: unique(terms, (term) => term.state.missingRates),
  }
}

const nothing: readonly never[] = []

/** What some things say between them, once each; nearly always nothing. */
function unique<T, S>(things: readonly T[], say: (thing: T) => readonly S[]): readonly S[] {
  return things.every((thing) => say(thing).length === 0) ? nothing : [...new Set(things.flatMap(say))]
}

function knownSum(worths: readonly TermWorth[], pick: (of: TermWorth) => number | null): number | null {
  const known = worths.map(pick).filter((value) => value !== null)
  if (known.length <= 1) return known[0] ?? null
  return exactSum(known)
}

/** A month of a totalled measure reached its expectation as a whole or not: that of its last term counts. */
function judgeTotal(
  subject: Subject,
  terms: readonly Term[],
  means: Means,
): { readonly judged: number; readonly met: number } {
  const expectation = terms.at(-1)?.state.expectation ?? null
  // A total that lacks a row for want of an exchange rate is not known to fall short.
  if (expectation === null || terms.some((term) => term.state.row === null)) return { judged: 0, met: 0 }
  return { judged: 1, met: subject.sign * (means.actual - expectation) >= 0 ? 1 : 0 }
}

function meansOf(terms: readonly Term[]): Means {
  const [first, ...others] = terms.map(meansOfTerm)
  if (first && others.length === 0) return first
  const all = first ? [first, ...others] : others
  const sum = (pick: (of: Means) => number) => exactSum(all.map(pick))
  return {
    volume: sum((of) => of.volume),
    actual: sum((of) => of.actual),
    knownVolume: sum((of) => of.knownVolume),
    knownActual: sum((of) => of.knownActual),
    baseline: sum((of) => of.baseline),
    expectedVolume: sum((of) => of.expectedVolume),
    expectation: sum((of) => of.expectation),
  }
}

function meansOfTerm({ state, volume, moment }: Term): Means {
  const known = state.baseline !== null && state.row !== null
  const actual = moment * (state.row?.factor ?? 0)
  return {
    volume: state.row ? volume : 0,
    actual,
    knownVolume: known ? volume : 0,
    knownActual: known ? actual : 0,
    baseline: known ? (state.baseline ?? 0) * volume : 0,
    expectedVolume: state.expectation === null ? 0 : volume,
    expectation: (state.expectation ?? 0) * volume,
  }
}
