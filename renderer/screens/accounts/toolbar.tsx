import { Button } from '@mantine/core'
import type { AccountFilters, AccountPage, AccountView } from '../../../shared/contract/accounts.ts'
import { SearchField } from '../../parts/search-field.tsx'
import { useWords } from '../../words/use-words.ts'
import { ChooseOne } from './choose-one.tsx'
import { ChooseSome } from './choose-some.tsx'
import { everything, isNarrowed } from './view-in-address.ts'

type ToolbarProps = {
  readonly view: AccountView
  readonly facets: Pick<AccountPage, 'segments' | 'managers' | 'currencies'> | undefined
  readonly onChange: (view: AccountView) => void
  readonly onDown: () => void
}

const ahead = ['30', '60', '90', '180', '365']

/** What narrows the list. */
export function Toolbar({ view, facets, onChange, onDown }: ToolbarProps) {
  const { say } = useWords()
  const { filters } = view
  const narrow = (by: Partial<AccountFilters>) => onChange({ ...view, filters: { ...filters, ...by } })
  const within = filters.renewingWithin === null ? 'any' : String(filters.renewingWithin)
  const withins = ahead.includes(within) || within === 'any' ? ahead : [...ahead, within]
  return (
    <search className="accounts-tools">
      <SearchField
        label={say('accounts.search')}
        hint={say('accounts.search-hint')}
        value={view.search}
        onChange={(search) => onChange({ ...view, search })}
        onDown={onDown}
        className="accounts-search"
      />
      <ChooseSome
        title={say('accounts.segment')}
        choices={facets?.segments ?? filters.segments}
        chosen={filters.segments}
        nameOf={(segment) => (segment === '' ? say('accounts.no-segment') : segment)}
        onChange={(segments) => narrow({ segments })}
      />
      <ChooseSome
        title={say('accounts.manager')}
        choices={facets?.managers ?? filters.managers}
        chosen={filters.managers}
        nameOf={(manager) => (manager === '' ? say('accounts.no-manager') : manager)}
        onChange={(managers) => narrow({ managers })}
      />
      <ChooseOne
        title={say('accounts.renewal')}
        choices={['any', ...withins].map((value) => ({
          value,
          text: value === 'any' ? say('accounts.any-renewal') : say('accounts.within', { days: Number(value) }),
        }))}
        chosen={within}
        onChange={(value) => narrow({ renewingWithin: value === 'any' ? null : Number(value) })}
      />
      <ChooseOne
        title={say('accounts.ready')}
        choices={[
          { value: 'all', text: say('accounts.any-readiness') },
          { value: 'ready', text: say('state.ready') },
          { value: 'not-ready', text: say('state.not-ready') },
        ]}
        chosen={filters.readiness}
        onChange={(readiness) => narrow({ readiness })}
      />
      <ChooseSome
        title={say('accounts.currency')}
        choices={facets?.currencies ?? filters.currencies}
        chosen={filters.currencies}
        nameOf={(currency) => currency}
        onChange={(currencies) => narrow({ currencies })}
      />
      {isNarrowed(view) ? (
        <Button variant="subtle" px={8} onClick={() => onChange({ ...everything, sort: view.sort })}>
          {say('accounts.clear')}
        </Button>
      ) : null}
    </search>
  )
}
