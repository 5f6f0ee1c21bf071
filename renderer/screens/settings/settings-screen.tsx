import { Table } from '@mantine/core'
import { useAsk } from '../../client/use-ask.ts'
import { Asked } from '../../parts/asked.tsx'
import { Page } from '../../parts/page.tsx'
import { useWords } from '../../words/use-words.ts'

/** What the book is told once for all its accounts. */
export function SettingsScreen() {
  const { say } = useWords()
  const settings = useAsk('settings')
  return (
    <Page title={say('place.settings')}>
      <Asked answer={settings}>
        {({ settings: values }) => (
          <Table className="surface" aria-label={say('place.settings')}>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{say('column.setting')}</Table.Th>
                <Table.Th>{say('column.value')}</Table.Th>
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {Object.entries(values).map(([key, value]) => (
                <Table.Tr key={key}>
                  <Table.Td>{key}</Table.Td>
                  <Table.Td>{value === null ? say('settings.not-set') : String(value)}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        )}
      </Asked>
    </Page>
  )
}
