import { Anchor, Button, Group, Table, Text, Title } from '@mantine/core'
import { useRef } from 'react'
import type { ImportResult } from '../../../shared/contract/import.ts'
import { TableRegion } from '../../parts/table-region.tsx'
import { useLostFocus } from '../../parts/use-lost-focus.ts'
import { hrefOf } from '../../routes/use-route.ts'
import { useWords, type WindowWords } from '../../words/use-words.ts'
import { importDesk } from './import-desk.ts'

/** What became of each file, once an import is over. */
export function ImportResults({ results }: { readonly results: readonly ImportResult[] }) {
  const words = useWords()
  const { say, number } = words
  const title = useRef<HTMLHeadingElement>(null)
  useLostFocus(title)
  const landed = results.filter(({ committed }) => committed)
  const files = (some: readonly ImportResult[]) => new Set(some.map(({ token }) => token)).size
  const rows = landed.reduce((sum, result) => sum + result.inserted + result.updated + result.unchanged, 0)
  const left = files(results) - files(landed)
  return (
    <section className="surface import-results" aria-labelledby="import-results">
      <Group justify="space-between" align="flex-start">
        <div role="status">
          <Title ref={title} order={2} id="import-results" className="figures-left" tabIndex={-1}>
            {say('import.done.title', { rows })}
          </Title>
          <Text c="dimmed" mt={2}>
            {left === 0
              ? say('import.done.all', { files: files(landed) })
              : say('import.done.some', { files: files(landed), left })}
          </Text>
        </div>
        <Group wrap="nowrap">
          <Anchor href={hrefOf({ screen: 'accounts' })}>{say('import.done.accounts')}</Anchor>
          <Button variant="default" onClick={importDesk.closeResults}>
            {say('import.done.close')}
          </Button>
        </Group>
      </Group>
      <TableRegion name={say('import.done.title', { rows })}>
        <Table mt="md" aria-labelledby="import-results">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('column.file')}</Table.Th>
              <Table.Th>{say('column.table')}</Table.Th>
              <Table.Th data-number>{say('import.count.new')}</Table.Th>
              <Table.Th data-number>{say('import.count.changed')}</Table.Th>
              <Table.Th data-number>{say('import.count.same')}</Table.Th>
              <Table.Th data-number>{say('import.count.bad')}</Table.Th>
              <Table.Th>{say('import.done.result')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {results.map((result, at) => {
              const { token, file, table, inserted, updated, unchanged, committed } = result
              const isFirst = results[at - 1]?.token !== token
              const bad = committed ? result.rows - inserted - updated - unchanged : 0
              return (
                <Table.Tr
                  key={`${token} ${table}`}
                  data-more={results[at + 1]?.token === token || undefined}
                  data-bad={!committed || undefined}
                >
                  <Table.Td className="import-anywhere">{isFirst ? file : ''}</Table.Td>
                  <Table.Td>{table === null ? '–' : say(`import.table.${table}`)}</Table.Td>
                  <Table.Td data-number>{number(inserted)}</Table.Td>
                  <Table.Td data-number>{number(updated)}</Table.Td>
                  <Table.Td data-number>{number(unchanged)}</Table.Td>
                  <Table.Td data-number>{number(bad)}</Table.Td>
                  <Table.Td>{resultText(result, words)}</Table.Td>
                </Table.Tr>
              )
            })}
          </Table.Tbody>
        </Table>
      </TableRegion>
    </section>
  )
}

function resultText({ committed, batch, problems }: ImportResult, { say, problem }: WindowWords): string {
  if (committed) return say('import.done.batch', { batch: batch ?? 0 })
  const whole = problems.find(({ row }) => row === null)
  const why = whole ? problem(whole) : say(problems.length > 0 ? 'import.done.bad' : 'import.done.cancelled')
  return `${say('import.done.not')}. ${why}`
}
