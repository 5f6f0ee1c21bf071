import type { Currency } from '../money/currency.ts'
import { type Minor, toMajor } from '../money/money.ts'
import type { Relationship } from '../statement/model.ts'
import type { Words } from '../words.ts'
import type { ChartColors } from './chart-colors.ts'
import type { ChartSpec } from './chart-spec.ts'
import type { EndLabel } from './end-labels.ts'
import { monthAxis } from './month-axis.ts'

type Points = Relationship['cumulative']

/**
 * Worth by kind as areas one on the other, what was paid as a line across them, each named where it ends.
 * Plain data in points: `endLabels` and Chart.js are registered by whoever draws it.
 */
export function cumulativeWorth(points: Points, currency: Currency, words: Words, colors: ChartColors): ChartSpec {
  const major = (minor: Minor | null) => (minor === null ? null : toMajor(minor, currency))
  const line = (color: string, width: number) => ({
    borderColor: color,
    borderWidth: width,
    // The same for all points: Chart.js resolves what is said of each by itself for each by itself.
    pointRadius: 0,
    pointBackgroundColor: color,
    pointBorderWidth: 0,
    tension: 0,
  })
  return {
    type: 'line',
    data: {
      labels: [
        ...monthAxis(
          points.map((point) => point.month),
          words,
        ),
      ],
      datasets: [
        {
          ...line(colors.primary, 0),
          data: points.map((point) => major(point.hard)),
          backgroundColor: `${colors.primary}e6`,
          fill: 'origin',
          order: 2,
        },
        {
          ...line(colors.primary, 1.5),
          data: points.map((point) => major(point.worth)),
          backgroundColor: `${colors.secondary}59`,
          fill: '-1',
          order: 1,
        },
        { ...line(colors.accent, 2), data: points.map((point) => major(point.paid)), fill: false, order: 0 },
      ],
    },
    options: {
      locale: words.locale,
      layout: { padding: { right: 118, top: 6, left: 0, bottom: 0 } },
      scales: {
        x: {
          grid: { display: false },
          border: { color: colors.rule },
          ticks: { autoSkip: false, maxRotation: 0, color: colors.muted, font: { size: 8.5 } },
        },
        y: {
          grid: { color: colors.rule, lineWidth: 0.5, tickLength: 0 },
          border: { display: false },
          ticks: {
            maxTicksLimit: 6,
            padding: 8,
            color: colors.muted,
            font: { size: 8.5 },
            format: { style: 'currency', currency, notation: 'compact', maximumFractionDigits: 1 },
          },
        },
      },
      plugins: {
        legend: { display: false },
        tooltip: { enabled: false },
        endLabels: { labels: labelsOf(points, currency, words, colors), size: 8.5, family: 'Inter' },
      },
    },
  }
}

function labelsOf(points: Points, currency: Currency, words: Words, colors: ChartColors): readonly EndLabel[] {
  const end = points.at(-1)
  if (!end) return []
  const money = (minor: Minor) => words.money(minor, currency, { short: true })
  const bothKinds = end.hard !== 0 && end.soft !== 0
  return [
    { datasets: [1], title: words.say('chart.worth'), value: money(end.worth), color: colors.primary, dot: 2.5 },
    ...(bothKinds
      ? [
          { datasets: [0, 1], title: words.say('chart.soft'), value: money(end.soft), color: colors.ink } as const,
          { datasets: [0], title: words.say('chart.hard'), value: money(end.hard), color: colors.primary } as const,
        ]
      : []),
    ...(end.paid === null
      ? []
      : [
          {
            ...({ datasets: [2], title: words.say('chart.paid'), value: money(end.paid) } as const),
            ...{ color: colors.accent, dot: 2.5 },
          },
        ]),
  ]
}
