import { Alert, Button, Group, Text } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useState } from 'react'
import type { Problem } from '../../../shared/problem.ts'
import { client } from '../../client/client.ts'
import { useAsk } from '../../client/use-ask.ts'
import { CopyDetails } from '../../parts/copy-details.tsx'
import { Dialog } from '../../parts/dialog.tsx'
import { useWords } from '../../words/use-words.ts'
import { fileNameOf } from './file-name-of.ts'
import { importDesk } from './import-desk.ts'
import type { ImportedFile } from './imported-files.ts'

type Props = { readonly file: ImportedFile; readonly close: () => void }

/** Takes all that a file brought back, after saying what that means; where a later batch builds on it, says which. */
export function UndoImport({ file: { batches, ...imported }, close }: Props) {
  const { say, problem: said } = useWords()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<Problem | null>(null)
  const file = fileNameOf(imported, say)
  const issued = useAsk('issuedFrom', { batches: batches.map(({ batch }) => batch) }).data ?? []
  const run = async () => {
    setBusy(true)
    const undone = await client.undoBatches({ batches: batches.map(({ batch }) => batch) })
    setBusy(false)
    if (!undone.ok) return setProblem(undone.problem)
    notifications.show({
      title: say('import.undo.done', { file }),
      message: say('import.undo.counts', undone.value),
      withBorder: true,
      closeButtonProps: { 'aria-label': say('action.close') },
    })
    importDesk.read()
    close()
  }
  return (
    <Dialog title={say('import.undo.title', { file })} close={close}>
      <Text>{say('import.undo.text', { file, count: batches.length })}</Text>
      {issued.length > 0 ? (
        <Alert color="ember" variant="light" mt="md" c="var(--mantine-color-text)">
          {say('import.undo.issued', { count: issued.length, numbers: shortened(issued).join(', ') })}
        </Alert>
      ) : null}
      {problem ? (
        <Alert color="ember" variant="outline" mt="md" role="alert">
          {said(problem)}
          <div>
            <CopyDetails problem={problem} />
          </div>
        </Alert>
      ) : null}
      <Group mt="lg" justify="flex-end">
        <Button variant="default" onClick={close}>
          {say('import.undo.keep')}
        </Button>
        <Button color="ember" loading={busy} disabled={problem !== null} onClick={() => void run()} data-autofocus>
          {say('import.undo.do')}
        </Button>
      </Group>
    </Dialog>
  )
}

function shortened(numbers: readonly string[]): readonly string[] {
  return numbers.length > 4 ? [...numbers.slice(0, 3), '…'] : numbers
}
