import './runs.css'
import { useAsk } from '../../client/use-ask.ts'
import { useBook } from '../../client/use-book.tsx'
import { EmptyState } from '../../parts/empty-state.tsx'
import { GoTo } from '../../parts/go-to.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useWords } from '../../words/use-words.ts'
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
  return (
    <Page title={say('place.runs')} lead={say('runs.lead')}>
      {error ? <ProblemPanel error={error} again={() => void refetch()} /> : null}
      {book.accounts === 0 ? (
        <EmptyState title={say('runs.no-accounts')} text={say('runs.no-accounts-do')}>
          <GoTo to={{ screen: 'import' }}>{say('place.import')}</GoTo>
        </EmptyState>
      ) : (
        <div className="runs">
          {printing.going ? <Going job={printing.going} /> : <NewRun printing={printing} />}
          {runs && runs.length > 0 ? <RunList runs={runs} printing={printing} /> : null}
        </div>
      )}
    </Page>
  )
}
