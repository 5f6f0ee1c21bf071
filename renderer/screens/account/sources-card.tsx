import { Table, Text } from '@mantine/core'
import type { AccountDetail } from '../../../shared/contract/account.ts'
import { Card } from '../../parts/card.tsx'
import { GoTo } from '../../parts/go-to.tsx'
import { TableHead } from '../../parts/table-head.tsx'
import { useWords } from '../../words/use-words.ts'

/** The files whose rows the figures were made from. */
export function SourcesCard({ sources }: { readonly sources: AccountDetail['sources'] }) {
  const { say, number } = useWords()
  return (
    <Card title={say('account.sources')} lead={say('account.sources.lead')}>
      {sources.length === 0 ? (
        <Text c="dimmed" fz="sm">
          {say('account.sources.none')} <GoTo to={{ screen: 'import' }}>{say('account.go-import')}</GoTo>
        </Text>
      ) : (
        <Table aria-label={say('account.sources')}>
          <TableHead
            columns={[{ title: say('account.sources.file') }, { title: say('account.sources.rows'), number: true }]}
          />
          <Table.Tbody>
            {sources.map(({ file, rows }) => (
              <Table.Tr key={file}>
                <Table.Th scope="row">{file}</Table.Th>
                <Table.Td data-number>{number(rows)}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      )}
    </Card>
  )
}
