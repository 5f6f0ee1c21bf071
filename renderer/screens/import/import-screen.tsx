import { Table } from '@mantine/core'
import { useAsk } from '../../client/use-ask.ts'
import { Asked } from '../../parts/asked.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Page } from '../../parts/page.tsx'
import { useWords } from '../../words/use-words.ts'

/** What was imported so far, newest first. */
export function ImportScreen() {
  const { say, number, shortDay } = useWords()
  const batches = useAsk('batches')
  return (
    <Page title={say('place.import')} lead={say('import.lead')}>
      <Asked answer={batches}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={say('import.none')} text={say('import.none-do')} />
          ) : (
            <Table className="surface" aria-label={say('import.history')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th data-number>{say('column.batch')}</Table.Th>
                  <Table.Th>{say('column.file')}</Table.Th>
                  <Table.Th>{say('column.table')}</Table.Th>
                  <Table.Th data-number>{say('column.rows')}</Table.Th>
                  <Table.Th>{say('column.imported')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {list.map((batch) => (
                  <Table.Tr key={batch.batch}>
                    <Table.Td data-number>{batch.batch}</Table.Td>
                    <Table.Td>{batch.file}</Table.Td>
                    <Table.Td>{batch.table}</Table.Td>
                    <Table.Td data-number>{number(batch.rows)}</Table.Td>
                    <Table.Td>{shortDay(batch.at.slice(0, 10))}</Table.Td>
                  </Table.Tr>
                ))}
              </Table.Tbody>
            </Table>
          )
        }
      </Asked>
    </Page>
  )
}
