import { Alert, Button, Group, Text } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '../../../client/use-act.ts'
import { useWords } from '../../../words/use-words.ts'
import { BeforeAfter } from './before-after.tsx'
import type { Saved } from './saved.ts'

type SavedBannerProps = { readonly saved: Saved; readonly close: () => void }

/** What a correction did, and the way back, until somebody closes it. */
export function SavedBanner({ saved: { batch, title, effect }, close }: SavedBannerProps) {
  const { say } = useWords()
  const undo = useAct('undoBatch')
  const [undone, setUndone] = useState(false)
  const takeBack = async () => {
    const answer = await undo.run({ batch })
    if (answer.ok) setUndone(true)
  }
  return (
    <Alert
      className="saved"
      color={undone ? 'tide' : 'moss'}
      variant="outline"
      role="status"
      title={say(undone ? 'account.saved.undone' : 'account.saved')}
      withCloseButton
      closeButtonLabel={say('action.close')}
      onClose={close}
    >
      {undone ? null : (
        <Group justify="space-between" align="flex-end" gap="md">
          <div>
            <Text fz="sm" fw={600}>
              {title}
            </Text>
            {effect ? (
              <BeforeAfter
                before={effect.before}
                after={effect.after}
                names={['account.effect.saved-before', 'account.effect.saved-after']}
              />
            ) : null}
            <Text className="note">{say('account.saved.batch', { batch: String(batch) })}</Text>
          </div>
          <Button variant="default" loading={undo.busy} onClick={() => void takeBack()}>
            {say('account.saved.undo')}
          </Button>
        </Group>
      )}
    </Alert>
  )
}
