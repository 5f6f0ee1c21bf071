import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useWords } from '../../words/use-words.ts'

/** Says what was done, with a way to take it back for as long as it is shown. */
export function useUndoNotice(): (text: string, undo: () => Promise<unknown>) => void {
  const { say } = useWords()
  return (text, undo) => {
    const id = crypto.randomUUID()
    const takeBack = () => {
      notifications.hide(id)
      void undo()
    }
    notifications.show({
      id,
      message: (
        <Group justify="space-between" wrap="nowrap">
          {text}
          <Button size="compact-sm" variant="light" onClick={takeBack}>
            {say('accounts.undo')}
          </Button>
        </Group>
      ),
      autoClose: 12_000,
      withBorder: true,
      closeButtonProps: { 'aria-label': say('action.close') },
    })
  }
}
