import { memo } from 'react'
import type { AccountFilters, AccountPage } from '../../../shared/contract/accounts.ts'
import { useWords } from '../../words/use-words.ts'
import { ChooseOne } from './choose-one.tsx'
import { ChooseSome } from './choose-some.tsx'

export type Facets = Pick<AccountPage, 'segments' | 'managers' | 'currencies'>

type FiltersProps = {
  readonly filters: AccountFilters
  readonly facets: Facets | undefined
  readonly onNarrow: (by: Partial<AccountFilters>) => void
}

const ahead = ['30', '60', '90', '180', '365']

/** What narrows the list besides a search; somebody who types does not have it drawn again at every letter. */
export const Filters = memo(FreshFilters, sameValues)

function FreshFilters({ filters, facets, onNarrow }: FiltersProps) {
  const { say } = useWords()
  const within = filters.renewingWithin === null ? 'any' : String(filters.renewingWithin)
  const withins = ahead.includes(within) || within === 'any' ? ahead : [...ahead, within]
  return (
    <>
      <ChooseSome
        title={say('accounts.segment')}
        choices={facets?.segments ?? filters.segments}
        chosen={filters.segments}
        nameOf={(segment) => (segment === '' ? say('accounts.no-segment') : segment)}
        onChange={(segments) => onNarrow({ segments })}
      />
      <ChooseSome
        title={say('accounts.manager')}
        choices={facets?.managers ?? filters.managers}
        chosen={filters.managers}
        nameOf={(manager) => (manager === '' ? say('accounts.no-manager') : manager)}
        onChange={(managers) => onNarrow({ managers })}
      />
      <ChooseOne
        title={say('accounts.renewal')}
        choices={['any', ...withins].map((value) => ({
          value,
          text: value === 'any' ? say('accounts.any-renewal') : say('accounts.within', { days: Number(value) }),
        }))}
        chosen={within}
        onChange={(value) => onNarrow({ renewingWithin: value === 'any' ? null : Number(value) })}
      />
      <ChooseOne
        title={say('accounts.ready')}
        choices={[
          { value: 'all', text: say('accounts.any-readiness') },
          { value: 'ready', text: say('state.ready') },
          { value: 'not-ready', text: say('state.not-ready') },
        ]}
        chosen={filters.readiness}
        onChange={(readiness) => onNarrow({ readiness })}
      />
      <ChooseSome
        title={say('accounts.currency')}
        choices={facets?.currencies ?? filters.currencies}
        chosen={filters.currencies}
        nameOf={(currency) => currency}
        onChange={(currencies) => onNarrow({ currencies })}
      />
    </>
  )
}

/** Every answer brings the facets anew, and every letter the filters; mostly they are what they were. */
function sameValues(before: FiltersProps, now: FiltersProps): boolean {
  return (
    before.onNarrow === now.onNarrow &&
    JSON.stringify(before.filters) === JSON.stringify(now.filters) &&
    sameFacets(before.facets, now.facets)
  )
}

function sameFacets(before: Facets | undefined, now: Facets | undefined): boolean {
  if (before === now) return true
  if (!before || !now) return false
  return (['segments', 'managers', 'currencies'] as const).every((kind) => {
    const [old, fresh] = [before[kind], now[kind]]
    return old.length === fresh.length && old.every((choice, at) => choice === fresh[at])
  })
}
