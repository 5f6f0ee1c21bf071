import type { Explanation } from '../../../shared/contract/account.ts'
import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts'
import type { MetricKey, MetricsQuestion } from '../../../shared/contract/metrics.ts'
import type { Figure } from '../../../shared/figures/figure.ts'
import {
  type Metrics,
  type MetricsGroup,
  metricFigures,
  metricNames,
  type MetricsQuestion as Question,
} from '../../../shared/metrics/metrics.ts'
import { periodsUpTo } from '../../../shared/metrics/period.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import { done, type Result } from '../../../shared/problem.ts'
import { metricsCsv } from '../export/metrics-csv.ts'
import { writeWhole } from '../write-file.ts'
import { explain } from './explain.ts'
import { figureView } from './figure-view.ts'

/** What may be asked of a book whose accounts were read for their metrics. */
export type MetricsDesk = {
  readonly metrics: (asked: MetricsQuestion & { readonly group: string | null }) => Result<OutputOf<'metrics'>>
  readonly compareMetric: (asked: InputOf<'compareMetric'>) => Result<OutputOf<'compareMetric'>>
  readonly explainMetric: (asked: InputOf<'explainMetric'>) => Result<Explanation>
  readonly writeMetrics: (asked: MetricsQuestion & { readonly path: string }) => Result<undefined>
}

/** The questions that this desk answers. */
export const metricsAsks: ReadonlySet<string> = new Set<keyof MetricsDesk>([
  ...(['metrics', 'compareMetric', 'explainMetric', 'writeMetrics'] as const),
])

export function metricsDesk(
  metricsOf: (question: Omit<Question, 'currency'>) => readonly MetricsGroup[],
  currency: Currency,
): MetricsDesk {
  let last: { readonly key: string; readonly groups: readonly MetricsGroup[] } | null = null
  const groupsOf = ({ asOf, period, periods, by }: MetricsQuestion) => {
    const key = JSON.stringify([asOf, period, periods, by])
    const groups = last?.key === key ? last.groups : metricsOf({ periods: periodsUpTo(asOf, period, periods), by })
    last = { key, groups }
    return groups
  }
  return {
    metrics: ({ group, ...question }) => {
      const groups = groupsOf(question)
      const shown = groups.find(({ name }) => name === group) ?? groups[0]
      return done({
        currency,
        periods: periodsUpTo(question.asOf, question.period, question.periods),
        groups: groups.map(({ name, accounts }) => ({ name, accounts })),
        shown: { name: shown?.name ?? null, accounts: shown?.accounts ?? 0, lines: shown ? linesOf(shown) : [] },
      })
    },
    compareMetric: ({ metric, ...question }) =>
      done(
        groupsOf(question).map(({ name, accounts, periods }) => ({
          ...{ name, accounts },
          figures: periods.map((one) => figureView(figureOf(one, metric))),
        })),
      ),
    explainMetric: ({ figure, path, ...question }) => {
      const figures = groupsOf(question).flatMap(({ periods }) => periods.flatMap(metricFigures))
      return explain(figures, figure, path)
    },
    writeMetrics: ({ path, ...question }) => {
      const written = writeWhole(path, metricsCsv(groupsOf(question), question.by, currency))
      return written.ok ? done(undefined) : written
    },
  }
}

function linesOf({ periods }: MetricsGroup): OutputOf<'metrics'>['shown']['lines'] {
  const series = periods[0]?.series.map(({ series: name }) => ({ kind: 'series', name }) as const) ?? []
  const metrics = metricNames.map((name) => ({ kind: 'metric', name }) as const)
  return [...metrics, ...series].map((metric) => ({
    metric,
    figures: periods.map((one) => figureView(figureOf(one, metric))),
  }))
}

function figureOf(of: Metrics, metric: MetricKey): Figure {
  if (metric.kind === 'metric') return of[metric.name]
  return of.series.find(({ series }) => series === metric.name)?.mean ?? noSuchSeries(metric.name)
}

function noSuchSeries(name: string): never {
  throw new Error(`A bug in Counterpart: the series ${name} was asked for and is not in the book`)
}
