import './runs.css'
import { useRef } from 'react'
import { useBook } from '../../client/use-book.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { ImportLink } from '../../parts/import-link.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import type { Named } from './choice.ts'
import { Going } from './going.tsx'
import { NewRun } from './new-run.tsx'
import { RunResult } from './result.tsx'
import { RunList } from './run-list.tsx'
import { useChosen } from './use-chosen.ts'
import { useFocusOnward } from './use-focus-onward.ts'
import { usePrinting } from './use-printing.ts'
import { useRuns } from './use-runs.ts'

/** Many statements at once: choose accounts, see who is ready, print them into a folder, and what became of each. */
export function RunsScreen() {
  const { say } = useWords()
  const { book } = useBook()
  const printing = usePrinting()
  const { data: runs, error, refetch } = useRuns(printing.going !== null)
  const [chosen, choose] = useChosen()
  const top = useRef<HTMLDivElement>(null)
  const { going, outcome } = printing
  useFocusOnward(going !== null, top)
  const again = (hand: readonly Named[]) => {
    choose({ ...chosen, way: 'hand', hand })
    // While one is going, the choice waits below its progress.
    if (!going) focusHeading(top.current)
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
            <RunResult outcome={going ? null : outcome} />
            {going ? <Going job={going} /> : <NewRun printing={printing} chosen={chosen} choose={choose} />}
          </div>
          {runs && runs.length > 0 ? <RunList runs={runs} printing={printing} again={again} /> : null}
        </div>
      )}
    </Page>
  )
}

/** From where Tab leads into what was chosen. */
function focusHeading(within: HTMLElement | null): void {
  const heading = within?.querySelector('h2')
  if (!heading) return
  heading.tabIndex = -1
  heading.focus()
}
