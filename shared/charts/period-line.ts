import type { ChartColors } from './chart-colors.ts'
import type { ChartSpec } from './chart-spec.ts'

/** A metric from period to period as a small line; where it is not known there is a gap, and no line over it. */
export function periodLine(
  periods: readonly string[],
  values: readonly (number | null)[],
  colors: Pick<ChartColors, 'primary'>,
): ChartSpec {
  // A point between two gaps has no line to be seen by.
  const alone = (at: number) => (values[at - 1] ?? null) === null && (values[at + 1] ?? null) === null
  const last = values.findLastIndex((value) => value !== null)
  return {
    type: 'line',
    data: {
      labels: [...periods],
      datasets: [
        {
          data: [...values],
          borderColor: colors.primary,
          borderWidth: 1.5,
          pointRadius: values.map((_, at) => (at === last || alone(at) ? 2.5 : 0)),
          pointBackgroundColor: colors.primary,
          pointBorderWidth: 0,
          spanGaps: false,
          tension: 0,
        },
      ],
    },
    options: {
      layout: { padding: 4 },
      scales: { x: { display: false }, y: { display: false, bounds: 'data', grace: '8%' } },
      plugins: { legend: { display: false }, tooltip: { enabled: false } },
    },
  }
}
