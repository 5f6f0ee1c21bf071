import { Button, Group, SegmentedControl } from '@mantine/core'
import type { CatalogueIndicator } from '../../../shared/contract/indicators.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { SearchField } from '../../parts/search-field.tsx'
import { hrefOf, usePlaceState } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { CatalogueTable } from './catalogue-table.tsx'
import { matches } from './matches.ts'

type CatalogueProps = { readonly list: readonly CatalogueIndicator[]; readonly onTemplates: () => void }

/** The book's own indicators, found by a word or by what is still to be confirmed. */
export function Catalogue({ list, onTemplates }: CatalogueProps) {
  const { say } = useWords()
  const [search, setSearch] = usePlaceState('search')
  const [only, setOnly] = usePlaceState('only')
  if (list.length === 0) return <NoIndicators onTemplates={onTemplates} />
  const unconfirmed = list.filter(({ saidBy }) => saidBy === null)
  const shown = (only === 'unconfirmed' ? unconfirmed : list).filter((one) =>
    matches(search, [one.name, one.outcome, one.key, one.owner, one.kpi, one.stage, one.saidBy]),
  )
  const showAll = () => {
    setSearch('')
    setOnly('')
  }
  return (
    <>
      <Group mb="md" gap="sm">
        <SearchField label={say('indicators.search')} value={search} onChange={setSearch} />
        <SegmentedControl
          aria-label={say('indicators.filter')}
          data={[
            { value: '', label: say('indicators.all') },
            { value: 'unconfirmed', label: say('indicators.only-unconfirmed', { count: unconfirmed.length }) },
          ]}
          value={only === 'unconfirmed' ? only : ''}
          onChange={setOnly}
        />
      </Group>
      {shown.length === 0 ? (
        <EmptyState
          title={search === '' ? say('indicators.nothing-unconfirmed') : say('indicators.nothing-found', { search })}
          text={search === '' ? '' : say('indicators.nothing-found-do')}
        >
          <Button onClick={showAll}>{say('indicators.show-all')}</Button>
        </EmptyState>
      ) : (
        <CatalogueTable shown={shown} list={list} />
      )}
    </>
  )
}

function NoIndicators({ onTemplates }: Pick<CatalogueProps, 'onTemplates'>) {
  const { say } = useWords()
  return (
    <EmptyState title={say('indicators.empty-title')} text={say('indicators.empty-text')}>
      <Button onClick={onTemplates}>{say('indicators.empty-templates')}</Button>
      <Button component="a" variant="default" href={hrefOf({ screen: 'import' })}>
        {say('indicators.empty-import')}
      </Button>
    </EmptyState>
  )
}
