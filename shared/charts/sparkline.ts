import { monthsFrom } from '../days.ts'
import type { IndicatorView } from '../statement/model.ts'
import type { ChartColors } from './chart-colors.ts'
import type { ChartSpec } from './chart-spec.ts'

/** Nothing but lines: whoever draws these need not lay out a chart. */
export const sparklineOptions: NonNullable<ChartSpec['options']> = {
  layout: { padding: 3 },
  scales: { x: { display: false }, y: { display: false, bounds: 'data', grace: '6%' } },
  plugins: { legend: { display: false }, tooltip: { enabled: false } },
}

/** An indicator's monthly actuals as a small line, with its baseline dashed and its expectation as a thin line. */
export function sparkline(
  indicator: Pick<IndicatorView, 'trend' | 'baseline' | 'expectation'>,
  colors: ChartColors,
): ChartSpec {
  const { trend, baseline, expectation } = indicator
  const byMonth = new Map(trend.map((point) => [point.month, point.actual]))
  const [first, last] = [trend.at(0), trend.at(-1)]
  const months = first && last ? monthsFrom(first.month, last.month) : []
  const level = (value: number | null, color: string, dash: number[]) =>
    value === null
      ? []
      : [{ data: months.map(() => value), borderColor: color, borderWidth: 0.75, borderDash: dash, pointRadius: 0 }]
  return {
    type: 'line',
    data: {
      labels: [...months],
      datasets: [
        {
          data: months.map((month) => byMonth.get(month) ?? null),
          borderColor: colors.primary,
          borderWidth: 1.25,
          pointRadius: months.map((_, at) => (at === months.length - 1 ? 2 : 0)),
          pointBackgroundColor: colors.primary,
          pointBorderWidth: 0,
          spanGaps: true,
          tension: 0,
        },
        ...level(baseline, colors.muted, [2, 2]),
        ...level(expectation, colors.accent, []),
      ],
    },
    options: sparklineOptions,
  }
}
