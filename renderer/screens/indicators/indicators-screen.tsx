import { Table } from '@mantine/core'
import { useAsk } from '../../client/use-ask.ts'
import { Asked } from '../../parts/asked.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Page } from '../../parts/page.tsx'
import { useWords } from '../../words/use-words.ts'

/** The outcomes that this book measures. */
export function IndicatorsScreen() {
  const { say, number } = useWords()
  const indicators = useAsk('indicators')
  return (
    <Page title={say('place.indicators')} lead={say('indicators.lead')}>
      <Asked answer={indicators}>
        {(list) =>
          list.length === 0 ? (
            <EmptyState title={say('indicators.none')} text={say('indicators.none-do')} />
          ) : (
            <Table className="surface" aria-label={say('place.indicators')}>
              <Table.Thead>
                <Table.Tr>
                  <Table.Th>{say('column.indicator')}</Table.Th>
                  <Table.Th>{say('column.outcome')}</Table.Th>
                  <Table.Th>{say('column.stage')}</Table.Th>
                  <Table.Th data-number>{say('column.accounts')}</Table.Th>
                  <Table.Th data-number>{say('column.rows')}</Table.Th>
                </Table.Tr>
              </Table.Thead>
              <Table.Tbody>
                {list.map((one) => (
                  <Table.Tr key={one.key}>
                    <Table.Td fw={600}>{one.name}</Table.Td>
                    <Table.Td>{one.outcome}</Table.Td>
                    <Table.Td>{one.stage}</Table.Td>
                    <Table.Td data-number>{number(one.accounts)}</Table.Td>
                    <Table.Td data-number>{number(one.rows)}</Table.Td>
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
