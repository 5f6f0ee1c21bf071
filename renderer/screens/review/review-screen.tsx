import './review.css'
import { Badge, Group, Select, Skeleton, Tabs } from '@mantine/core'
import { useState } from 'react'
import type { ReviewSummary } from '../../../shared/contract/review.ts'
import { noLevers } from '../../../shared/review/levers.ts'
import { useAskWith } from '../../client/use-ask.ts'
import { useBook } from '../../client/use-book.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ImportLink } from '../../parts/import-link.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { WorkingDrawer } from '../../parts/working/working-drawer.tsx'
import { usePlaceState } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { Concentration } from './concentration.tsx'
import { Curves } from './curves.tsx'
import { ExportMenu } from './export-menu.tsx'
import { Lists } from './lists.tsx'
import { MetricsTab } from './metrics/metrics-tab.tsx'
import { ModelCard } from './model-card.tsx'
import { type Choice, questionOf, usualChoice } from './review-question.ts'
import { ReviewTable } from './review-table.tsx'
import { ScatterCard } from './scatter-card.tsx'
import { everyone, type Filter } from './table-filter.ts'
import { Totals } from './totals.tsx'
import { useReview } from './use-review.ts'
import { WhatIf } from './what-if.tsx'
import { QuestionContext } from './working.tsx'

/** Finance's screen: value delivered next to CLV for every account, and the metrics of the CRM literature. Internal. */
export function ReviewScreen() {
  const { say } = useWords()
  const [shown, show] = usePlaceState('show', 'value')
  const tab = shown === 'metrics' ? shown : 'value'
  return (
    <Page
      title={say('place.review')}
      lead={
        <Group gap="xs" component="span">
          {say(tab === 'value' ? 'review.screen.lead' : 'metrics.lead')}
          <Badge color="ember" variant="filled" tt="none" radius="sm" miw="max-content">
            {say('review.screen.internal')}
          </Badge>
        </Group>
      }
    >
      <Tabs value={tab} onChange={(next) => show(next ?? 'value')} keepMounted={false}>
        <Tabs.List mb="md" aria-label={say('metrics.tabs')}>
          <Tabs.Tab value="value">{say('metrics.tab-value')}</Tabs.Tab>
          <Tabs.Tab value="metrics">{say('metrics.tab-metrics')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="value">
          <ValueTab />
        </Tabs.Panel>
        <Tabs.Panel value="metrics">
          <MetricsTab />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}

/** Value next to CLV, and what if the assumptions are wrong. */
function ValueTab() {
  const { say } = useWords()
  const { asOf } = useBook()
  const [choice, choose] = useState<Choice>(usualChoice)
  const question = questionOf(choice, asOf)
  const { data, error, refetch } = useReview(question, say('review.screen.job'))
  return (
    <>
      <Group gap="sm" align="flex-end" mb="md">
        <Periods choice={choice} onChoose={choose} />
        <ExportMenu question={question} disabled={!data || data.accounts === 0} />
      </Group>
      {error ? <ProblemPanel error={error} again={() => void refetch()} /> : null}
      {data === undefined && !error ? <Waiting /> : null}
      {data && data.accounts === 0 ? (
        <EmptyState title={say('review.screen.empty')} text={say('review.screen.empty-why')}>
          <ImportLink />
        </EmptyState>
      ) : null}
      {data && data.accounts > 0 ? <Reviewed summary={data} choice={choice} onChoose={choose} /> : null}
    </>
  )
}

type ReviewedProps = {
  readonly summary: ReviewSummary
  readonly choice: Choice
  readonly onChoose: (choice: Choice) => void
}

function Reviewed({ summary, choice, onChoose }: ReviewedProps) {
  const { asOf } = useBook()
  const question = questionOf(choice, asOf)
  const [levers, pull] = useState(noLevers)
  const [filter, narrow] = useState<Filter>(everyone)
  const supposing = levers !== noLevers
  const { data } = useAskWith({ enabled: supposing, keepPrevious: true }, 'reviewWhatIf', { question, levers })
  const supposed = supposing ? (data ?? null) : null
  return (
    <QuestionContext value={question}>
      <WorkingDrawer>
        <Totals summary={summary} supposed={supposed} />
        <div className="review-pair">
          <ScatterCard
            {...{ summary, supposed, filter }}
            onFilter={narrow}
            onThresholds={(thresholds) => onChoose({ ...choice, thresholds })}
            chosen={choice.thresholds}
          />
          <WhatIf {...{ question, summary, levers, supposed }} onPull={pull} />
        </div>
        <Lists summary={summary} />
        <ReviewTable {...{ question, summary, filter }} onFilter={narrow} />
        <div className="review-halves">
          <Curves summary={summary} />
          <Concentration summary={summary} />
        </div>
        <ModelCard question={question} summary={summary} />
      </WorkingDrawer>
    </QuestionContext>
  )
}

function Periods({ choice, onChoose }: Omit<ReviewedProps, 'summary'>) {
  const { say } = useWords()
  const windows = (['relationship', 'term', 'year'] as const).map((value) => ({
    value,
    label: say(`review.window.${value}`),
  }))
  const days = [30, 60, 90, 180, 365].map((value) => ({
    value: String(value),
    label: say('review.renewing', { days: value }),
  }))
  return (
    <>
      <Select
        w={190}
        label={say('review.window')}
        data={windows}
        value={choice.window}
        allowDeselect={false}
        onChange={(window) => window && onChoose({ ...choice, window: window as Choice['window'] })}
      />
      <Select
        w={170}
        label={say('review.renewals')}
        data={days}
        value={String(choice.renewingWithin)}
        allowDeselect={false}
        onChange={(value) => value && onChoose({ ...choice, renewingWithin: Number(value) })}
      />
    </>
  )
}

function Waiting() {
  const { say } = useWords()
  return (
    <div role="status" aria-label={say('state.loading')}>
      <Skeleton height={92} mb="md" />
      <div className="review-pair">
        <Skeleton height={520} />
        <Skeleton height={520} />
      </div>
    </div>
  )
}
