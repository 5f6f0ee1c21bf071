import { Select } from '@mantine/core'
import { useState } from 'react'
import type { MetricsAnswer, MetricsQuestion } from '../../../../shared/contract/metrics.ts'
import { useAskWith } from '../../../client/use-ask.ts'
import { Asked } from '../../../parts/asked.tsx'
import { Card } from '../../../parts/card.tsx'
import { useWords } from '../../../words/use-words.ts'
import { metricTitle } from './metric-text.ts'
import { PeriodTable } from './period-table.tsx'

type CompareCardProps = {
  readonly question: MetricsQuestion & { readonly by: 'segment' | 'manager' }
  readonly answer: MetricsAnswer
}

/** One metric of every segment or manager beside each other. */
export function CompareCard({ question, answer: { periods, shown } }: CompareCardProps) {
  const words = useWords()
  const { say } = words
  const metrics = shown.lines.map(({ metric }) => metric)
  const [at, choose] = useState('nps')
  const metric = metrics.find(({ name }) => name === at) ?? ({ kind: 'metric', name: 'churn' } as const)
  const found = useAskWith({ keepPrevious: true }, 'compareMetric', { ...question, metric })
  const options = metrics.map((one) => ({ value: one.name, label: metricTitle(one, words) }))
  return (
    <Card
      title={say('metrics.compare')}
      className="review-card"
      actions={
        <Select
          w={230}
          aria-label={say('metrics.metric')}
          data={options}
          value={metric.name}
          allowDeselect={false}
          onChange={(value) => value && choose(value)}
        />
      }
    >
      <Asked answer={found}>
        {(groups) => (
          <PeriodTable
            label={say('metrics.compare')}
            corner={say(`metrics.compare.${question.by}`)}
            question={question}
            periods={periods}
            rows={groups.map(({ name, accounts, figures }) => {
              const whose = name ?? say(`metrics.no-${question.by}`)
              return {
                ...{ key: name ?? '', metric, whose, figures },
                head: say('metrics.group-of', { name: whose, count: accounts }),
              }
            })}
          />
        )}
      </Asked>
    </Card>
  )
}
