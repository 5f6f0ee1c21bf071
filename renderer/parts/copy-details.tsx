import { Button, CopyButton } from '@mantine/core'
import type { Problem } from '../../shared/problem.ts'
import { useWords } from '../words/use-words.ts'

/** Copies what went wrong, for whoever is asked for help. */
export function CopyDetails({ problem }: { readonly problem: Problem }) {
  const { say } = useWords()
  return (
    <CopyButton value={`${problem.code}\n${problem.message}\n${window.location.hash}`}>
      {({ copied, copy }) => (
        <Button variant="subtle" size="compact-xs" mt={4} onClick={copy}>
          {say(copied ? 'action.copied' : 'action.copy-details')}
        </Button>
      )}
    </CopyButton>
  )
}
