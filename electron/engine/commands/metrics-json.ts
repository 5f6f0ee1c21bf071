import type { Day } from '../../../shared/days.ts'
import { type Division, type Metrics, type MetricsGroup, metricFigures } from '../../../shared/metrics/metrics.ts'
import type { PeriodKind } from '../../../shared/metrics/period.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import { treeJson } from '../terminal/tree.ts'
import { amount } from './value-json.ts'

type Asked = {
  readonly asOf: Day
  readonly currency: Currency
  readonly period: PeriodKind
  readonly by: Division | null
  readonly explain: boolean
}

/** `metrics --json`: a number each, null where not known, with the reasons under `missing`. */
export function metricsJson(groups: readonly MetricsGroup[], { explain, ...asked }: Asked) {
  return {
    ...asked,
    groups: groups.map(({ name, accounts, periods }) => ({
      name,
      accounts,
      periods: periods.map((one) => ({
        ...periodJson(one, asked.currency),
        ...(explain ? { explain: trees(one) } : {}),
      })),
    })),
  }
}

function periodJson(one: Metrics, currency: Currency) {
  const { period, series, averageOrderValue, ...figures } = one
  return {
    period: period.name,
    from: period.from,
    to: period.to,
    complete: period.complete,
    averageOrderValue: amount(averageOrderValue, currency),
    ...Object.fromEntries(Object.entries(figures).map(([name, { value }]) => [name, value])),
    series: series.map(({ series: name, mean }) => ({ series: name, mean: mean.value })),
    missing: metricFigures(one).flatMap(({ label, missing }) =>
      missing.map(({ code, message }) => ({ metric: label, code, message })),
    ),
  }
}

function trees(one: Metrics) {
  const seen = new Set<string>()
  return metricFigures(one).map((figure) => treeJson(figure, seen))
}
