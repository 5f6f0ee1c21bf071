import type { Day } from '../../../shared/days.ts'
import type { Figure } from '../../../shared/figures/figure.ts'
import { type Division, type MetricsGroup, metricNames } from '../../../shared/metrics/metrics.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import { decimalText } from '../../../shared/money/money.ts'
import { csvOf } from './csv.ts'
import { guarded } from './guarded.ts'

/** Metrics as CSV, a row for each group, period and metric; what is not known is empty, with the reason beside it. */
export function metricsCsv(groups: readonly MetricsGroup[], by: Division | null, currency: Currency): string {
  const header = ['group', 'accounts', 'metric', 'period', 'from', 'to', 'complete', 'value', 'unit', 'missing']
  const rows = groups.flatMap(({ name, accounts, periods }) =>
    periods.flatMap((one) => {
      const { period } = one
      const row = (metric: string, figure: Figure) => [
        ...[by === null ? '' : guarded(name ?? ''), String(accounts), metric],
        ...[period.name, period.from, period.to, String(period.complete)],
        ...[valueText(figure, currency), unitText(figure)],
        guarded(figure.missing.map(({ message }) => message).join(' ')),
      ]
      return [
        ...metricNames.map((metric) => row(metric, one[metric])),
        ...one.series.map(({ series, mean }) => row(guarded(series), mean)),
      ]
    }),
  )
  return csvOf([header, ...rows])
}

export function metricsFileName(asOf: Day): string {
  return `metrics ${asOf}.csv`
}

function valueText({ value, unit }: Figure, currency: Currency): string {
  if (value === null) return ''
  return unit.kind === 'money' ? decimalText(value as never, currency) : String(value)
}

function unitText({ unit }: Figure): string {
  if (unit.kind === 'money') return unit.currency
  return unit.kind === 'measured' ? guarded(unit.word) : unit.kind
}
