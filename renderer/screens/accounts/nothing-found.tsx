import { Button } from '@mantine/core'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ImportLink } from '../../parts/import-link.tsx'
import { useWords } from '../../words/use-words.ts'

/** Why the list is empty, and what to do about it. */
export function NothingFound({ accounts, onClear }: { readonly accounts: number; readonly onClear: () => void }) {
  const { say } = useWords()
  if (accounts === 0)
    return (
      <EmptyState title={say('accounts.none')} text={say('accounts.none-do')}>
        <ImportLink />
      </EmptyState>
    )
  return (
    <EmptyState title={say('accounts.nothing')} text={say('accounts.nothing-do', { accounts })}>
      <Button variant="default" onClick={onClear}>
        {say('accounts.clear')}
      </Button>
    </EmptyState>
  )
}
