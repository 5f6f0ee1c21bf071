import { Button } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useAct } from '../../client/use-act.ts'
import { useWords } from '../../words/use-words.ts'

type Said = { readonly batch: number; readonly title: string; readonly text: string }

/** Says what was saved, with a way to take it back as long as the notice stays. */
export function useUndoNotice(): (said: Said) => void {
  const { say } = useWords()
  const undo = useAct('undoBatch')
  return ({ batch, title, text }) => {
    const id = `batch ${batch}`
    const takeBack = async () => {
      const undone = await undo.run({ batch })
      if (!undone.ok) return
      notifications.hide(id)
      notifications.show({ message: say('indicators.undone'), withBorder: true, closeButtonProps: closeButton })
    }
    const closeButton = { 'aria-label': say('action.close') }
    notifications.show({
      ...{ id, title, withBorder: true, autoClose: 12_000, closeButtonProps: closeButton },
      message: (
        <>
          {text}
          <div>
            <Button variant="subtle" size="compact-sm" mt={4} ml={-8} onClick={() => void takeBack()}>
              {say('indicators.undo')}
            </Button>
          </div>
        </>
      ),
    })
  }
}
