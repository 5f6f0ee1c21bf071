import { Text, Title } from '@mantine/core'
import { useWords } from '../../words/use-words.ts'
import { ChooseFiles } from './choose-files.tsx'

/** Where files come in: the whole window takes them, this says so. */
export function DropZone() {
  const { say } = useWords()
  return (
    <div className="import-drop">
      <Tray />
      <div>
        <Title order={2}>{say('import.drop-title')}</Title>
        <Text c="dimmed" mt={4} className="reading">
          {say('import.drop-text')}
        </Text>
      </div>
      <ChooseFiles variant="filled" />
    </div>
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
