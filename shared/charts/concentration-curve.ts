import type { Curve } from '../review/curves.ts'
import type { Words } from '../words.ts'
import type { ChartColors } from './chart-colors.ts'
import type { PointChartSpec } from './chart-spec.ts'

/** A point of the curve that is pointed out, as shares of the two axes. */
export type Marked = { readonly along: number; readonly up: number; readonly text: string }

/**
 * A cumulative curve in shares of what all add up to, beside the straight line of equal parts. Plain data; null where
 * there is nothing to share out.
 */
export function concentrationCurve(
  { points }: Pick<Curve, 'points'>,
  along: string,
  marked: Marked | null,
  words: Words,
  color: string,
  colors: ChartColors,
): PointChartSpec | null {
  const last = points.at(-1)
  if (!last || last.up <= 0 || last.along <= 0) return null
  const shares = points.map((point) => ({ x: point.along / last.along, y: point.up / last.up }))
  const highest = shares.reduce((most, { y }) => Math.max(most, y), 1)
  const lowest = shares.reduce((least, { y }) => Math.min(least, y), 0)
  const percent = { style: 'percent', minimumFractionDigits: 0, maximumFractionDigits: 0 } as const
  const ticks = { color: colors.muted, font: { size: 8 }, padding: 6, maxTicksLimit: 6, format: percent }
  return {
    type: 'scatter',
    data: {
      datasets: [
        {
          ...{ data: shares, showLine: true, pointRadius: 0, borderColor: color, borderWidth: 1.75 },
          ...{ fill: 'origin', backgroundColor: `${color}1f` },
        },
        {
          data: [
            { x: 0, y: 0 },
            { x: 1, y: 1 },
          ],
          ...{ showLine: true, pointRadius: 0, borderColor: colors.muted, borderWidth: 0.75, borderDash: [3, 3] },
        },
        {
          data: marked ? [{ x: marked.along, y: marked.up }] : [],
          ...{ pointRadius: 3.5, pointBackgroundColor: color, pointBorderColor: '#ffffff', pointBorderWidth: 1 },
        },
      ],
    },
    options: {
      locale: words.locale,
      layout: { padding: { right: 10, top: 8 } },
      scales: {
        x: {
          ...{ type: 'linear', min: 0, max: 1, grid: { display: false }, border: { color: colors.rule } },
          ...{ ticks, title: { display: true, text: along, color: colors.muted, font: { size: 8.5 } } },
        },
        y: {
          ...{ type: 'linear', min: lowest, max: Math.max(1, highest) },
          ...{ grid: { color: colors.rule, lineWidth: 0.5, tickLength: 0 }, border: { display: false }, ticks },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: { enabled: false },
        pointLabels: {
          labels: marked ? [{ dataset: 2, index: 0, text: marked.text, color: colors.ink }] : [],
          ...{ most: 1, size: 8.5, family: 'Inter' },
        },
      },
    },
  }
}
