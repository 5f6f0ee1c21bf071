import './runs.css'
import { useRef, useState } from 'react'
import { useAsk } from '../../client/use-ask.ts'
import { useBook } from '../../client/use-book.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ImportLink } from '../../parts/import-link.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { usePlace } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { chosenAtFirst, type Named } from './choice.ts'
import { Going } from './going.tsx'
import { NewRun } from './new-run.tsx'
import { RunList } from './run-list.tsx'
import { usePrinting } from './use-printing.ts'

/** Many statements at once: choose accounts, see who is ready, print them into a folder, and what became of each. */
export function RunsScreen() {
  const { say } = useWords()
  const { book } = useBook()
  const { data: runs, error, refetch } = useAsk('runs')
  const printing = usePrinting()
  const [chosen, choose] = useState(chosenAtFirst(usePlace()))
  const top = useRef<HTMLDivElement>(null)
  const again = (hand: readonly Named[]) => {
    choose({ ...chosen, way: 'hand', hand })
    top.current?.scrollIntoView({ block: 'center' })
  }
  return (
    <Page title={say('place.runs')} lead={say('runs.lead')}>
      {error ? <ProblemPanel error={error} again={() => void refetch()} /> : null}
      {book.accounts === 0 ? (
        <EmptyState title={say('runs.no-accounts')} text={say('runs.no-accounts-do')}>
          <ImportLink />
        </EmptyState>
      ) : (
        <div className="runs">
          <div ref={top}>
            {printing.going ? (
              <Going job={printing.going} />
            ) : (
              <NewRun printing={printing} chosen={chosen} choose={choose} />
            )}
          </div>
          {runs && runs.length > 0 ? <RunList runs={runs} printing={printing} again={again} /> : null}
        </div>
      )}
    </Page>
  )
}
