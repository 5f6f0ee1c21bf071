import { Button, Table, Tabs, Text } from '@mantine/core'
import { useState } from 'react'
import type { ReviewRowView, ReviewSummary } from '../../../shared/contract/review.ts'
import { Card } from '../../parts/card.tsx'
import { TableHead } from '../../parts/table-head.tsx'
import { TableRegion } from '../../parts/table-region.tsx'
import { hrefOf } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { FigureCell } from './figure-cell.tsx'

const few = 6

type Line = { readonly row: ReviewRowView; readonly why: string; readonly renews: string | null }

/** The three lists that start a conversation. */
export function Lists({ summary }: { readonly summary: ReviewSummary }) {
  const { say, list, shortDay } = useWords()
  const { lists } = summary
  const reason = (reasons: readonly Parameters<typeof reasonId>[0][]) => list(reasons.map((one) => say(reasonId(one))))
  const lines = {
    take: lists.takeMore.map(({ row, reasons, renews }): Line => ({ row, why: reason(reasons), renews })),
    give: lists.giveMore.map(({ row, reasons, renews }): Line => ({ row, why: reason(reasons), renews })),
    lacking: lists.notEnough.map(({ row, unknown, tooEarly }): Line => {
      const missing =
        unknown.length > 0 ? say('review.unknown', { figures: list(unknown.map((one) => say(`review.${one}`))) }) : ''
      const early = tooEarly ? say('review.too-early') : ''
      return { row, why: [missing, early].filter((text) => text !== '').join(' '), renews: row.renewalDate }
    }),
  }
  const counts = { take: lists.takeMoreCount, give: lists.giveMoreCount, lacking: lists.notEnoughCount }
  return (
    <Card title={say('review.lists')} lead={say('review.lists-lead')} className="review-card">
      <Tabs defaultValue="take" keepMounted={false}>
        <Tabs.List>
          {(['take', 'give', 'lacking'] as const).map((name) => (
            <Tabs.Tab key={name} value={name}>
              {say(`review.list.${name}`)} <span className="review-count">{counts[name]}</span>
            </Tabs.Tab>
          ))}
        </Tabs.List>
        {(['take', 'give', 'lacking'] as const).map((name) => (
          <Tabs.Panel key={name} value={name} pt="sm">
            <Text c="dimmed" fz="sm" mb="xs" className="reading">
              {say(`review.list.${name}-why`)}
            </Text>
            <ListTable
              lines={lines[name]}
              count={counts[name]}
              {...{ summary, shortDay }}
              name={say(`review.list.${name}`)}
            />
          </Tabs.Panel>
        ))}
      </Tabs>
    </Card>
  )
}

type ListTableProps = {
  readonly lines: readonly Line[]
  readonly count: number
  readonly summary: ReviewSummary
  readonly name: string
  readonly shortDay: (day: string) => string
}

function ListTable({ lines, count, summary, name, shortDay }: ListTableProps) {
  const { say, number } = useWords()
  const [all, showAll] = useState(false)
  if (lines.length === 0) return <Text fz="sm">{say('review.list.nobody')}</Text>
  const shown = all ? lines : lines.slice(0, few)
  return (
    <>
      <TableRegion name={name} least={40}>
        <Table aria-label={name} className="review-list">
          <TableHead
            columns={[
              { title: say('review.account') },
              { title: say('review.why') },
              { title: say('review.renewal') },
              { title: say('review.worth'), number: true },
              { title: say('review.profit'), number: true },
              { title: say('review.reciprocity'), number: true },
            ]}
          />
          <Table.Tbody>
            {shown.map(({ row, why, renews }) => (
              <Table.Tr key={row.accountId}>
                <Table.Th scope="row">
                  <a href={hrefOf({ screen: 'account', accountId: row.accountId })}>{row.name}</a>
                </Table.Th>
                <Table.Td>{why}</Table.Td>
                <Table.Td className="nowrap">{renews === null ? '–' : shortDay(renews)}</Table.Td>
                <FigureCell row={row} figure="worth" currency={summary.currency} />
                <FigureCell row={row} figure="profit" currency={summary.currency} />
                <Table.Td data-number>{row.reciprocity === null ? '–' : `${number(row.reciprocity, 2, 2)}×`}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </TableRegion>
      {lines.length > few && !all ? (
        <Button variant="subtle" size="compact-sm" mt="xs" onClick={() => showAll(true)}>
          {say('review.list.more', { count: lines.length - few })}
        </Button>
      ) : null}
      {all && count > lines.length ? (
        <Text fz="xs" c="dimmed" mt="xs">
          {say('review.list.first', { shown: lines.length, count })}
        </Text>
      ) : null}
    </>
  )
}

function reasonId(
  reason: 'below-profit' | 'below-paid' | 'below-clv' | 'no-profit' | 'under-monetised',
): `review.reason.${typeof reason}` {
  return `review.reason.${reason}`
}
