import { expect } from 'vitest'
import type { AccountValue } from '../../../shared/value/account-value.ts'

/** What one account × indicator × month comes to, by what may differ how much. */
export type ValuedCell = {
  readonly at: string
  /** Minor units. */
  readonly money: Numbers
  readonly counts: Numbers
  readonly words: unknown
}
type Numbers = readonly (number | null)[]

export function cellsOf(place: string, value: AccountValue | null): ValuedCell[] {
  return (value?.indicators ?? []).flatMap(({ indicator, cells }) =>
    cells.map((cell) => ({
      at: `${place} ${indicator.key} ${cell.month}`,
      money: [cell.worth, cell.money, cell.worthBefore],
      counts: [
        ...[cell.gain, cell.hours, cell.hoursSooner, cell.outcomes, cell.judged, cell.met],
        ...Object.values(cell.means),
      ],
      words: [cell.grade, cell.missing, cell.missingRates, [...cell.byGrade.keys()].toSorted()],
    })),
  )
}

/** Money to a minor unit; whatever is counted to what doubles lose when they are added in another order. */
export function expectSame(found: readonly ValuedCell[], wanted: readonly ValuedCell[]): void {
  const asSaid = (cells: readonly ValuedCell[]) => cells.map(({ at, words }) => ({ at, words }))
  expect(asSaid(found)).toEqual(asSaid(wanted))
  const far = wanted.flatMap((one, n) => {
    const other = found[n]
    const near = other && areNear(one.money, other.money, 1, 0) && areNear(one.counts, other.counts, 1e-9, 1e-12)
    return near ? [] : { wanted: one, found: other }
  })
  expect(far).toEqual([])
}

function areNear(some: Numbers, others: Numbers, absolute: number, relative: number): boolean {
  return some.every((one, n) => {
    const other = others[n] ?? null
    if (one === null || other === null) return one === other
    return Math.abs(one - other) <= absolute + relative * Math.abs(one)
  })
}
