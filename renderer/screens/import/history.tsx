import { Badge, Button, Group, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { BatchView } from '../../../shared/contract/import.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useBook } from '../../client/use-book.tsx'
import { Asked } from '../../parts/asked.tsx'
import { TableRegion } from '../../parts/table-region.tsx'
import { useWords } from '../../words/use-words.ts'
import { BatchChanges } from './batch-changes.tsx'
import { fileNameOf } from './file-name-of.ts'
import { mappingTitle } from './import-words.ts'
import { type ImportedFile, importedFiles } from './imported-files.ts'
import { UndoImport } from './undo-import.tsx'

const first = 15

/** What was imported so far, newest first; each batch can be looked into, and each file taken back. */
export function History() {
  const { say } = useWords()
  const batches = useAsk('batches')
  return (
    <section aria-labelledby="import-history">
      <Title order={2} id="import-history" mb="xs">
        {say('import.history')}
      </Title>
      <Asked answer={batches}>
        {(list) =>
          list.length === 0 ? <Text c="dimmed">{say('import.none')}</Text> : <Files files={importedFiles(list)} />
        }
      </Asked>
    </section>
  )
}

type Open =
  | { readonly kind: 'changes'; readonly batch: BatchView }
  | { readonly kind: 'undo'; readonly file: ImportedFile }

function Files({ files }: { readonly files: readonly ImportedFile[] }) {
  const { say } = useWords()
  const [all, showAll] = useState(false)
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <TableRegion name={say('import.history')} className="surface">
        <Table aria-labelledby="import-history">
          <Table.Thead>
            <Table.Tr>
              <Table.Th data-number>{say('column.batch')}</Table.Th>
              <Table.Th>{say('column.file')}</Table.Th>
              <Table.Th>{say('column.table')}</Table.Th>
              <Table.Th data-number>{say('column.rows')}</Table.Th>
              <Table.Th>{say('column.imported')}</Table.Th>
              <Table.Th aria-label={say('import.history.actions')} colSpan={2} />
            </Table.Tr>
          </Table.Thead>
          {files.slice(0, all ? files.length : first).map((file) => (
            <FileRows key={file.batches[0]?.batch} file={file} open={setOpen} />
          ))}
        </Table>
      </TableRegion>
      {files.length > first && !all ? (
        <Button variant="subtle" mt="xs" onClick={() => showAll(true)}>
          {say('import.history.all', { count: files.length })}
        </Button>
      ) : null}
      {open?.kind === 'changes' ? <BatchChanges batch={open.batch} close={close} /> : null}
      {open?.kind === 'undo' ? <UndoImport file={open.file} close={close} /> : null}
    </>
  )
}

type RowsProps = { readonly file: ImportedFile; readonly open: (what: Open) => void }

function FileRows({ file, open }: RowsProps) {
  const words = useWords()
  const { say, number, shortDay } = words
  const { book } = useBook()
  const { data: mappings = [] } = useAsk('mappings')
  const standing = file.batches.filter(({ undone }) => !undone)
  const mapping = mappings.find(({ name }) => name === file.preset)
  const title = mapping ? mappingTitle(mapping, words) : file.preset
  return (
    <Table.Tbody className="import-imported">
      {file.batches.map((batch, at) => (
        <Table.Tr key={batch.batch} data-faded={batch.undone || undefined}>
          <Table.Td data-number>{number(batch.batch)}</Table.Td>
          {at > 0 ? null : (
            <Table.Td rowSpan={file.batches.length} className="import-anywhere">
              {fileNameOf(batch, say)}
              {title === null ? null : (
                <Text fz="xs" c="dimmed">
                  {title}
                </Text>
              )}
            </Table.Td>
          )}
          <Table.Td>{say(`import.table.${batch.table}`)}</Table.Td>
          <Table.Td data-number>{number(batch.rows)}</Table.Td>
          {at > 0 ? null : (
            <Table.Td rowSpan={file.batches.length} className="nowrap figures-left">
              {shortDay(batch.at.slice(0, 10))}
            </Table.Td>
          )}
          <Table.Td py={4} align="right">
            {batch.undone ? (
              <Undone />
            ) : (
              <Button
                size="compact-sm"
                variant="subtle"
                aria-label={say('import.history.changes-named', { batch: batch.batch })}
                onClick={() => open({ kind: 'changes', batch })}
              >
                {say('import.history.changes')}
              </Button>
            )}
          </Table.Td>
          {at > 0 ? null : (
            <Table.Td py={4} rowSpan={file.batches.length} align="right">
              {standing.length === 0 ? null : (
                <Button
                  size="compact-sm"
                  variant="subtle"
                  disabled={book.readOnly}
                  aria-label={say('import.history.undo-file', { file: fileNameOf(batch, say) })}
                  onClick={() => open({ kind: 'undo', file: { ...file, batches: standing } })}
                >
                  {say('import.history.undo')}
                </Button>
              )}
            </Table.Td>
          )}
        </Table.Tr>
      ))}
    </Table.Tbody>
  )
}

function Undone() {
  const { say } = useWords()
  return (
    <Group gap="xs" wrap="nowrap" justify="flex-end">
      <Text fz="xs">{say('import.history.redo')}</Text>
      <Badge variant="default" tt="none" radius="sm" miw="max-content">
        {say('import.history.undone')}
      </Badge>
    </Group>
  )
}
