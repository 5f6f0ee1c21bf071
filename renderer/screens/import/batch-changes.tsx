import './rows-table.css'
import { Table, Text } from '@mantine/core'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { BatchView } from '../../../shared/contract/import.ts'
import { useAsk } from '../../client/use-ask.ts'
import { Asked } from '../../parts/asked.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useWords } from '../../words/use-words.ts'
import { useCellText } from './import-words.ts'

type Change = OutputOf<'batchChanges'>['changes'][number]
type Stored = NonNullable<Change['before']>
const most = 200

/** What a batch changed, row by row: new rows, and cells as they were and as they are. */
export function BatchChanges({ batch, close }: { readonly batch: BatchView; readonly close: () => void }) {
  const { say } = useWords()
  const changes = useAsk('batchChanges', { batch: batch.batch, limit: most })
  return (
    <Dialog title={say('import.history.changes-of', { batch: batch.batch })} close={close} size="90%">
      <Asked answer={changes} height={400}>
        {(found) => {
          const shown = found.changes.length
          return (
            <>
              <Text c="dimmed" mb="sm">
                {say('import.changes.lead', { total: found.total, shown, more: shown < found.total })}
              </Text>
              {shown === 0 ? null : <Changes changes={found.changes} name={batch.file} />}
            </>
          )
        }}
      </Asked>
    </Dialog>
  )
}

function Changes({ changes, name }: { readonly changes: readonly Change[]; readonly name: string }) {
  const { say, number } = useWords()
  const columns = filled(changes)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
    <section className="import-scroll" data-tall tabIndex={0} aria-label={name}>
      <Table stickyHeader aria-label={name}>
        <Table.Thead>
          <Table.Tr>
            <Table.Th data-number>{say('import.preview.row')}</Table.Th>
            <Table.Th>{say('import.changes.kind')}</Table.Th>
            {columns.map((column) => (
              <Table.Th key={column} className="nowrap">
                {column}
              </Table.Th>
            ))}
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {changes.map(({ row, before, after }) => (
            <Table.Tr key={`${row} ${JSON.stringify(after ?? before)}`} data-faded={after === null || undefined}>
              <Table.Td data-number>{number(row)}</Table.Td>
              <Table.Td className="nowrap">
                {say(
                  after === null
                    ? 'import.changes.since'
                    : before === null
                      ? 'import.changes.new'
                      : 'import.changes.changed',
                )}
              </Table.Td>
              {columns.map((column) => (
                <Table.Td key={column}>
                  <Cell column={column} before={before} after={after ?? before ?? {}} />
                </Table.Td>
              ))}
            </Table.Tr>
          ))}
        </Table.Tbody>
      </Table>
    </section>
  )
}

type CellProps = { readonly column: string; readonly before: Stored | null; readonly after: Stored }

function Cell({ column, before, after }: CellProps) {
  const textOf = useCellText()
  const said = (value: Stored[string] | undefined) => (value === null || value === undefined ? '' : textOf(value))
  const [was, is] = [said(before?.[column]), said(after[column])]
  if (before === null || was === is) return <span className="import-cell">{is}</span>
  return (
    <span className="import-cell">
      {was === '' ? null : <del>{was}</del>} <ins>{is === '' ? '–' : is}</ins>
    </span>
  )
}

/** The columns in which any row has something. */
function filled(changes: readonly Change[]): readonly string[] {
  const rows = changes.flatMap(({ before, after }) => [before, after].filter((row) => row !== null))
  const names = [...new Set(rows.flatMap((row) => Object.keys(row)))]
  return names.filter((name) => rows.some((row) => row[name] !== null && row[name] !== ''))
}
