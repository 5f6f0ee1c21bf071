import { z } from 'zod'
import { metricNames } from '../metrics/metrics.ts'
import { periodKinds } from '../metrics/period.ts'
import { explanation } from './account.ts'
import { ask, askShell } from './message.ts'
import { count, currency, day, figure, job, list, orNull, text, token } from './values.ts'

/* The KPIs of the CRM literature, by period, of all accounts or of a segment's or a manager's. Internal. */

export const metricsQuestion = z.strictObject({
  asOf: day,
  period: z.enum(periodKinds),
  /** The last so many. */
  periods: z.int().min(1).max(60),
  /** Null: all accounts together. */
  by: orNull(z.enum(['segment', 'manager'])),
})
export type MetricsQuestion = z.infer<typeof metricsQuestion>

/** A metric of ours by its name, or a series by the name that its rows give it. */
const metric = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('metric'), name: z.enum(metricNames) }),
  z.strictObject({ kind: z.literal('series'), name: text }),
])
export type MetricKey = z.infer<typeof metric>

const period = z.strictObject({ name: text, from: day, to: day, complete: z.boolean() })
/** A figure for each period, in their order. */
const line = z.strictObject({ metric, figures: list(figure) })
export type MetricLine = z.infer<typeof line>

const metricsAnswer = z.strictObject({
  currency,
  periods: list(period),
  /** Name null: all accounts, or those without a segment or manager. */
  groups: list(z.strictObject({ name: orNull(text), accounts: count })),
  /** Of the group that was asked for; the first where there is none of that name. */
  shown: z.strictObject({ name: orNull(text), accounts: count, lines: list(line) }),
})
export type MetricsAnswer = z.infer<typeof metricsAnswer>

export const metrics = {
  /** All accounts are read first, with progress, and kept. `group` is not looked at where there are none. */
  metrics: ask(metricsQuestion.extend({ job, group: orNull(text) }), metricsAnswer),
  /** One metric of every group, in the order of the groups. */
  compareMetric: ask(
    metricsQuestion.extend({ metric }),
    list(z.strictObject({ name: orNull(text), accounts: count, figures: list(figure) })),
  ),
  /** The working of a metric's figure, one level, as `explain` answers. */
  explainMetric: ask(metricsQuestion.extend({ figure: text, path: list(count) }), explanation),
  /** All groups and periods as CSV. Null: the dialog was cancelled. */
  saveMetrics: askShell(metricsQuestion, orNull(z.strictObject({ token, name: text, where: text }))),
}
