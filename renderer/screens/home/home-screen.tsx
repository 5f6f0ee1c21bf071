import { Table } from '@mantine/core'
import type { Home } from '../../../shared/contract/book.ts'
import { useAskWith } from '../../client/use-ask.ts'
import { useBook } from '../../client/use-book.tsx'
import { Asked } from '../../parts/asked.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { GoTo } from '../../parts/go-to.tsx'
import { Page } from '../../parts/page.tsx'
import { ReadyBadge } from '../../parts/ready-badge.tsx'
import { useWords } from '../../words/use-words.ts'

const withinDays = 90

/** The renewals to come by date, with whether their statements can be printed. */
export function HomeScreen() {
  const { say } = useWords()
  const { asOf, book } = useBook()
  const home = useAskWith({ keepPrevious: true }, 'home', { asOf, withinDays })
  return (
    <Page title={book.company ?? book.name} lead={say('home.lead', { days: withinDays })}>
      <Asked answer={home}>{(found) => <Renewals home={found} />}</Asked>
    </Page>
  )
}

function Renewals({ home }: { readonly home: Home }) {
  const { say, shortDay, moneyOrDash, number } = useWords()
  if (home.renewals.length === 0) {
    const none = home.accounts === 0
    return (
      <EmptyState
        title={say(none ? 'home.no-accounts' : 'home.no-renewals')}
        text={say(none ? 'home.no-accounts-do' : 'home.no-renewals-do', { later: home.renewalsLater })}
      >
        <GoTo to={{ screen: none ? 'import' : 'accounts' }}>{say(none ? 'place.import' : 'place.accounts')}</GoTo>
      </EmptyState>
    )
  }
  return (
    <Table className="surface" aria-label={say('home.renewals')}>
      <Table.Thead>
        <Table.Tr>
          <Table.Th>{say('column.renewal')}</Table.Th>
          <Table.Th>{say('column.account')}</Table.Th>
          <Table.Th>{say('column.manager')}</Table.Th>
          <Table.Th data-number>{say('column.worth')}</Table.Th>
          <Table.Th data-number>{say('column.paid')}</Table.Th>
          <Table.Th data-number>{say('column.return')}</Table.Th>
          <Table.Th>{say('column.statement')}</Table.Th>
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody>
        {home.renewals.map((row) => (
          <Table.Tr key={row.accountId}>
            <Table.Td className="nowrap">{shortDay(row.renewalDate)}</Table.Td>
            <Table.Td>
              <GoTo to={{ screen: 'account', accountId: row.accountId }}>{row.name}</GoTo>
            </Table.Td>
            <Table.Td>{row.manager}</Table.Td>
            <Table.Td data-number>{moneyOrDash(row.worth, row.currency)}</Table.Td>
            <Table.Td data-number>{moneyOrDash(row.paid, row.currency)}</Table.Td>
            <Table.Td data-number>{row.returnPerUnit === null ? '–' : number(row.returnPerUnit, 2, 2)}</Table.Td>
            <Table.Td>
              <ReadyBadge ready={row.ready} />
            </Table.Td>
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  )
}
