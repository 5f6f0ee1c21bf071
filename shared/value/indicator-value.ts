import { monthOf } from '../days.ts'
import { exactSum } from '../exact-sum.ts'
import type { AccountFacts, Grade, Indicator } from '../facts.ts'
import type { Figure, Missing, Unit } from '../figures/figure.ts'
import { sumOnDemand } from '../figures/make.ts'
import { type Cell, cellOf } from './cell.ts'
import { type CellField, cellFigure } from './cell-figure.ts'
import type { Context } from './gain-figure.ts'
import { lowestGrade } from './grades.ts'
import { meanFigures, metFigure } from './mean-figures.ts'
import { type GainUnit, gainUnitOf, ruleOf } from './measures.ts'
import { missingOf } from './missing.ts'
import { type Subject, statesOf } from './state.ts'
import type { StateFinder } from './terms.ts'
import type { Window } from './window.ts'

/** What one indicator brought one account over a window. Null figures: not known. */
export type IndicatorValue = {
  readonly indicator: Indicator
  readonly subject: Subject
  readonly stateOf: StateFinder
  readonly cells: readonly Cell[]
  /** Before attribution, in `gainUnit`. */
  readonly gain: Figure
  readonly gainUnit: GainUnit | null
  /** After attribution. Of an indicator that is part of another these are null: they are counted there. */
  readonly hours: Figure
  readonly hoursSooner: Figure
  readonly outcomes: Figure
  readonly money: Figure
  readonly worth: Figure
  readonly worthBefore: Figure
  readonly actual: Figure
  readonly baseline: Figure
  readonly expectation: Figure
  readonly met: Figure
  readonly volume: Figure
  /** The lowest grade among the evidence used; null where nothing is known. */
  readonly evidence: Grade | null
  readonly missing: readonly Missing[]
  /** Rows before the window: listed, not counted. */
  readonly rowsBefore: number
  /** The working of one number of one month. */
  readonly explain: (cell: Cell, field: CellField) => Figure
}

export function indicatorValue(subject: Subject, facts: AccountFacts, window: Window): IndicatorValue {
  const { indicator, account } = subject
  const stateOf = statesOf(subject)
  const groups = facts.groups.filter((group) => group.indicatorKey === indicator.key)
  const cells = [...Map.groupBy(groups, (group) => group.month)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([month, ofMonth]) => {
      if (month < monthOf(window.from)) return []
      return cellOf(subject, stateOf, month, ofMonth, () => facts.rowsOf(indicator.key, month), window) ?? []
    })
  const missing = missingOf(indicator, cells)
  const context: Context = { subject, stateOf, facts, window }
  const counted = indicator.partOf === null
  const id = `${account.accountId}/${indicator.key}`
  const field = (name: CellField, label: string, unit: Unit, shown: boolean): Figure =>
    sumOnDemand(
      { id: `${id}/${name}`, label: `${indicator.name}: ${label}`, unit },
      shown ? cells.map((cell) => cell[name]) : [],
      () => (shown ? cells.map((cell) => cellFigure(context, cell, name)) : []),
      missing,
    )
  const money: Unit = { kind: 'money', currency: account.currency }
  const about = { context, id, name: indicator.name, unit: measuredUnit(subject) }
  return {
    indicator,
    subject,
    stateOf,
    cells,
    gainUnit: gainUnitOf(indicator.measure),
    gain: field('gain', 'gain before attribution', gainUnit(subject), true),
    hours: field('hours', 'hours saved', { kind: 'hours' }, counted),
    hoursSooner: field('hoursSooner', 'hours sooner', { kind: 'hours' }, counted),
    outcomes: field('outcomes', 'outcomes achieved', { kind: 'outcomes' }, counted),
    money: field('money', 'money saved', money, counted),
    worth: field('worth', 'worth', money, counted),
    worthBefore: field('worthBefore', 'worth before capture and confidence', money, counted),
    ...meanFigures(about, cells, ruleOf(indicator.measure).totalled),
    met: metFigure(about, cells),
    evidence: gradeOver(cells),
    missing,
    explain: (cell, name) => cellFigure(context, cell, name),
    rowsBefore: exactSum(groups.map((group) => group.rows)) - exactSum(cells.map((cell) => cell.rows)),
  }
}

function gradeOver(cells: readonly Cell[]): Grade | null {
  const found = cells.flatMap((cell) => cell.grade ?? [])
  return found.length === 0 ? null : lowestGrade(found)
}

function measuredUnit({ indicator, account }: Subject): Unit {
  if (ruleOf(indicator.measure).gain === 'money') return { kind: 'amount', currency: account.currency }
  if (indicator.measure === 'rate') return { kind: 'share' }
  return {
    kind: 'measured',
    word: indicator.unit ?? (ruleOf(indicator.measure).gain === 'outcomes' ? 'outcomes' : 'hours'),
  }
}

function gainUnit({ indicator, account }: Subject): Unit {
  const unit = gainUnitOf(indicator.measure)
  if (unit === 'money') return { kind: 'amount', currency: account.currency }
  return unit === null ? { kind: 'number' } : { kind: unit }
}
