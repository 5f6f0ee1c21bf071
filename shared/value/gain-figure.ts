import type { AccountFacts, AssumptionField, Measurement } from '../facts.ts'
import type { Figure, Unit } from '../figures/figure.ts'
import { byDefault, difference, given, product, sumOnDemand } from '../figures/make.ts'
import type { Conversion } from '../money/exchange.ts'
import type { Cell } from './cell.ts'
import { gainUnitOf, isMoney } from './measures.ts'
import type { Subject } from './state.ts'
import { rowsOfTerm, type StateFinder, type Term } from './terms.ts'
import type { Window } from './window.ts'

/** What the working of a cell is found again from. */
export type Context = {
  readonly subject: Subject
  readonly stateOf: StateFinder
  readonly facts: AccountFacts
  readonly window: Window
}

/** s·(actual − baseline)·volume as sums over the measurement rows, in the unit of the gain. */
export function gainFigure(context: Context, cell: Cell, term: Term, id: string): Figure {
  const { subject } = context
  const actual = actualFigure(context, cell, term, id)
  const without = levelFigure(context, cell, term, 'baseline', id)
  const head = { id: `${id}/gained`, unit: measuredIn(subject) }
  const gained =
    subject.sign === 1
      ? difference({ ...head, label: 'actual less baseline' }, actual, without)
      : difference({ ...head, label: 'baseline less actual' }, without, actual)
  const words = `hours in one of its ${subject.indicator.unit ?? 'hours'}`
  const hours = { id: `${id}/unit`, label: words, unit: { kind: 'number' } } as const
  const factors = subject.hoursPerUnit === 1 ? [gained] : [gained, byDefault(hours, subject.hoursPerUnit)]
  return product({ id, label: 'gain before attribution', unit: gainIn(subject) }, ...factors)
}

/** Σ actual·volume over a term's rows; money in the account's currency. */
export function actualFigure(context: Context, cell: Cell, term: Term, id: string): Figure {
  const unit = measuredIn(context.subject)
  const own = sumOnDemand({ id: `${id}/actual`, label: 'Σ actual·volume', unit }, [term.moment], () =>
    rowsOf(context, cell, term).map((row) => rowFigure(row, unit, `${id}/actual/${row.key}`)),
  )
  const conversion = term.state.row
  if (!conversion || conversion.rates.length === 0) return own
  const head = { id: `${id}/converted`, label: 'Σ actual·volume, converted', unit }
  return product(head, own, rateFigure(conversion, id))
}

export function volumeFigure(context: Context, cell: Cell, term: Term, id: string): Figure {
  const unit: Unit = { kind: 'number' }
  return sumOnDemand({ id: `${id}/volume`, label: 'Σ volume', unit }, [term.volume], () =>
    rowsOf(context, cell, term).map((row) =>
      given({ id: `${id}/volume/${row.key}`, label: `volume on ${row.day}`, unit }, row.volume, [row.ref]),
    ),
  )
}

/** What the rows' volume would have come to at the baseline, or at the expectation. */
export function levelFigure(
  context: Context,
  cell: Cell,
  term: Term,
  field: 'baseline' | 'expectation',
  id: string,
): Figure {
  const unit = measuredIn(context.subject)
  const level = supplied(term, field, term.state[field] ?? 0, unit, id)
  const head = { id: `${id}/at-${field}`, label: `${names[field]}·Σ volume`, unit }
  return product(head, level, volumeFigure(context, cell, term, id))
}

/** The assumption row that supplied a field, its value in the account's currency; or the method's default. */
export function supplied(term: Term, field: AssumptionField, value: number, unit: Unit, id: string): Figure {
  const found = term.state.effective[field]
  const head = { id: `${id}/${field}`, label: names[field], unit }
  if (term.loss && field === 'capture')
    return byDefault({ ...head, label: 'capture (a loss is not discounted)' }, value)
  if (!found) return byDefault({ ...head, label: `${names[field]} (nowhere given)` }, value)
  const conversion = term.state.prices[field]
  if (!conversion || conversion.rates.length === 0) return given(head, found.value, [found.row.ref])
  const own = given(
    { id: `${id}/${field}/own`, label: `${names[field]}, in its own currency`, unit: { kind: 'number' } },
    found.value,
    [found.row.ref],
  )
  return product(head, own, rateFigure(conversion, `${id}/${field}`))
}

export function amountOf({ account }: Subject): Unit {
  return { kind: 'amount', currency: account.currency }
}

function rowFigure(row: Measurement, unit: Unit, id: string): Figure {
  const actual = given({ id: `${id}/actual`, label: `actual on ${row.day}`, unit }, row.actual, [row.ref])
  const volume = given({ id: `${id}/volume`, label: `volume on ${row.day}`, unit: { kind: 'number' } }, row.volume, [
    row.ref,
  ])
  return product({ id, label: `row of ${row.day}`, unit }, actual, volume)
}

function rateFigure(conversion: Conversion, id: string): Figure {
  const label = conversion.rates.map((rate) => `${rate.from}→${rate.to} of ${rate.day}`).join(' by way of ')
  const head = { id: `${id}/rate`, label: `exchange rate ${label}`, unit: { kind: 'number' } } as const
  return given(
    head,
    conversion.factor,
    conversion.rates.map((rate) => rate.ref),
  )
}

function rowsOf({ subject, stateOf, facts, window }: Context, cell: Cell, term: Term): readonly Measurement[] {
  return rowsOfTerm(subject, stateOf, term, facts.rowsOf(subject.indicator.key, cell.month), window)
}

function measuredIn(subject: Subject): Unit {
  if (isMoney(subject.indicator.measure)) return amountOf(subject)
  return { kind: 'measured', word: subject.indicator.unit ?? subject.indicator.measure }
}

function gainIn(subject: Subject): Unit {
  const unit = gainUnitOf(subject.indicator.measure)
  return unit === null || unit === 'money' ? amountOf(subject) : { kind: unit }
}

const names: Readonly<Record<AssumptionField, string>> = {
  baseline: 'baseline',
  expectation: 'expectation',
  hourlyRate: 'hourly rate',
  capture: 'capture',
  attribution: 'attribution',
  hoursPerUnit: 'hours per outcome',
  valuePerUnit: 'agreed value of one',
}
