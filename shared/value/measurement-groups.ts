import type { Month } from '../days.ts'
import { exactSum } from '../exact-sum.ts'
import type { Measurement, MeasurementGroup } from '../facts.ts'

/** The rows of one indicator and month summed up by grade and currency: the same sums as a book stores. */
export function groupsIn(
  rows: readonly Measurement[],
  indicatorKey: string,
  month: Month,
): readonly MeasurementGroup[] {
  const groups = [...Map.groupBy(rows, (row) => `${row.evidence}|${row.currency}`).values()]
  return groups.flatMap((same) => {
    const [first, last] = [same.at(0), same.at(-1)]
    if (!first || !last) return []
    const counted = same.filter((row) => row.volume > 0)
    const actuals = (counted.length > 0 ? counted : same).map((row) => row.actual)
    return {
      indicatorKey,
      month,
      evidence: first.evidence,
      currency: first.currency,
      rows: same.length,
      volume: exactSum(same.map((row) => row.volume)),
      moment: exactSum(same.map((row) => row.actual * row.volume)),
      minActual: actuals.reduce((a, b) => Math.min(a, b)),
      maxActual: actuals.reduce((a, b) => Math.max(a, b)),
      firstDay: first.day,
      lastDay: last.day,
    }
  })
}

export function inOrder(a: MeasurementGroup, b: MeasurementGroup): number {
  return (
    compare(a.month, b.month) ||
    compare(a.indicatorKey, b.indicatorKey) ||
    compare(a.evidence ?? '', b.evidence ?? '') ||
    compare(a.currency, b.currency)
  )
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
