import { Group, SegmentedControl, Text } from '@mantine/core'
import type { CatalogueIndicator } from '../../../../shared/contract/indicators.ts'
import { useAskWith } from '../../../client/use-ask.ts'
import { useBook } from '../../../client/use-book.tsx'
import { Card } from '../../../parts/card.tsx'
import { ProblemPanel } from '../../../parts/problem-panel.tsx'
import { usePlaceState } from '../../../routes/use-route.ts'
import { useWords } from '../../../words/use-words.ts'
import { CardSkeleton } from '../skeletons.tsx'
import { AssumptionTable } from './assumption-table.tsx'
import { Legend } from './legend.tsx'
import { lanesOf } from './spans.ts'
import { Timeline } from './timeline.tsx'

const mostAccounts = 200

/** What was assumed of an indicator over time: as a timeline by field and scope, or as a table of the same. */
export function Assumptions({ indicator }: { readonly indicator: CatalogueIndicator }) {
  const { say } = useWords()
  const { asOf } = useBook()
  const [as, setAs] = usePlaceState('assumptions', 'timeline')
  const { data, error } = useAskWith({ keepPrevious: true }, 'indicatorAssumptions', {
    ...{ indicatorKey: indicator.key, asOf },
    limit: mostAccounts,
  })
  const lanes = data ? lanesOf(data, indicator.measure) : []
  const views = (
    <SegmentedControl
      size="xs"
      aria-label={say('indicators.show-as')}
      data={[
        { value: 'timeline', label: say('indicators.show-timeline') },
        { value: 'table', label: say('indicators.show-table') },
      ]}
      value={as === 'table' ? as : 'timeline'}
      onChange={setAs}
    />
  )
  return (
    <Card
      title={say('indicators.assumptions')}
      lead={lanes.length === 0 ? null : say('indicators.assumptions-lead')}
      actions={lanes.length === 0 ? null : views}
    >
      {error ? <ProblemPanel error={error} /> : null}
      {!data && !error ? <CardSkeleton height={320} /> : null}
      {data && lanes.length === 0 ? <NothingAssumed indicator={indicator} /> : null}
      {data && data.stale > 0 ? (
        <Text fz="sm" mb="sm" className="indicator-assumed-stale">
          {say('indicators.assumptions-stale', { count: data.stale })}
        </Text>
      ) : null}
      {lanes.length === 0 ? null : as === 'table' ? (
        <AssumptionTable indicator={indicator} lanes={lanes} />
      ) : (
        <>
          <Timeline indicator={indicator} lanes={lanes} asOf={asOf} />
          <Legend />
        </>
      )}
      {data && data.accounts > mostAccounts ? (
        <Text fz="sm" c="dimmed" mt="sm">
          {say('indicators.accounts-cut', { count: data.accounts - mostAccounts })}
        </Text>
      ) : null}
    </Card>
  )
}

const needBaseline = ['duration', 'wait', 'cost', 'rate']

function NothingAssumed({ indicator }: { readonly indicator: CatalogueIndicator }) {
  const { say } = useWords()
  const needed = needBaseline.includes(indicator.measure)
  return (
    <Group gap={4} className="reading">
      <Text fw={600}>{say('indicators.assumptions-none')}</Text>
      <Text c="dimmed" fz="sm">
        {say(needed ? 'indicators.assumptions-none-do' : 'indicators.assumptions-none-fine')}
      </Text>
    </Group>
  )
}
