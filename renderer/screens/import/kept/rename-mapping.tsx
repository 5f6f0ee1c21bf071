import { Button, Group, TextInput } from '@mantine/core'
import { useQueryClient } from '@tanstack/react-query'
import { type FormEvent, useState } from 'react'
import type { MappingView } from '../../../../shared/contract/mappings.ts'
import type { Problem } from '../../../../shared/problem.ts'
import { client } from '../../../client/client.ts'
import { Dialog } from '../../../parts/dialog.tsx'
import { useWords } from '../../../words/use-words.ts'
import { importDesk } from '../import-desk.ts'
import { mappingTitle } from '../import-words.ts'

/** Gives a kept mapping another name. */
export function RenameMapping({ mapping, close }: { readonly mapping: MappingView; readonly close: () => void }) {
  const words = useWords()
  const { say, problem: said } = words
  const queries = useQueryClient()
  const [called, call] = useState(mappingTitle(mapping, words))
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const run = async (event: FormEvent) => {
    event.preventDefault()
    setBusy(true)
    const renamed = await client.renameMapping({ name: mapping.name, title: called.trim() })
    setBusy(false)
    if (!renamed.ok) return setProblem(renamed.problem)
    close()
    await queries.invalidateQueries({ queryKey: ['mappings'] })
    importDesk.recognise()
  }
  return (
    <Dialog title={say('import.kept.rename-title', { name: mappingTitle(mapping, words) })} close={close}>
      <form onSubmit={(event) => void run(event)}>
        <TextInput
          label={say('import.kept.new-name')}
          value={called}
          error={problem ? said(problem) : null}
          data-autofocus
          onChange={(event) => {
            setProblem(null)
            call(event.currentTarget.value)
          }}
        />
        <Group mt="lg" justify="flex-end">
          <Button variant="default" onClick={close}>
            {say('action.cancel')}
          </Button>
          <Button type="submit" loading={busy} disabled={called.trim() === ''}>
            {say('import.kept.rename-do')}
          </Button>
        </Group>
      </form>
    </Dialog>
  )
}
