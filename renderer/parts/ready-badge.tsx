import { Badge } from '@mantine/core'
import { useWords } from '../words/use-words.ts'

/** Whether an account's statement can be printed; told by a word, never by a colour alone. */
export function ReadyBadge({ ready }: { readonly ready: boolean | null }) {
  const { say } = useWords()
  if (ready === null) return <span>–</span>
  return (
    <Badge variant="light" color={ready ? 'moss' : 'ember'} tt="none" fw={600} radius="sm" miw="max-content">
      {say(ready ? 'state.ready' : 'state.not-ready')}
    </Badge>
  )
}
