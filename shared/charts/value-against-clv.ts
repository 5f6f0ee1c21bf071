import { type Currency, minorUnits } from '../money/currency.ts'
import { type Quadrant, quadrants, type Thresholds } from '../review/quadrant.ts'
import { quadrantWords } from '../review/review-words.ts'
import type { Words } from '../words.ts'
import type { ChartColors } from './chart-colors.ts'
import type { ChartPoint, PointChartSpec } from './chart-spec.ts'
import type { PointLabel } from './point-labels.ts'

/** An account as a point; amounts in minor units. */
export type Plotted = {
  readonly name: string
  readonly worth: number | null
  readonly clv: number | null
  readonly quadrant: Quadrant | null
}

/** Those that can be drawn where both axes grow tenfold from line to line. */
export function drawable<P extends Plotted>(accounts: readonly P[]): readonly P[] {
  return accounts.filter(({ worth, clv }) => worth !== null && clv !== null && worth > 0 && clv > 0)
}

/**
 * Each account as a point, CLV to the right and value delivered upwards, with the line where they are equal and the
 * fields that the thresholds cut. `accounts` in the order in which they deserve a name beside their point.
 * Plain data: `quadrantAreas`, `pointLabels` and Chart.js are registered by whoever draws it. Null without a point.
 */
export function valueAgainstClv(
  accounts: readonly Plotted[],
  thresholds: Thresholds,
  currency: Currency,
  words: Words,
  colors: ChartColors,
): PointChartSpec | null {
  const shown = drawable(accounts)
  if (shown.length === 0) return null
  const unit = minorUnits(currency)
  const amounts = shown.flatMap(({ worth, clv }) => [(worth ?? 0) / unit, (clv ?? 0) / unit])
  const [min, max] = [smallest(amounts) / 1.6, largest(amounts) * 1.6]
  // A logarithmic axis has no nought: a threshold at or below it lies at the edge, and everything drawn is above it.
  const inside = (threshold: number) => Math.min(max, Math.max(min, threshold))
  const pens = pensOf(colors)
  const datasets = quadrants.map((quadrant) => ({
    data: shown
      .filter((one) => one.quadrant === quadrant)
      .map(({ worth, clv }): ChartPoint => ({ x: (clv ?? 0) / unit, y: (worth ?? 0) / unit })),
    pointRadius: 3,
    pointHoverRadius: 5,
    pointBackgroundColor: `${pens[quadrant]}cc`,
    pointBorderColor: '#ffffff',
    pointBorderWidth: 0.6,
    showLine: false,
  }))
  const parity = { data: [min, min ** 0.9 * max ** 0.1, max].map((at) => ({ x: at, y: at })), ...lineOf(colors.muted) }
  const money = {
    style: 'currency',
    currency,
    notation: 'compact',
    minimumFractionDigits: 0,
    maximumFractionDigits: 1,
  } as const
  // Amounts such as `500 тыс. €` have no room between those of the powers of ten, where these are many.
  const ticks = max / min > 100 ? { major: { enabled: true }, maxTicksLimit: 8 } : { autoSkipPadding: 14 }
  const axis = (title: string) =>
    ({
      type: 'logarithmic',
      ...{ min, max },
      grid: { color: colors.rule, lineWidth: 0.4, tickLength: 0 },
      border: { display: false },
      title: { display: true, text: title, color: colors.muted, font: { size: 8.5 } },
      ticks: { ...ticks, color: colors.muted, font: { size: 8 }, padding: 6, maxRotation: 0, format: money },
    }) as const
  return {
    type: 'scatter',
    data: { datasets: [...datasets, parity] },
    options: {
      locale: words.locale,
      layout: { padding: { right: 4, top: 4 } },
      scales: { x: axis(words.say('review.chart.clv')), y: axis(words.say('review.chart.worth')) },
      plugins: {
        legend: { display: false },
        tooltip: { enabled: false },
        ...(thresholds.value === null || thresholds.clv === null
          ? {}
          : { quadrantAreas: areasOf(inside(thresholds.clv / unit), inside(thresholds.value / unit), words, colors) }),
        pointLabels: {
          labels: [parityLabel(words, colors), ...labelsOf(shown, colors)],
          most: 15,
          size: 7.5,
          family: 'Inter',
        },
      },
    },
  }
}

function pensOf(colors: ChartColors): Readonly<Record<Quadrant, string>> {
  return {
    partners: colors.primary,
    'at-risk': colors.accent,
    'under-monetised': colors.secondary,
    dormant: colors.muted,
  }
}

function lineOf(color: string) {
  return { showLine: true, pointRadius: 0, borderColor: color, borderWidth: 0.9, pointHoverRadius: 0 }
}

function areasOf(x: number, y: number, words: Words, colors: ChartColors) {
  const pens = pensOf(colors)
  const field = (quadrant: Quadrant) => ({
    title: words.say(quadrantWords[quadrant]),
    ground: `${pens[quadrant]}0d`,
    color: pens[quadrant],
  })
  const fields = [field('partners'), field('under-monetised'), field('at-risk'), field('dormant')] as const
  return { ...{ x, y, fields }, line: colors.muted, size: 8.5, family: 'Inter' }
}

/** Beside the point of the line that lies near its lower end. */
function parityLabel(words: Words, colors: ChartColors): PointLabel {
  return { dataset: quadrants.length, index: 1, text: words.say('review.chart.parity'), color: colors.muted }
}

/** Only the first are tried: each is held against every point. */
const mostTried = 60

/** A point is known by the place it has among those of its quadrant. */
function labelsOf(shown: readonly Plotted[], colors: ChartColors): readonly PointLabel[] {
  const places = new Map<Quadrant, number>()
  return shown.slice(0, mostTried).flatMap(({ name, quadrant }) => {
    if (quadrant === null) return []
    const index = places.get(quadrant) ?? 0
    places.set(quadrant, index + 1)
    return { dataset: quadrants.indexOf(quadrant), index, text: shortened(name), color: colors.ink }
  })
}

function shortened(name: string): string {
  const points = [...name]
  return points.length <= 26 ? name : `${points.slice(0, 25).join('').trimEnd()}…`
}

function smallest(values: readonly number[]): number {
  return values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)
}

function largest(values: readonly number[]): number {
  return values.reduce((most, value) => Math.max(most, value), 0)
}
