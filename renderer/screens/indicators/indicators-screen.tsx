import './indicators.css'
import { Tabs } from '@mantine/core'
import type { CatalogueIndicator } from '../../../shared/contract/indicators.ts'
import { useAsk } from '../../client/use-ask.ts'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { usePlace, usePlaceState } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { Catalogue } from './catalogue.tsx'
import { IndicatorPage } from './indicator-page.tsx'
import { CatalogueSkeleton } from './skeletons.tsx'
import { Templates } from './templates.tsx'

/** The outcomes that customers value: those of this book, one of them in full, and templates to begin with. */
export function IndicatorsScreen() {
  const { say } = useWords()
  const { indicator: key } = usePlace().state
  const indicators = useAsk('indicators')
  if (indicators.error) {
    return (
      <Page title={say('place.indicators')}>
        <ProblemPanel error={indicators.error} />
      </Page>
    )
  }
  if (!indicators.data) {
    return (
      <Page title={say('place.indicators')} lead={say('state.loading')}>
        <CatalogueSkeleton />
      </Page>
    )
  }
  return key === undefined ? <Overview list={indicators.data} /> : <IndicatorPage list={indicators.data} shown={key} />
}

function Overview({ list }: { readonly list: readonly CatalogueIndicator[] }) {
  const { say } = useWords()
  const [shown, show] = usePlaceState('show', 'book')
  const unconfirmed = list.filter(({ saidBy }) => saidBy === null).length
  return (
    <Page
      title={say('place.indicators')}
      lead={list.length === 0 ? say('indicators.lead') : say('indicators.summary', { count: list.length, unconfirmed })}
    >
      <Tabs value={shown === 'templates' ? shown : 'book'} onChange={(tab) => show(tab ?? 'book')} keepMounted={false}>
        <Tabs.List mb="md" aria-label={say('indicators.tabs')}>
          <Tabs.Tab value="book">{say('indicators.tab-book')}</Tabs.Tab>
          <Tabs.Tab value="templates">{say('indicators.tab-templates')}</Tabs.Tab>
        </Tabs.List>
        <Tabs.Panel value="book">
          <Catalogue list={list} onTemplates={() => show('templates')} />
        </Tabs.Panel>
        <Tabs.Panel value="templates">
          <Templates list={list} />
        </Tabs.Panel>
      </Tabs>
    </Page>
  )
}
