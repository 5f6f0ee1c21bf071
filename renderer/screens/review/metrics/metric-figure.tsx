import type { MetricKey, MetricsAnswer, MetricsQuestion } from '../../../../shared/contract/metrics.ts'
import type { FigureView } from '../../../../shared/contract/values.ts'
import { useWorking } from '../../../parts/working/working-drawer.tsx'
import { WorkingPanel } from '../../../parts/working/working-panel.tsx'
import { useWords } from '../../../words/use-words.ts'
import { metricText, metricTitle, periodText } from './metric-text.ts'

type MetricFigureProps = {
  readonly question: MetricsQuestion
  readonly metric: MetricKey
  readonly period: MetricsAnswer['periods'][number]
  readonly figure: FigureView
  /** Whose, where more than one group is shown. */
  readonly whose?: string
  readonly className: string
}

/** A metric's number of one period; it opens its working, or why it is not known. */
export function MetricFigure({ question, metric, period, figure, whose, className }: MetricFigureProps) {
  const words = useWords()
  const open = useWorking()
  const of = whose === undefined ? metricTitle(metric, words) : `${whose}, ${metricTitle(metric, words)}`
  const when = periodText(period, words)
  const shown = metricText(metric, figure, words)
  const value = figure.value === null ? words.say('metrics.not-known') : shown
  return (
    <button
      type="button"
      className={className}
      title={figure.missing.map((one) => words.problem(one)).join(' ') || undefined}
      aria-label={words.say('metrics.open', { metric: of, period: when, value })}
      onClick={() =>
        open(
          <WorkingPanel
            label={`${of}, ${when}`}
            working={{ ask: 'explainMetric', of: { ...question, figure: figure.id } }}
          />,
        )
      }
    >
      {shown}
    </button>
  )
}
