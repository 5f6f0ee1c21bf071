import { Button, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { CatalogueIndicator } from '../../../shared/contract/indicators.ts'
import { useAskWith } from '../../client/use-ask.ts'
import { Card } from '../../parts/card.tsx'
import { GoTo } from '../../parts/go-to.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { TableHead } from '../../parts/table-head.tsx'
import { TableRegion } from '../../parts/table-region.tsx'
import { useWords } from '../../words/use-words.ts'
import { CardSkeleton } from './skeletons.tsx'

const few = 6
const most = 200

/** The accounts that are measured by an indicator. */
export function Use({ indicator }: { readonly indicator: CatalogueIndicator }) {
  const { say, number, month } = useWords()
  const [limit, setLimit] = useState(few)
  const { key, accounts, rows } = indicator
  const use = useAskWith({ keepPrevious: true }, 'indicatorUse', { indicatorKey: key, limit })
  const more = use.data ? use.data.total - use.data.accounts.length : 0
  return (
    <Card title={say('indicators.use')} lead={say('indicators.use-lead', { accounts, rows })}>
      {accounts === 0 ? <Text fz="sm">{say('indicators.use-none', { key })}</Text> : null}
      {use.error ? <ProblemPanel error={use.error} /> : null}
      {accounts > 0 && !use.data && !use.error ? <CardSkeleton height={33 * (Math.min(accounts, few) + 1)} /> : null}
      {use.data && use.data.accounts.length > 0 ? (
        <TableRegion name={say('indicators.use')} least={20}>
          <Table aria-label={say('indicators.use')}>
            <TableHead
              columns={[
                { title: say('column.account') },
                { title: say('indicators.column-rows'), number: true },
                { title: say('indicators.use-period'), number: true },
              ]}
            />
            <Table.Tbody>
              {use.data.accounts.map((one) => (
                <Table.Tr key={one.accountId}>
                  <Table.Td className="indicators-long">
                    <GoTo to={{ screen: 'account', accountId: one.accountId }}>{one.name}</GoTo>
                  </Table.Td>
                  <Table.Td data-number>{number(one.rows)}</Table.Td>
                  <Table.Td data-number className="nowrap">
                    {month(one.first, 'short')} – {month(one.last, 'short')}
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </TableRegion>
      ) : null}
      {more > 0 ? (
        <Text fz="sm" c="dimmed" mt="xs">
          {say('indicators.use-more', { count: more })}{' '}
          {limit < most ? (
            <Button variant="subtle" size="compact-sm" onClick={() => setLimit(most)}>
              {say('indicators.use-all')}
            </Button>
          ) : null}
        </Text>
      ) : null}
    </Card>
  )
}
