import './metrics.css'
import { Skeleton } from '@mantine/core'
import type { MetricsAnswer, MetricsQuestion } from '../../../../shared/contract/metrics.ts'
import { Card } from '../../../parts/card.tsx'
import { EmptyState } from '../../../parts/empty-state.tsx'
import { ImportLink } from '../../../parts/import-link.tsx'
import { ProblemPanel } from '../../../parts/problem-panel.tsx'
import { WorkingDrawer } from '../../../parts/working/working-drawer.tsx'
import { useWords } from '../../../words/use-words.ts'
import { CompareCard } from './compare-card.tsx'
import { metricMeaning, metricTitle } from './metric-text.ts'
import { MetricTiles } from './metric-tiles.tsx'
import { MetricsToolbar } from './metrics-toolbar.tsx'
import { PeriodTable } from './period-table.tsx'
import { useChoice } from './use-choice.ts'
import { useMetrics } from './use-metrics.ts'

/** The metrics of the CRM literature by period: of all accounts, of a segment's or of a manager's. */
export function MetricsTab() {
  const { say } = useWords()
  const choice = useChoice()
  const { data, error, refetch } = useMetrics({ ...choice.question, group: choice.group }, say('metrics.job'))
  return (
    <WorkingDrawer>
      <MetricsToolbar choice={choice} answer={data} />
      {error ? <ProblemPanel error={error} again={() => void refetch()} /> : null}
      {data === undefined && !error ? <Waiting /> : null}
      {data && data.shown.accounts === 0 ? (
        <EmptyState title={say('metrics.none')} text={say('metrics.none-why')}>
          <ImportLink />
        </EmptyState>
      ) : null}
      {data && data.shown.accounts > 0 ? <Measured question={choice.question} answer={data} /> : null}
    </WorkingDrawer>
  )
}

function Measured({ question, answer }: { readonly question: MetricsQuestion; readonly answer: MetricsAnswer }) {
  const words = useWords()
  const { say } = words
  const { by } = question
  const { shown, periods } = answer
  const whose = by === null ? say('metrics.all') : (shown.name ?? say(`metrics.no-${by}`))
  return (
    <>
      <MetricTiles question={question} answer={answer} />
      <Card title={say('metrics.table')} lead={say('metrics.table-lead')} className="review-card">
        <PeriodTable
          label={say('metrics.table')}
          corner={say('metrics.group-of', { name: whose, count: shown.accounts })}
          question={question}
          periods={periods}
          rows={shown.lines.map(({ metric, figures }) => ({
            ...{ key: `${metric.kind} ${metric.name}`, metric, figures },
            head: (
              <>
                {metricTitle(metric, words)}
                <span className="note metric-meaning">{metricMeaning(metric, words)}</span>
              </>
            ),
          }))}
        />
      </Card>
      {by === null ? null : <CompareCard question={{ ...question, by }} answer={answer} />}
    </>
  )
}

function Waiting() {
  const { say } = useWords()
  return (
    <div role="status" aria-label={say('state.loading')}>
      <Skeleton height={180} mb="md" />
      <Skeleton height={180} mb="md" />
      <Skeleton height={420} />
    </div>
  )
}
