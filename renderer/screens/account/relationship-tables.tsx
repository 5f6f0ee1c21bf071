import { ScrollArea, Table, Text } from '@mantine/core'
import { useEffect, useRef } from 'react'
import type { AccountDetail } from '../../../shared/contract/account.ts'
import type { Relationship } from '../../../shared/statement/model.ts'
import { TableHead } from '../../parts/table-head.tsx'
import { useWords } from '../../words/use-words.ts'

type TableProps = { readonly account: AccountDetail }

/** The years with their total, which they add up to. */
export function YearsTable({ account: { relationship, account } }: TableProps) {
  const { say } = useWords()
  if (!relationship) return null
  return (
    <Table aria-label={say('account.relationship.years')}>
      <TableHead
        columns={[
          { title: say('account.relationship.year') },
          { title: say('account.figure.hours'), number: true },
          { title: say('account.figure.sooner'), number: true },
          { title: say('account.figure.outcomes'), number: true },
          { title: say('account.relationship.worth'), number: true },
          { title: say('account.relationship.paid'), number: true },
        ]}
      />
      <Table.Tbody>
        {relationship.years.map((year) => (
          <YearRow key={year.year} title={year.year} row={year} account={account} />
        ))}
      </Table.Tbody>
      <Table.Tfoot>
        <YearRow title={say('account.relationship.total')} row={relationship.total} account={account} />
      </Table.Tfoot>
    </Table>
  )
}

type YearRowProps = {
  readonly title: string
  readonly row: Relationship['total']
  readonly account: AccountDetail['account']
}

function YearRow({ title, row, account: { currency } }: YearRowProps) {
  const { moneyOrDash, number } = useWords()
  const whole = (value: number | null) => (value === null ? '–' : number(value, 0))
  return (
    <Table.Tr>
      <Table.Th scope="row">{title}</Table.Th>
      <Table.Td data-number>{whole(row.hours)}</Table.Td>
      <Table.Td data-number>{whole(row.hoursSooner)}</Table.Td>
      <Table.Td data-number>{whole(row.outcomes)}</Table.Td>
      <Table.Td data-number>{moneyOrDash(row.worth, currency)}</Table.Td>
      <Table.Td data-number>{moneyOrDash(row.paid, currency)}</Table.Td>
    </Table.Tr>
  )
}

/** The numbers of the picture, month by month; the month in which it paid for itself is in view. */
export function MonthsTable({ account, height }: TableProps & { readonly height: number }) {
  const { say, month, moneyOrDash } = useWords()
  const { relationship, paybackMonth } = account
  const { currency } = account.account
  const turned = useRef<HTMLTableRowElement>(null)
  useEffect(() => turned.current?.scrollIntoView({ block: 'center' }), [])
  return (
    <>
      <Text fz="xs" c="dimmed" mb={4}>
        {say('account.relationship.running')}
      </Text>
      <ScrollArea.Autosize mah={height} type="auto" viewportProps={{ tabIndex: 0 }}>
        <Table aria-label={say('account.relationship.months')} stickyHeader>
          <TableHead
            columns={[
              { title: say('account.relationship.month') },
              { title: say('account.relationship.hard'), number: true },
              { title: say('account.relationship.soft'), number: true },
              { title: say('account.relationship.worth'), number: true },
              { title: say('account.relationship.paid'), number: true },
            ]}
          />
          <Table.Tbody>
            {relationship?.cumulative.map((point) => (
              <Table.Tr
                key={point.month}
                ref={point.month === paybackMonth ? turned : null}
                data-turned={point.month === paybackMonth || undefined}
              >
                <Table.Th scope="row">
                  {month(point.month)}
                  {point.month === paybackMonth ? (
                    <span className="tag">{say('account.relationship.payback')}</span>
                  ) : null}
                </Table.Th>
                <Table.Td data-number>{moneyOrDash(point.hard, currency)}</Table.Td>
                <Table.Td data-number>{moneyOrDash(point.soft, currency)}</Table.Td>
                <Table.Td data-number>{moneyOrDash(point.worth, currency)}</Table.Td>
                <Table.Td data-number>{moneyOrDash(point.paid, currency)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </ScrollArea.Autosize>
    </>
  )
}
