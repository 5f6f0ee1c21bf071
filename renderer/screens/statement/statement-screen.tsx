import '../../parts/beside-paper.css'
import './statement.css'
import { useEffect } from 'react'
import { useAskWith } from '../../client/use-ask.ts'
import { useBook } from '../../client/use-book.tsx'
import { GoTo } from '../../parts/go-to.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { Choices } from './choices.tsx'
import { Paper } from './paper.tsx'
import { questionOf, useDraft } from './use-draft.ts'
import { usePreview } from './use-preview.ts'

/** An account's statement: what can be chosen of it, and beside it the PDF itself as it changes. */
export function StatementScreen({ accountId }: { readonly accountId: string }) {
  const { say } = useWords()
  const { asOf, book } = useBook()
  const [draft, change] = useDraft(accountId)
  const { window, locale } = draft
  const known = useAskWith({ keepPrevious: true }, 'statementSections', { accountId, asOf, window, locale })
  const question = known.data ? questionOf(accountId, asOf, draft, known.data) : null
  const preview = usePreview(question, book.version)
  const name = known.data?.account.name ?? ''
  useEffect(() => {
    document.title = `${say('statement.title')} ${name} – Counterpart`
  }, [name, say])
  if (known.error)
    return (
      <Page title={accountId} lead={<GoTo to={{ screen: 'accounts' }}>{say('place.accounts')}</GoTo>}>
        <ProblemPanel error={known.error} />
      </Page>
    )
  return (
    <section className="paper-screen" aria-label={say('statement.title')}>
      <div className="paper-grid">
        <Choices {...{ accountId, draft, change, preview, question }} known={known.data ?? null} />
        <Paper
          accountId={accountId}
          name={name}
          preview={preview}
          window={window}
          onWindow={(to) => change({ ...draft, window: to })}
        />
      </div>
    </section>
  )
}
