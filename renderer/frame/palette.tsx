import { Spotlight, type SpotlightActionData, type SpotlightActionGroupData } from '@mantine/spotlight'
import { useEffect, useState } from 'react'
import { useAct } from '../client/use-act.ts'
import { useAskWith } from '../client/use-ask.ts'
import { useBook } from '../client/use-book.tsx'
import { go } from '../routes/use-route.ts'
import { useWords } from '../words/use-words.ts'
import { places } from './places.ts'
import { newBook } from './shown.ts'

/** Everything by its name: the places, what can be done, and every account of the book. */
export function Palette() {
  const { say } = useWords()
  const { asOf } = useBook()
  const [query, setQuery] = useState('')
  const actions = useActions()
  const found = useAskWith({ enabled: query.trim() !== '', keepPrevious: true }, 'listAccounts', {
    asOf,
    search: query,
    filters: { segments: [], managers: [], readiness: 'all', renewingWithin: null },
    sort: { by: 'name', descending: false },
    offset: 0,
    limit: 8,
  })
  const accounts = query.trim() === '' ? [] : (found.data?.rows ?? [])
  // Mantine marks the first when somebody types; accounts come a moment later, and Enter is to open the first of them.
  useEffect(() => {
    const shown = found.data ? [...document.querySelectorAll('.mantine-Spotlight-action')] : []
    if (!shown.some((one) => one.hasAttribute('data-selected'))) shown[0]?.setAttribute('data-selected', 'true')
  }, [found.data])
  const groups: SpotlightActionGroupData[] = [
    { group: say('palette.places'), actions: matching(actions, query) },
    {
      group: say('place.accounts'),
      actions: accounts.map(({ accountId, name, segment }) => ({
        id: `account ${accountId}`,
        label: name,
        description: [accountId, segment].filter((part) => part !== null).join(' · '),
        onClick: () => go({ screen: 'account', accountId }),
      })),
    },
  ]
  return (
    <Spotlight
      actions={groups.filter((group) => group.actions.length > 0)}
      filter={(_, all) => all}
      query={query}
      onQueryChange={setQuery}
      shortcut={['mod + K', 'mod + P']}
      nothingFound={say('palette.nothing')}
      searchProps={{ placeholder: say('palette.search'), 'aria-label': say('palette.search') }}
      attributes={{ content: { 'aria-label': say('shortcuts.palette') } }}
      scrollable
      maxHeight={440}
    />
  )
}

function useActions(): readonly SpotlightActionData[] {
  const { say } = useWords()
  const open = useAct('openBook')
  const close = useAct('closeBook')
  return [
    ...places.map(({ route, title }) => ({ id: route.screen, label: say(title), onClick: () => go(route) })),
    { id: 'new-book', label: say('action.new-book'), onClick: newBook.show },
    { id: 'open-book', label: say('action.open-book'), onClick: () => void open.run() },
    { id: 'close-book', label: say('action.close-book'), onClick: () => void close.run() },
  ]
}

function matching(actions: readonly SpotlightActionData[], query: string): SpotlightActionData[] {
  const words = query.toLowerCase().split(/\s+/)
  return actions.filter(({ label }) => words.every((word) => label?.toLowerCase().includes(word)))
}
