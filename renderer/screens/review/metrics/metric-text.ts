import type { MetricKey, MetricsAnswer } from '../../../../shared/contract/metrics.ts'
import type { FigureView } from '../../../../shared/contract/values.ts'
import type { Month } from '../../../../shared/days.ts'
import type { Minor } from '../../../../shared/money/money.ts'
import { dash, type WindowWords } from '../../../words/use-words.ts'

type Period = MetricsAnswer['periods'][number]
type Value = Pick<FigureView, 'unit' | 'value'>

/** What a metric is called; a series has the name that its rows give it. */
export function metricTitle(metric: MetricKey, { say }: WindowWords): string {
  return metric.kind === 'series' ? metric.name : say(`metrics.${metric.name}`)
}

export function metricMeaning(metric: MetricKey, { say }: WindowWords): string {
  return metric.kind === 'series' ? say('metrics.series-is') : say(`metrics.${metric.name}-is`)
}

/** March 2026, Q1 2026, 2026. */
export function periodText({ name }: Pick<Period, 'name'>, { say, month }: WindowWords): string {
  const quarter = /^(\d{4})-Q(\d)$/.exec(name)
  if (quarter) return say('metrics.quarter', { year: quarter[1] ?? '', quarter: quarter[2] ?? '' })
  return /^\d{4}$/.test(name) ? name : month(name as Month, 'short')
}

/** A metric's value; a dash where it is not known, which is not nought. */
export function metricText(metric: MetricKey, { unit, value }: Value, words: WindowWords): string {
  if (value === null) return dash
  if (unit.kind === 'share') return words.percent(value, 1)
  if (unit.kind === 'money') return words.money(value as Minor, unit.currency, { short: true })
  const decimals = decimalsOf(metric)
  const text = words.number(value, decimals, decimals)
  return unit.kind === 'measured' && unit.word !== '' ? `${text} ${unit.word}` : text
}

/** By how much it changed from one period to the next, with its sign; null: one of them is not known. */
export function changeText(metric: MetricKey, before: Value | undefined, now: Value, words: WindowWords) {
  if (!before || before.value === null || now.value === null) return null
  const change = now.value - before.value
  const sign = change > 0 ? '+' : ''
  // A share changes by points: 3 % on 2 % would be taken for a half more.
  if (now.unit.kind === 'share') return words.say('metrics.points', { change: sign + words.number(change * 100, 1, 1) })
  return sign + metricText(metric, { unit: now.unit, value: change }, words)
}

function decimalsOf(metric: MetricKey): number {
  if (metric.kind === 'series' || metric.name === 'purchaseFrequency') return 2
  return 0
}
