import type { Figure, Unit } from '../figures/figure.ts'
import { given, modelled, ratio, sumOfKnown, sumOnDemand } from '../figures/make.ts'
import type { Cell, Means } from './cell.ts'
import { actualFigure, type Context, levelFigure, volumeFigure } from './gain-figure.ts'
import type { Term } from './terms.ts'

/** Whose figures they are: the indicator's id and name, and the unit it is measured in. */
export type About = { readonly context: Context; readonly id: string; readonly name: string; readonly unit: Unit }
export type MeanFigures = Readonly<Record<'actual' | 'baseline' | 'expectation' | 'volume', Figure>>

/**
 * Volume-weighted means over the rows with a baseline, so that gain = s(Ā−B̄)V; where no row has one, over all rows.
 * Of a totalled measure the totals, beside the mean of the months' expectations (METHOD 2, Windows).
 */
export function meanFigures(about: About, cells: readonly Cell[], totalled: boolean): MeanFigures {
  const known = cells.some((cell) => cell.means.knownVolume > 0)
  const counted = known ? hasBaseline : isConvertible
  const volume = sumFigure(about, cells, {
    ...{ name: 'volume', label: 'volume', unit: number, of: counted, part: volumeFigure },
    total: (means) => (known ? means.knownVolume : means.volume),
  })
  const actual = sumFigure(about, cells, {
    ...{ name: 'actualSum', label: 'Σ actual·volume', unit: about.unit, of: counted, part: actualFigure },
    total: (means) => (known ? means.knownActual : means.actual),
  })
  const baseline = sumFigure(about, cells, {
    ...{ name: 'baselineSum', label: 'Σ baseline·volume', unit: about.unit, of: hasBaseline },
    part: (context, cell, term, id) => levelFigure(context, cell, term, 'baseline', id),
    total: (means) => means.baseline,
  })
  const expected = sumFigure(about, cells, {
    ...{ name: 'expectationSum', label: 'Σ expectation·volume', unit: about.unit, of: hasExpectation },
    part: (context, cell, term, id) => levelFigure(context, cell, term, 'expectation', id),
    total: (means) => means.expectation,
  })
  const expectedVolume = sumFigure(about, cells, {
    ...{ name: 'expectedVolume', label: 'volume with an expectation', unit: number, of: hasExpectation },
    part: volumeFigure,
    total: (means) => means.expectedVolume,
  })
  const head = (name: string) => ({ id: `${about.id}/${name}`, label: `${about.name}: ${name}`, unit: about.unit })
  const over = (name: string, above: Figure) =>
    totalled ? { ...above, ...head(name) } : ratio(head(name), above, volume)
  return {
    actual: over('actual', actual),
    baseline: known ? over('baseline', baseline) : given(head('baseline'), null, []),
    expectation: ratio(head('expectation'), expected, expectedVolume),
    volume,
  }
}

/** The share of the volume whose row reached its expectation; of a totalled measure the share of the months. */
export function metFigure(about: About, cells: readonly Cell[]): Figure {
  const judged = cells.filter((cell) => cell.judged > 0)
  const sum = (name: string, label: string, pick: (cell: Cell) => number) => {
    const head = { id: `${about.id}/${name}`, label: `${about.name}: ${label}`, unit: number }
    return sumOnDemand(head, judged.map(pick), () => judged.map((cell) => judgedFigure(about, cell, name, pick(cell))))
  }
  const met = sum('reached', 'what reached the expectation', (cell) => cell.met)
  const all = sum('judged', 'what was judged against it', (cell) => cell.judged)
  const label = `${about.name}: share that met the expectation`
  return ratio({ id: `${about.id}/met`, label, unit: { kind: 'share' } }, met, all)
}

const number: Unit = { kind: 'number' }

/** One sum over the rows: which terms of a month it is made of, what each adds, and the month's total. */
type Sum = {
  readonly name: string
  readonly label: string
  readonly unit: Unit
  readonly of: (term: Term) => boolean
  readonly part: (context: Context, cell: Cell, term: Term, id: string) => Figure
  readonly total: (means: Means) => number
}

function sumFigure(about: About, cells: readonly Cell[], { name, label, unit, of, part, total }: Sum): Figure {
  const counted = cells.filter((cell) => cell.terms.some(of))
  const monthly = (cell: Cell) => {
    const id = `${about.id}/${cell.month}/${name}`
    const parts = cell.terms.filter(of).map((term, at) => part(about.context, cell, term, `${id}/${at + 1}`))
    return sumOfKnown({ id, label: `${about.name} in ${cell.month}`, unit }, parts)
  }
  return sumOnDemand(
    { id: `${about.id}/${name}`, label: `${about.name}: ${label}`, unit },
    counted.map((cell) => total(cell.means)),
    () => counted.map(monthly),
  )
}

function judgedFigure(about: About, cell: Cell, name: string, value: number): Figure {
  const id = `${about.id}/${cell.month}/${name}`
  const head = { id, label: `${about.name} in ${cell.month}`, unit: number }
  return modelled(head, value, 'each row held against the expectation of its day', () =>
    cell.terms
      .filter(hasExpectation)
      .flatMap((term, at) => [
        actualFigure(about.context, cell, term, `${id}/${at + 1}`),
        levelFigure(about.context, cell, term, 'expectation', `${id}/${at + 1}`),
      ]),
  )
}

function isConvertible(term: Term): boolean {
  return term.state.row !== null
}

function hasBaseline(term: Term): boolean {
  return term.state.baseline !== null && term.state.row !== null
}

function hasExpectation(term: Term): boolean {
  return term.state.expectation !== null
}
