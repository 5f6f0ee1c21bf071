import { Button, Text, Title } from '@mantine/core'
import { useAct } from '../../client/use-act.ts'
import { useWords } from '../../words/use-words.ts'
import { importDesk } from './import-desk.ts'
import { useTitle } from './import-words.ts'

/** Where files come in: the whole window takes them, this says so. Quiet once there are some. */
export function DropZone({ quiet }: { readonly quiet: boolean }) {
  const { say } = useWords()
  if (quiet) {
    return (
      <div className="import-drop" data-quiet>
        <Text fz="sm" c="dimmed">
          {say('import.drop-more')}
        </Text>
        <ChooseFiles secondary />
      </div>
    )
  }
  return (
    <div className="import-drop">
      <Tray />
      <div>
        <Title order={2}>{say('import.drop-title')}</Title>
        <Text c="dimmed" mt={4} className="reading">
          {say('import.drop-text')}
        </Text>
      </div>
      <ChooseFiles />
    </div>
  )
}

function ChooseFiles({ secondary = false }: { readonly secondary?: boolean }) {
  const { say } = useWords()
  const title = useTitle()
  const choose = useAct('chooseFiles')
  const run = async () => {
    const chosen = await choose.run()
    if (chosen.ok && chosen.value) importDesk.add(chosen.value, title)
  }
  return (
    <Button variant={secondary ? 'default' : 'filled'} loading={choose.busy} onClick={() => void run()}>
      {say('import.choose')}
    </Button>
  )
}

function Tray() {
  return (
    <svg className="import-tray" viewBox="0 0 48 48" width="48" height="48" aria-hidden="true">
      <path d="M24 6v21m-8-8 8 8 8-8" />
      <path d="M6 28v10a3 3 0 0 0 3 3h30a3 3 0 0 0 3-3V28" />
    </svg>
  )
}
