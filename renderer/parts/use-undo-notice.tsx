import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useWords } from '../words/use-words.ts'

type Done = {
  readonly title?: string
  readonly text: string
  /** Whether it was taken back; what refused it has been said. */
  readonly undo: () => Promise<boolean>
  /** What is said when it was. */
  readonly undone?: string
}

/** Says what was done, with a way to take it back for as long as it is shown. */
export function useUndoNotice(): (done: Done) => void {
  const { say } = useWords()
  return ({ title, text, undo, undone }) => {
    const id = crypto.randomUUID()
    const look = { withBorder: true, closeButtonProps: { 'aria-label': say('action.close') } }
    const takeBack = async () => {
      if (!(await undo())) return
      notifications.hide(id)
      if (undone !== undefined) notifications.show({ ...look, message: undone })
    }
    notifications.show({
      ...look,
      ...{ id, title, autoClose: 12_000 },
      message: (
        <Group justify="space-between" wrap="nowrap" align="flex-end">
          {text}
          <Button size="compact-sm" variant="light" miw="max-content" onClick={() => void takeBack()}>
            {say('action.undo')}
          </Button>
        </Group>
      ),
    })
  }
}
