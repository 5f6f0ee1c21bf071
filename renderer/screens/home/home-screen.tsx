import './home.css'
import { Button } from '@mantine/core'
import { useAskWith } from '../../client/use-ask.ts'
import { useBook } from '../../client/use-book.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { hrefOf, usePlaceState } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { Delivered } from './delivered.tsx'
import { FirstSteps } from './first-steps.tsx'
import { HomeSkeleton } from './home-skeleton.tsx'
import { NextSteps } from './next-steps.tsx'
import { countOf } from './periods.ts'
import { Renewals } from './renewals.tsx'

/** The renewals to come and whether their statements can be made, what was delivered in all, and what to do next. */
export function HomeScreen() {
  const { say } = useWords()
  const { asOf, book } = useBook()
  const [within, setWithin] = usePlaceState('within', '90')
  const [manager, setManager] = usePlaceState('manager')
  const withinDays = /^(30|90|180|365)$/.test(within) ? Number(within) : 90
  const home = useAskWith({ keepPrevious: true }, 'home', {
    ...{ asOf, withinDays },
    manager: manager === '' ? null : manager,
  })
  const title = book.company ?? book.name
  if (home.error) {
    return (
      <Page title={title}>
        <ProblemPanel error={home.error} again={() => void home.refetch()} />
      </Page>
    )
  }
  if (!home.data) {
    return (
      <Page title={title} lead={say('state.loading')}>
        <HomeSkeleton />
      </Page>
    )
  }
  if (home.data.accounts === 0) {
    return (
      <Page title={title}>
        <FirstSteps />
      </Page>
    )
  }
  const { ready, notReady, pending } = countOf(home.data.days)
  const count = ready + notReady + pending
  const lead = say('home.summary', { count, days: withinDays, ready: count === 0 || pending > 0 ? -1 : ready })
  return (
    <Page
      title={title}
      lead={lead}
      actions={
        <Button component="a" variant="default" href={hrefOf({ screen: 'import' })}>
          {say('home.import')}
        </Button>
      }
    >
      <div className="home">
        <div className="home-columns">
          <Renewals
            home={home.data}
            asked={{ withinDays, manager }}
            onWithin={(days) => setWithin(String(days))}
            onManager={setManager}
          />
          <div className="home-side">
            <Delivered home={home.data} />
            <NextSteps home={home.data} />
          </div>
        </div>
      </div>
    </Page>
  )
}
