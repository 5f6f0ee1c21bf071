import { Button, Text } from '@mantine/core'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import { useAct } from '../../client/use-act.ts'
import { useWords } from '../../words/use-words.ts'

/** A file that was saved, once it is. */
export type Saved = OutputOf<'saveReview'>

/** Says that a file is saved, and opens its folder. Empty, but heard once it says something, until there is one. */
export function SavedLine({ saved }: { readonly saved: Saved }) {
  const { say } = useWords()
  const show = useAct('showSaved')
  return (
    <Text fz="xs" c="dimmed" role="status" className="review-saved">
      {saved ? (
        <>
          {say('review.saved', { name: saved.name })}{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => void show.run({ token: saved.token })}>
            {say('statement.open-folder')}
          </Button>
        </>
      ) : null}
    </Text>
  )
}
