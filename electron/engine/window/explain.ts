import type { Explanation, WorkingNode } from '../../../shared/contract/account.ts'
import type { Figure, Made } from '../../../shared/figures/figure.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import type { AccountValue } from '../../../shared/value/account-value.ts'
import { figureView } from './figure-view.ts'

/** So many of the rows behind a value are shown. */
export const mostRows = 200

/** One level of a figure's working: the figure that the path leads to from a root, and what it was made from. */
export function explain(roots: readonly Figure[], id: string, path: readonly number[]): Result<Explanation> {
  const root = roots.find((figure) => figure.id === id)
  const found = path.reduce<Figure | undefined>((figure, at) => figure?.from()[at], root)
  if (!found) {
    return refused('unknown-figure')
  }
  return done({ node: workingNode(found), children: found.from().map((part) => workingNode(part)) })
}

/** The figures of an account that have a place on a screen, and so may be asked about. */
export function valueFigures(value: AccountValue): readonly Figure[] {
  const { worth, hard, soft, worthBefore, paid, returnPerUnit, roi, hours, hoursSooner, outcomes, money } = value
  const { presentValue, presentPaid, promised, nextTerm } = value
  const term = nextTerm ? [nextTerm.point, nextTerm.low, nextTerm.high] : []
  const each = value.indicators.flatMap((one) => [
    ...[one.gain, one.hours, one.hoursSooner, one.outcomes, one.money, one.worth],
    ...[one.actual, one.baseline, one.expectation, one.met, one.volume],
  ])
  return [
    ...[worth, hard, soft, worthBefore, paid, returnPerUnit, roi, hours, hoursSooner, outcomes, money],
    ...[presentValue, presentPaid, promised, ...term, ...each],
  ]
}

/** A figure as one step of a working: the rows it stands in, and how many figures it was made from. */
export function workingNode(figure: Figure, parts = figure.from().length): WorkingNode {
  const rows = figure.made.kind === 'given' ? figure.made.rows.slice(0, mostRows) : []
  return {
    ...figureView(figure),
    made: madeOf(figure.made),
    rows: rows.map(({ file, row, batch }) => ({ file, row, batch })),
    parts,
  }
}

function madeOf(made: Made): WorkingNode['made'] {
  return made.kind === 'given' ? { kind: 'given' } : made
}
