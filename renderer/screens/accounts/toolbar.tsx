import { Button } from '@mantine/core'
import { useCallback } from 'react'
import type { AccountFilters, AccountView } from '../../../shared/contract/accounts.ts'
import { SearchField } from '../../parts/search-field.tsx'
import { useWords } from '../../words/use-words.ts'
import { type Facets, Filters } from './filters.tsx'
import type { ChangeView } from './use-view.ts'
import { everything, isNarrowed } from './view-in-address.ts'

type ToolbarProps = {
  readonly view: AccountView
  readonly facets: Facets | undefined
  readonly onChange: ChangeView
  readonly onDown: () => void
}

/** What narrows the list. */
export function Toolbar({ view, facets, onChange, onDown }: ToolbarProps) {
  const { say } = useWords()
  const narrow = useCallback(
    (by: Partial<AccountFilters>) => onChange((now) => ({ ...now, filters: { ...now.filters, ...by } })),
    [onChange],
  )
  return (
    <search className="accounts-tools">
      <SearchField
        label={say('accounts.search')}
        hint={say('accounts.search-hint')}
        value={view.search}
        onChange={(search) => onChange((now) => ({ ...now, search }))}
        onDown={onDown}
        className="accounts-search"
      />
      <Filters filters={view.filters} facets={facets} onNarrow={narrow} />
      {isNarrowed(view) ? (
        <Button variant="subtle" px={8} onClick={() => onChange(({ sort }) => ({ ...everything, sort }))}>
          {say('accounts.clear')}
        </Button>
      ) : null}
    </search>
  )
}
