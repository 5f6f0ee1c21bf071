import { add, total } from '../exact-sum.ts'
import type { Grade, Measurement, MeasurementGroup } from '../facts.ts'
import type { Currency } from '../money/currency.ts'
import type { State, Subject } from './state.ts'
import type { Window } from './window.ts'

/**
 * Rows of one cell that the formula treats alike: same assumptions, same rates, same grade, and all of them a gain or
 * all of them a loss. Within a term the formula is linear, so their sums say all.
 */
export type Term = {
  readonly state: State
  readonly evidence: Grade | null
  readonly currency: Currency
  readonly loss: boolean
  readonly rows: number
  readonly volume: number
  /** Σ actual·volume, in the row's own unit and currency. */
  readonly moment: number
}

/** The terms of a cell, and the share of its volume that was judged against an expectation and reached it. */
export type Split = { readonly terms: readonly Term[]; readonly judged: number; readonly met: number }

export type StateFinder = (day: Measurement['day'], currency: Currency) => State

/** From the monthly sums where every row of them is treated alike, which is nearly always; else row by row. */
export function splitCell(
  subject: Subject,
  stateOf: StateFinder,
  groups: readonly MeasurementGroup[],
  rowsOf: () => readonly Measurement[],
  window: Window,
): Split {
  // The last term is that of the last day: a month's total is judged by what was expected then.
  const inTime = groups.length > 1 ? groups.toSorted((a, b) => (a.lastDay < b.lastDay ? -1 : 1)) : groups
  const whole = inTime.map((group) => wholeGroup(subject, stateOf, group, window))
  // A row that names the account's own currency and one that leaves it out are alike, though summed up apart.
  const apart = new Set(groups.map((group) => `${group.evidence} ${group.currency}`)).size === groups.length
  if (!apart || whole.some((split) => split === null)) return splitRows(subject, stateOf, rowsOf(), window)
  const splits = whole.filter((split) => split !== null)
  return {
    terms: splits.flatMap((split) => split.terms),
    judged: splits.reduce((sum, split) => sum + split.judged, 0),
    met: splits.reduce((sum, split) => sum + split.met, 0),
  }
}

/** The rows of a term, found again to show its working. */
export function rowsOfTerm(
  subject: Subject,
  stateOf: StateFinder,
  term: Term,
  rows: readonly Measurement[],
  window: Window,
): readonly Measurement[] {
  return rows.filter((row) => {
    const state = stateOf(row.day, row.currency)
    const alike = state === term.state && row.evidence === term.evidence && row.currency === term.currency
    return alike && isIn(row, window) && isLoss(subject, state, row.actual, row.volume) === term.loss
  })
}

function wholeGroup(subject: Subject, stateOf: StateFinder, group: MeasurementGroup, window: Window): Split | null {
  const state = stateOf(group.firstDay, group.currency)
  const inside = group.firstDay >= window.from && group.lastDay <= window.to
  // Assumptions and rates only ever move on: where both ends share a state, so does every day between.
  if (!inside || stateOf(group.lastDay, group.currency) !== state) return null
  const loss = isLoss(subject, state, group.minActual, group.volume)
  const reached = isReached(subject, state, group.minActual)
  const alike =
    isLoss(subject, state, group.maxActual, group.volume) === loss &&
    isReached(subject, state, group.maxActual) === reached
  if (!alike) return null
  const { evidence, currency, rows, volume, moment } = group
  return {
    terms: [{ state, evidence, currency, loss, rows, volume, moment }],
    judged: reached === null ? 0 : volume,
    met: reached === true ? volume : 0,
  }
}

function splitRows(subject: Subject, stateOf: StateFinder, rows: readonly Measurement[], window: Window): Split {
  const parts = new Map<
    string,
    { readonly first: Omit<Term, 'rows' | 'volume' | 'moment'>; rows: number; volume: number[]; moment: number[] }
  >()
  const numbers = new Map<State, number>()
  const judged: number[] = []
  const met: number[] = []
  for (const row of rows) {
    if (!isIn(row, window)) continue
    const state = stateOf(row.day, row.currency)
    const loss = isLoss(subject, state, row.actual, row.volume)
    const number = numbers.get(state) ?? numbers.size
    numbers.set(state, number)
    const key = `${number} ${row.evidence ?? ''} ${row.currency} ${loss}`
    const first = { state, evidence: row.evidence, currency: row.currency, loss }
    const part = parts.get(key) ?? { first, rows: 0, volume: [], moment: [] }
    parts.set(key, part)
    part.rows += 1
    add(part.volume, row.volume)
    add(part.moment, row.actual * row.volume)
    const reached = isReached(subject, state, row.actual)
    if (reached !== null) add(judged, row.volume)
    if (reached) add(met, row.volume)
  }
  const terms = [...parts.values()].map((part) => ({
    ...part.first,
    rows: part.rows,
    volume: total(part.volume),
    moment: total(part.moment),
  }))
  return { terms, judged: total(judged), met: total(met) }
}

function isIn(row: Measurement, window: Window): boolean {
  return row.day >= window.from && row.day <= window.to
}

/** Worse than the baseline; a row as good as it is no loss, and one without a baseline or a volume neither. */
function isLoss(subject: Subject, state: State, actual: number, volume: number): boolean {
  if (state.baseline === null || state.row === null || volume === 0) return false
  return subject.sign * (actual * state.row.factor - state.baseline) < 0
}

function isReached(subject: Subject, state: State, actual: number): boolean | null {
  if (state.expectation === null || state.row === null) return null
  return subject.sign * (actual * state.row.factor - state.expectation) >= 0
}
