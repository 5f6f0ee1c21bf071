import type { Day } from '../../../shared/days.ts'
import { done, type Result } from '../../../shared/problem.ts'
import { metricsFileName } from '../export/metrics-csv.ts'
import type { MetricsDesk } from '../window/metrics-desk.ts'
import type { Answers, Engine } from './engine.ts'

type Names = 'metrics' | 'compareMetric' | 'explainMetric' | 'writeMetricsFile' | 'metricsFileName'
type Refused = Extract<Result<never>, { readonly ok: false }>

export function metricsAnswers({ session, reviews, jobs }: Engine): Answers<Names> {
  const ask = async <N extends keyof MetricsDesk>(
    asOf: Day,
    name: N,
    input: Parameters<MetricsDesk[N]>[0],
  ): Promise<Awaited<ReturnType<MetricsDesk[N]>> | Refused> => {
    const file = session.read((book) => done(book.file))
    return file.ok ? reviews.ask({ file: file.value, asOf, window: null }, name, input) : file
  }
  return {
    metrics: ({ job, ...question }) =>
      jobs.run(job, async ({ progress, signal }) => {
        reviews.hear(progress)
        signal.addEventListener('abort', reviews.stop)
        return ask(question.asOf, 'metrics', question).finally(() => signal.removeEventListener('abort', reviews.stop))
      }),
    compareMetric: (asked) => ask(asked.asOf, 'compareMetric', asked),
    explainMetric: (asked) => ask(asked.asOf, 'explainMetric', asked),
    writeMetricsFile: (asked) => ask(asked.asOf, 'writeMetrics', asked),
    metricsFileName: ({ asOf }) => done(metricsFileName(asOf)),
  }
}
