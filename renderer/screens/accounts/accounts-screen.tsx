import './accounts.css'
import { Button } from '@mantine/core'
import { useCallback, useDeferredValue, useRef, useState } from 'react'
import type { AccountView } from '../../../shared/contract/accounts.ts'
import type { Day } from '../../../shared/days.ts'
import { useBook } from '../../client/use-book.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { hashOf } from '../../routes/routes.ts'
import { useWords } from '../../words/use-words.ts'
import { AccountGrid } from './account-grid.tsx'
import { Calculating } from './calculating.tsx'
import { NothingFound } from './nothing-found.tsx'
import { SavedViews } from './saved-views.tsx'
import { Toolbar } from './toolbar.tsx'
import { Totals } from './totals.tsx'
import { askAhead, useAccountList } from './use-account-list.ts'
import { useView } from './use-view.ts'
import { everything, isNarrowed, stateOf } from './view-in-address.ts'
import { WaitingGrid } from './waiting-grid.tsx'

/** All accounts of the book: searched, narrowed, sorted and compared. */
export function AccountsScreen() {
  const { say } = useWords()
  const { asOf } = useBook()
  const ahead = useCallback((next: AccountView) => askAhead(next, asOf), [asOf])
  const [view, change] = useView(ahead)
  const viewToKeep = useDeferredValue(view)
  const [pages, look] = useState({ from: 0, to: 0 })
  const list = useAccountList(view, asOf, pages)
  const scroller = useRef<HTMLTableElement>(null)
  const { page, problem } = list
  const clear = () => change(({ sort }) => ({ ...everything, sort }))
  const order = useCallback((sort: AccountView['sort']) => change((now) => ({ ...now, sort })), [change])
  const { shown, rowAt } = list
  // Without any account there is nothing to search, and no view to keep.
  const none = page?.accounts === 0
  const actions = none ? null : (
    <>
      {page && !problem ? <Calculating page={page} /> : null}
      <SavedViews view={viewToKeep} onChange={change} />
      <Button component="a" variant="default" href={hashOf({ route: { screen: 'runs' }, state: runState(view) })}>
        {say('accounts.print')}
      </Button>
    </>
  )
  return (
    <div className="accounts">
      <Page title={say('place.accounts')} actions={actions}>
        {none ? null : <Toolbar view={view} facets={page} onChange={change} onDown={() => scroller.current?.focus()} />}
        {problem ? <ProblemPanel error={problem} again={list.retry} /> : null}
        {page === undefined ? problem ? null : <WaitingGrid /> : null}
        {page && page.total > 0 ? (
          <AccountGrid {...{ shown, rowAt, page, scroller }} onSort={order} onPages={look} />
        ) : null}
        {page?.total === 0 ? <NothingFound accounts={page.accounts} onClear={clear} /> : null}
        {page && page.total > 0 ? <Totals page={page} /> : null}
      </Page>
    </div>
  )
}

/** Asks for what the screen begins with, before anybody goes there. */
export function askForAccounts(asOf: Day): void {
  askAhead(everything, asOf)
}

/** What the run is to be for: those in the list, or all where nothing narrows it. */
function runState(view: AccountView) {
  return isNarrowed(view) ? stateOf(view) : { by: 'all' }
}
