import { Anchor, Button } from '@mantine/core'
import { useState } from 'react'
import type { CatalogueIndicator } from '../../../shared/contract/indicators.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { Page } from '../../parts/page.tsx'
import { hrefOf } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { Assumptions } from './assumptions/assumptions.tsx'
import { EditIndicator } from './edit-indicator.tsx'
import { Facts } from './facts.tsx'
import { Said } from './said.tsx'
import { Use } from './use.tsx'

type IndicatorPageProps = { readonly list: readonly CatalogueIndicator[]; readonly shown: string }

/** One indicator in full: what customers say, how it is measured, what was assumed of it and when, who is measured by it. */
export function IndicatorPage({ list, shown }: IndicatorPageProps) {
  const { say } = useWords()
  const [editing, edit] = useState(false)
  const indicator = list.find(({ key }) => key === shown)
  const back = (
    <Anchor href={hrefOf({ screen: 'indicators' })} fz="sm">
      ← {say('indicators.back')}
    </Anchor>
  )
  if (!indicator) {
    return (
      <Page title={say('place.indicators')} lead={back}>
        <EmptyState title={say('indicators.gone')} text={say('indicators.gone-do')} />
      </Page>
    )
  }
  const { name, saidBy } = indicator
  const change = (
    <Button variant="default" onClick={() => edit(true)}>
      {say(saidBy === null ? 'indicators.record' : 'indicators.change')}
    </Button>
  )
  return (
    <Page title={name} lead={back} actions={change}>
      <div className="indicator">
        <div className="indicator-top">
          <div className="indicator-main">
            <Said indicator={indicator} />
            <Use indicator={indicator} />
          </div>
          <Facts indicator={indicator} list={list} />
        </div>
        <Assumptions indicator={indicator} />
      </div>
      <EditIndicator indicator={indicator} opened={editing} onClose={() => edit(false)} />
    </Page>
  )
}
