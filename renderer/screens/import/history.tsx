import { Badge, Button, Group, Table, Text, Title } from '@mantine/core'
import { useState } from 'react'
import type { BatchView } from '../../../shared/contract/import.ts'
import { useAsk } from '../../client/use-ask.ts'
import { useBook } from '../../client/use-book.tsx'
import { Asked } from '../../parts/asked.tsx'
import { useWords } from '../../words/use-words.ts'
import { BatchChanges } from './batch-changes.tsx'
import { fileNameOf } from './file-name-of.ts'
import { UndoBatch } from './undo-batch.tsx'

const first = 15

/** What was imported so far, newest first; each batch can be looked into and taken back. */
export function History() {
  const { say } = useWords()
  const batches = useAsk('batches')
  return (
    <section aria-labelledby="import-history">
      <Title order={2} id="import-history" mb="xs">
        {say('import.history')}
      </Title>
      <Asked answer={batches}>
        {(list) => (list.length === 0 ? <Text c="dimmed">{say('import.none')}</Text> : <Batches list={list} />)}
      </Asked>
    </section>
  )
}

type Open = { readonly kind: 'changes' | 'undo'; readonly batch: BatchView }

function Batches({ list }: { readonly list: readonly BatchView[] }) {
  const { say } = useWords()
  const [all, showAll] = useState(false)
  const [open, setOpen] = useState<Open | null>(null)
  const close = () => setOpen(null)
  return (
    <>
      <div className="import-wide surface">
        <Table aria-labelledby="import-history">
          <Table.Thead>
            <Table.Tr>
              <Table.Th data-number>{say('column.batch')}</Table.Th>
              <Table.Th>{say('column.file')}</Table.Th>
              <Table.Th>{say('column.table')}</Table.Th>
              <Table.Th data-number>{say('column.rows')}</Table.Th>
              <Table.Th>{say('column.imported')}</Table.Th>
              <Table.Th aria-label={say('import.history.actions')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {list.slice(0, all ? list.length : first).map((batch) => (
              <BatchRow key={batch.batch} batch={batch} open={(kind) => setOpen({ kind, batch })} />
            ))}
          </Table.Tbody>
        </Table>
      </div>
      {list.length > first && !all ? (
        <Button variant="subtle" mt="xs" onClick={() => showAll(true)}>
          {say('import.history.all', { count: list.length })}
        </Button>
      ) : null}
      {open?.kind === 'changes' ? <BatchChanges batch={open.batch} close={close} /> : null}
      {open?.kind === 'undo' ? <UndoBatch batch={open.batch} close={close} /> : null}
    </>
  )
}

type RowProps = { readonly batch: BatchView; readonly open: (kind: Open['kind']) => void }

function BatchRow({ batch, open }: RowProps) {
  const { say, number, shortDay } = useWords()
  const { book } = useBook()
  const { undone } = batch
  return (
    <Table.Tr data-faded={undone || undefined}>
      <Table.Td data-number>{number(batch.batch)}</Table.Td>
      <Table.Td className="import-anywhere">{fileNameOf(batch, say)}</Table.Td>
      <Table.Td>{say(`import.table.${batch.table}`)}</Table.Td>
      <Table.Td data-number>{number(batch.rows)}</Table.Td>
      <Table.Td className="nowrap figures-left">{shortDay(batch.at.slice(0, 10))}</Table.Td>
      <Table.Td py={4}>
        {undone ? (
          <Group gap="xs" wrap="nowrap" justify="flex-end">
            <Text fz="xs">{say('import.history.redo')}</Text>
            <Badge variant="default" tt="none" radius="sm" miw="max-content">
              {say('import.history.undone')}
            </Badge>
          </Group>
        ) : (
          <Group gap={4} wrap="nowrap" justify="flex-end">
            <Button
              size="compact-sm"
              variant="subtle"
              aria-label={say('import.history.changes-named', { batch: batch.batch })}
              onClick={() => open('changes')}
            >
              {say('import.history.changes')}
            </Button>
            <Button
              size="compact-sm"
              variant="subtle"
              disabled={book.readOnly}
              aria-label={say('import.history.undo-of', { batch: batch.batch })}
              onClick={() => open('undo')}
            >
              {say('import.history.undo')}
            </Button>
          </Group>
        )}
      </Table.Td>
    </Table.Tr>
  )
}
