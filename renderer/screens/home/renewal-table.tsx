import { Anchor, Table, Text } from '@mantine/core'
import { useDeferredValue } from 'react'
import type { Home } from '../../../shared/contract/book.ts'
import { TableHead } from '../../parts/table-head.tsx'
import { TableRegion } from '../../parts/table-region.tsx'
import { hrefOf } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { byMonth, countOf, type MonthGroup, nearness } from './periods.ts'
import { RenewalRow } from './renewal-row.tsx'

const atOnce = 30

/** Each renewal in its month, with what was delivered and what its statement still lacks. */
export function RenewalTable({ home }: { readonly home: Home }) {
  const { say } = useWords()
  const { ready, notReady, pending } = countOf(home.days)
  const more = ready + notReady + pending - home.renewals.length
  // What is below the window's edge is put there when nothing else is to be done.
  const shown = useDeferredValue(home.renewals, home.renewals.slice(0, atOnce))
  return (
    <>
      <TableRegion name={say('home.renewals')} className="surface home-table">
        <Table aria-label={say('home.renewals')}>
          <TableHead
            columns={[
              { title: say('home.column-when') },
              { title: say('column.account') },
              { title: say('column.worth'), number: true },
              { title: say('column.paid'), number: true },
              { title: say('column.return'), number: true },
              { title: say('home.column-missing') },
            ]}
          />
          {byMonth(shown, home.days).map((group) => (
            <Table.Tbody key={group.month}>
              <MonthHeading group={group} home={home} />
              {group.rows.map((renewal) => (
                <RenewalRow key={renewal.accountId} renewal={renewal} />
              ))}
            </Table.Tbody>
          ))}
        </Table>
      </TableRegion>
      {more > 0 ? (
        <Text fz="sm" c="dimmed" mt="xs">
          {say('home.not-shown', { count: more })}{' '}
          <Anchor fz="sm" href={hrefOf({ screen: 'accounts' })}>
            {say('home.all-accounts')}
          </Anchor>
        </Text>
      ) : null}
    </>
  )
}

function MonthHeading({ group, home }: { readonly group: MonthGroup; readonly home: Home }) {
  const { say, month } = useWords()
  const near = nearness(group.month, home.asOf)
  return (
    <Table.Tr className="home-month">
      <Table.Th colSpan={6} scope="rowgroup">
        <span className="home-month-name">{month(group.month)}</span>{' '}
        <span className="home-month-note">
          {near === 'later' ? '' : `${say(near === 'this' ? 'home.this-month' : 'home.next-month')} · `}
          {say('home.month-count', { count: group.count })}
        </span>
      </Table.Th>
    </Table.Tr>
  )
}
