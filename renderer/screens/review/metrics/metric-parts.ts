import type { MetricLine } from '../../../../shared/contract/metrics.ts'
import type { MetricName } from '../../../../shared/metrics/metrics.ts'

export const metricParts = ['loyalty', 'sales', 'perception', 'series'] as const
export type MetricPart = (typeof metricParts)[number]

const partOf: Readonly<Record<MetricName, MetricPart>> = {
  churn: 'loyalty',
  retention: 'loyalty',
  crossSell: 'loyalty',
  conversion: 'sales',
  averageOrderValue: 'sales',
  purchaseFrequency: 'sales',
  recency: 'sales',
  nps: 'perception',
  csat: 'perception',
  csatMean: 'perception',
  ces: 'perception',
  cesMean: 'perception',
}

/** The lines by what they are about, in their order; parts without a line are left out. */
export function byPart(lines: readonly MetricLine[]): readonly (readonly [MetricPart, readonly MetricLine[]])[] {
  const of = Map.groupBy(lines, ({ metric }) => (metric.kind === 'series' ? 'series' : partOf[metric.name]))
  return metricParts.flatMap((part) => {
    const own = of.get(part)
    return own ? [[part, own] as const] : []
  })
}
