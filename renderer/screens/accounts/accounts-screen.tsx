import { Table, TextInput } from '@mantine/core'
import { useAskWith } from '../../client/use-ask.ts'
import { useBook } from '../../client/use-book.tsx'
import { Asked } from '../../parts/asked.tsx'
import { GoTo } from '../../parts/go-to.tsx'
import { Page } from '../../parts/page.tsx'
import { ReadyBadge } from '../../parts/ready-badge.tsx'
import { usePlaceState } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'

const filters = { segments: [], managers: [], readiness: 'all', renewingWithin: null } as const
const sort = { by: 'name', descending: false } as const

/** The accounts of the book, searched as somebody types. */
export function AccountsScreen() {
  const { say, moneyOrDash, number, shortDay } = useWords()
  const { asOf } = useBook()
  const [search, setSearch] = usePlaceState('search')
  const page = useAskWith({ keepPrevious: true }, 'listAccounts', {
    ...{ asOf, search, filters, sort },
    ...{ offset: 0, limit: 200 },
  })
  return (
    <Page title={say('place.accounts')}>
      <TextInput
        type="search"
        aria-label={say('accounts.search')}
        placeholder={say('accounts.search')}
        value={search}
        onChange={(event) => setSearch(event.currentTarget.value)}
        maw={360}
        mb="md"
      />
      <Asked answer={page}>
        {({ rows }) => (
          <Table className="surface" aria-label={say('place.accounts')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{say('column.account')}</Table.Th>
                <Table.Th>{say('column.segment')}</Table.Th>
                <Table.Th data-number>{say('column.worth')}</Table.Th>
                <Table.Th data-number>{say('column.paid')}</Table.Th>
                <Table.Th data-number>{say('column.return')}</Table.Th>
                <Table.Th>{say('column.renewal')}</Table.Th>
                <Table.Th>{say('column.statement')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map((row) => (
                <Table.Tr key={row.accountId}>
                  <Table.Td>
                    <GoTo to={{ screen: 'account', accountId: row.accountId }}>{row.name}</GoTo>
                  </Table.Td>
                  <Table.Td>{row.segment}</Table.Td>
                  <Table.Td data-number>{moneyOrDash(row.worth, row.currency)}</Table.Td>
                  <Table.Td data-number>{moneyOrDash(row.paid, row.currency)}</Table.Td>
                  <Table.Td data-number>{row.returnPerUnit === null ? '–' : number(row.returnPerUnit, 2, 2)}</Table.Td>
                  <Table.Td>{row.renewalDate === null ? '–' : shortDay(row.renewalDate)}</Table.Td>
                  <Table.Td>
                    <ReadyBadge ready={row.ready} />
                  </Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Asked>
    </Page>
  )
}
