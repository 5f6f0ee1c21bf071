import { Button, CloseButton, Group, MultiSelect, Table, Text } from '@mantine/core'
import { useState } from 'react'
import type { InputOf } from '../../../shared/contract/contract.ts'
import type { ReviewQuestion, ReviewSummary } from '../../../shared/contract/review.ts'
import type { WindowMessageId } from '../../../shared/window-messages.ts'
import { useAskWith } from '../../client/use-ask.ts'
import { Card } from '../../parts/card.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { TableRegion } from '../../parts/table-region.tsx'
import { hrefOf } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { FigureCell } from './figure-cell.tsx'
import { everyone, type Filter, isNarrowed } from './table-filter.ts'

type Sort = InputOf<'reviewRows'>['sort']

const page = 50
const columns: readonly { readonly by: Sort['by']; readonly title: WindowMessageId; readonly number: boolean }[] = [
  { by: 'name', title: 'review.account', number: false },
  { by: 'segment', title: 'review.segment', number: false },
  { by: 'manager', title: 'review.manager', number: false },
  { by: 'worth', title: 'review.worth', number: true },
  { by: 'paid', title: 'review.paid', number: true },
  { by: 'profit', title: 'review.profit', number: true },
  { by: 'clv', title: 'review.clv', number: true },
  { by: 'reciprocity', title: 'review.reciprocity', number: true },
  { by: 'valueToClv', title: 'review.value-to-clv', number: true },
  { by: 'surplusShare', title: 'review.surplus', number: true },
  { by: 'quadrant', title: 'review.quadrant', number: false },
  { by: 'renewalDate', title: 'review.renewal', number: false },
]

type ReviewTableProps = {
  readonly question: ReviewQuestion
  readonly summary: ReviewSummary
  readonly filter: Filter
  readonly onFilter: (filter: Filter) => void
}

/** All accounts with their figures: searched, narrowed, sorted, a page at a time; every amount opens to its working. */
export function ReviewTable({ question, summary, filter, onFilter }: ReviewTableProps) {
  const { say, number } = useWords()
  const [sort, order] = useState<Sort>({ by: 'worth', descending: true })
  const [from, turn] = useState(0)
  const asked = { question, filter, sort, limit: page }
  const { data } = useAskWith({ keepPrevious: true }, 'reviewRows', { ...asked, offset: from })
  const change = (next: Filter) => {
    turn(0)
    onFilter(next)
  }
  const total = data?.total ?? 0
  const start = from >= total && total > 0 ? 0 : from
  const sortBy = (by: Sort['by']) => {
    turn(0)
    order(
      by === sort.by
        ? { by, descending: !sort.descending }
        : { by, descending: columns.some((one) => one.by === by && one.number) },
    )
  }
  return (
    <Card title={say('review.table')} lead={say('review.table-lead')} className="review-card">
      <Filters {...{ summary, filter }} onFilter={change} />
      <TableRegion name={say('review.table')} className="review-scroll">
        <Table aria-label={say('review.table')} stickyHeader className="review-table">
          <Table.Thead>
            <Table.Tr>
              {columns.map(({ by, title, number: isNumber }) => (
                <Table.Th
                  key={by}
                  data-number={isNumber || undefined}
                  aria-sort={sort.by === by ? (sort.descending ? 'descending' : 'ascending') : 'none'}
                >
                  <button type="button" className="review-sort" onClick={() => sortBy(by)}>
                    {say(title)}
                    <span aria-hidden="true">{sort.by === by ? (sort.descending ? ' ↓' : ' ↑') : ''}</span>
                  </button>
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {data?.rows.map((row) => (
              <Row key={row.accountId} {...{ row, summary }} />
            ))}
          </Table.Tbody>
        </Table>
      </TableRegion>
      <Group justify="space-between" mt="sm">
        <Text fz="sm" c="dimmed" role="status">
          {total === 0
            ? say('review.table.nobody')
            : say('review.table.shown', {
                from: number(start + 1, 0),
                to: number(Math.min(start + page, total), 0),
                total: number(total, 0),
              })}
        </Text>
        <Group gap="xs">
          <Button
            variant="default"
            size="compact-sm"
            disabled={start === 0}
            onClick={() => turn(Math.max(0, start - page))}
          >
            {say('review.table.back')}
          </Button>
          <Button
            variant="default"
            size="compact-sm"
            disabled={start + page >= total}
            onClick={() => turn(start + page)}
          >
            {say('review.table.on')}
          </Button>
        </Group>
      </Group>
    </Card>
  )
}

type RowProps = {
  readonly row: Parameters<typeof FigureCell>[0]['row']
  readonly summary: ReviewSummary
}

function Row({ row, summary: { currency } }: RowProps) {
  const { say, number, percent, shortDay } = useWords()
  const times = (value: number | null) => (value === null ? '–' : `${number(value, 2, 2)}×`)
  return (
    <Table.Tr>
      <Table.Th scope="row">
        <a href={hrefOf({ screen: 'account', accountId: row.accountId })}>{row.name}</a>
      </Table.Th>
      <Table.Td>{row.segment ?? '–'}</Table.Td>
      <Table.Td>{row.manager ?? '–'}</Table.Td>
      {(['worth', 'paid', 'profit', 'clv'] as const).map((figure) => (
        <FigureCell key={figure} {...{ row, figure, currency }} />
      ))}
      <Table.Td data-number>{times(row.reciprocity)}</Table.Td>
      <Table.Td data-number>{times(row.valueToClv)}</Table.Td>
      <Table.Td data-number>{row.surplusShare === null ? '–' : percent(row.surplusShare, 0)}</Table.Td>
      <Table.Td className="nowrap">{row.quadrant === null ? '–' : say(`review.quadrant.${row.quadrant}`)}</Table.Td>
      <Table.Td className="nowrap">{row.renewalDate === null ? '–' : shortDay(row.renewalDate)}</Table.Td>
    </Table.Tr>
  )
}

type FiltersProps = Pick<ReviewTableProps, 'summary' | 'filter' | 'onFilter'>

function Filters({ summary, filter, onFilter }: FiltersProps) {
  const { say, money } = useWords()
  const names = (groups: ReviewSummary['bySegment']) => groups.flatMap(({ name }) => name ?? [])
  const { brush } = filter
  return (
    <Group gap="sm" mb="sm" align="flex-end">
      <SearchField
        label={say('review.search')}
        value={filter.search}
        onChange={(search) => onFilter({ ...filter, search })}
      />
      <MultiSelect
        w={220}
        label={say('review.segment')}
        data={names(summary.bySegment)}
        value={[...filter.segments]}
        onChange={(segments) => onFilter({ ...filter, segments })}
        clearable
      />
      <MultiSelect
        w={220}
        label={say('review.manager')}
        data={names(summary.byManager)}
        value={[...filter.managers]}
        onChange={(managers) => onFilter({ ...filter, managers })}
        clearable
      />
      {brush ? (
        <span className="review-brushed">
          {say('review.brushed', {
            from: money(Math.round(brush.worth.from) as never, summary.currency, { short: true }),
            to: money(Math.round(brush.worth.to) as never, summary.currency, { short: true }),
          })}
          <CloseButton
            size="sm"
            aria-label={say('review.unbrush')}
            onClick={() => onFilter({ ...filter, brush: null })}
          />
        </span>
      ) : null}
      {isNarrowed(filter) ? (
        <Button variant="subtle" onClick={() => onFilter(everyone)}>
          {say('review.everyone')}
        </Button>
      ) : null}
    </Group>
  )
}
