import { Button, Group, Table, Text, Title } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { MappingView } from '../../../../shared/contract/mappings.ts'
import { useAct } from '../../../client/use-act.ts'
import { useAsk } from '../../../client/use-ask.ts'
import { useBook } from '../../../client/use-book.tsx'
import { TableRegion } from '../../../parts/table-region.tsx'
import { useWords } from '../../../words/use-words.ts'
import { importDesk } from '../import-desk.ts'
import { mappingTitle, someOf } from '../import-words.ts'
import { RenameMapping } from './rename-mapping.tsx'

/** The mappings that a book keeps; each can be renamed, and forgotten with a way back. */
export function KeptMappings() {
  const { say } = useWords()
  const { data: mappings = [] } = useAsk('mappings')
  const [renaming, rename] = useState<MappingView | null>(null)
  const kept = mappings.filter(({ kind }) => kind !== 'preset')
  if (kept.length === 0) return null
  return (
    <section aria-labelledby="import-kept">
      <Title order={2} id="import-kept">
        {say('import.kept.title')}
      </Title>
      <Text c="dimmed" fz="sm" mb="xs" className="reading">
        {say('import.kept.lead')}
      </Text>
      <TableRegion name={say('import.kept.title')} className="surface">
        <Table aria-labelledby="import-kept">
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{say('import.kept.name')}</Table.Th>
              <Table.Th>{say('import.kept.brings')}</Table.Th>
              <Table.Th>{say('import.kept.known-by')}</Table.Th>
              <Table.Th>{say('import.kept.at')}</Table.Th>
              <Table.Th aria-label={say('import.history.actions')} />
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {kept.map((mapping) => (
              <Kept key={mapping.name} mapping={mapping} rename={() => rename(mapping)} />
            ))}
          </Table.Tbody>
        </Table>
      </TableRegion>
      {renaming ? <RenameMapping mapping={renaming} close={() => rename(null)} /> : null}
    </section>
  )
}

function Kept({ mapping, rename }: { readonly mapping: MappingView; readonly rename: () => void }) {
  const words = useWords()
  const { say, list, shortDay } = words
  const { book } = useBook()
  const { name, kind, tables, tells, at } = mapping
  const title = mappingTitle(mapping, words)
  const forget = useForget(mapping)
  return (
    <Table.Tr key={name}>
      <Table.Td className="import-anywhere">
        {title}
        {kind === 'changed-preset' ? (
          <Text fz="xs" c="dimmed">
            {say('import.kept.changed')}
          </Text>
        ) : null}
      </Table.Td>
      <Table.Td>{list(tables.map((table) => say(`import.table.${table}`)))}</Table.Td>
      <Table.Td className="import-anywhere">{someOf(tells, 4, words)}</Table.Td>
      <Table.Td className="nowrap figures-left">{at === null ? '' : shortDay(at.slice(0, 10))}</Table.Td>
      <Table.Td py={4}>
        <Group gap={4} wrap="nowrap" justify="flex-end">
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={book.readOnly}
            aria-label={say('import.kept.rename-of', { name: title })}
            onClick={rename}
          >
            {say('import.kept.rename')}
          </Button>
          <Button
            size="compact-sm"
            variant="subtle"
            disabled={book.readOnly}
            loading={forget.busy}
            aria-label={say('import.kept.forget-of', { name: title })}
            onClick={() => void forget.run()}
          >
            {say('import.kept.forget')}
          </Button>
        </Group>
      </Table.Td>
    </Table.Tr>
  )
}

/** Forgets a mapping, and says so with a way back for as long as the notice stays. */
function useForget(mapping: MappingView) {
  const { name } = mapping
  const words = useWords()
  const { say } = words
  const forget = useAct('forgetMapping')
  const keep = useAct('keepMapping')
  const queries = useQueryClient()
  const changed = async () => {
    await queries.invalidateQueries({ queryKey: ['mappings'] })
    importDesk.recognise()
  }
  const run = async () => {
    const forgotten = await forget.run({ name })
    if (!forgotten.ok) return
    const id = `forgotten ${name}`
    const undo = async () => {
      const kept = await keep.run({ mapping: forgotten.value })
      if (!kept.ok) return
      notifications.hide(id)
      await changed()
    }
    notifications.show({
      ...{ id, withBorder: true, autoClose: 12_000, closeButtonProps: { 'aria-label': say('action.close') } },
      title: say('import.kept.forgotten', { name: mappingTitle(mapping, words) }),
      message: (
        <>
          {say('import.kept.forgotten-text')}
          <div>
            <Button variant="subtle" size="compact-sm" mt={4} ml={-8} onClick={() => void undo()}>
              {say('import.kept.undo')}
            </Button>
          </div>
        </>
      ),
    })
    await changed()
  }
  return { run, busy: forget.busy }
}
