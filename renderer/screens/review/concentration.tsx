import { SegmentedControl, Table } from '@mantine/core'
import { useState } from 'react'
import type { ReviewSummary } from '../../../shared/contract/review.ts'
import { Card } from '../../parts/card.tsx'
import { TableHead } from '../../parts/table-head.tsx'
import { TableRegion } from '../../parts/table-region.tsx'
import { useWords } from '../../words/use-words.ts'

/** Where the value, the profit and the CLV are: by segment or by manager. */
export function Concentration({ summary }: { readonly summary: ReviewSummary }) {
  const { say, moneyOrDash, percent, number } = useWords()
  const [by, choose] = useState<'segment' | 'manager'>('segment')
  const groups = by === 'segment' ? summary.bySegment : summary.byManager
  const share = (value: number | null) => (value === null ? '' : ` ${percent(value, 0)}`)
  return (
    <Card
      title={say('review.concentration')}
      lead={say('review.concentration-lead')}
      actions={
        <SegmentedControl
          size="xs"
          data={[
            { value: 'segment', label: say('review.segment') },
            { value: 'manager', label: say('review.manager') },
          ]}
          value={by}
          onChange={(next) => choose(next as typeof by)}
        />
      }
    >
      <TableRegion name={say('review.concentration')} className="review-scroll">
        <Table aria-label={say('review.concentration')}>
          <TableHead
            columns={[
              { title: say(by === 'segment' ? 'review.segment' : 'review.manager') },
              { title: say('review.accounts'), number: true },
              { title: say('review.worth'), number: true },
              { title: say('review.profit'), number: true },
              { title: say('review.clv'), number: true },
            ]}
          />
          <Table.Tbody>
            {groups.map((group) => (
              <Table.Tr key={group.name ?? ''}>
                <Table.Th scope="row">{group.name ?? say('review.none')}</Table.Th>
                <Table.Td data-number>{number(group.accounts, 0)}</Table.Td>
                <Table.Td data-number>
                  {moneyOrDash(group.worth, summary.currency)}
                  <span className="review-share">{share(group.worthShare)}</span>
                </Table.Td>
                <Table.Td data-number>
                  {moneyOrDash(group.profit, summary.currency)}
                  <span className="review-share">{share(group.profitShare)}</span>
                </Table.Td>
                <Table.Td data-number>
                  {moneyOrDash(group.clv, summary.currency)}
                  <span className="review-share">{share(group.clvShare)}</span>
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </TableRegion>
    </Card>
  )
}
