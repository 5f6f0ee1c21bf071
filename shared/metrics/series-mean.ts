import type { SeriesRow } from '../facts.ts'
import type { Figure } from '../figures/figure.ts'
import { given, ratio, sumOnDemand } from '../figures/make.ts'
import { because, counted } from './head.ts'
import { isWithin, type Period } from './period.ts'

/** The mean of a series' values in a period, such as staff engagement, sentiment, reputation (METHOD 5). */
export function seriesMean(id: string, name: string, series: readonly SeriesRow[], period: Period): Figure {
  const rows = series.filter((row) => row.series === name && isWithin(row.day, period))
  const unit = { kind: 'measured', word: rows.find((row) => row.unit !== null)?.unit ?? '' } as const
  const sum = sumOnDemand(
    { id: `${id}/sum`, label: 'values', unit },
    rows.map(({ value }) => value),
    () =>
      rows.map((row) => given({ id: `${id}/sum/${keyOf(row)}`, label: `of ${row.day}`, unit }, row.value, [row.ref])),
  )
  const number = counted(
    { id: `${id}/rows`, label: 'rows' },
    rows.map((row) => ({ key: keyOf(row), ref: row.ref })),
  )
  // A mean of values below nought is one too: the rows are what is divided by.
  return ratio(
    { id, label: name, unit },
    sum,
    number,
    rows.length > 0 ? [] : because('no-series-rows', { name, period: period.name }),
  )
}

function keyOf({ ref }: SeriesRow): string {
  return `${ref.file} row ${ref.row}`
}
