import '../../parts/beside-paper.css'
import './statement.css'
import { useEffect } from 'react'
import { useAsk, useAskWith } from '../../client/use-ask.ts'
import { useBook } from '../../client/use-book.tsx'
import { GoTo } from '../../parts/go-to.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { useWords } from '../../words/use-words.ts'
import { Choices } from './choices.tsx'
import { usual } from './draft.ts'
import { Paper } from './paper.tsx'
import { questionOf, useDraft } from './use-draft.ts'
import { usePreview } from './use-preview.ts'

/** An account's statement: what can be chosen of it, and beside it the PDF itself as it changes. */
export function StatementScreen({ accountId }: { readonly accountId: string }) {
  const { say } = useWords()
  const { asOf, book } = useBook()
  const stored = useAsk('accountStatements', { accountId })
  const drafting = useDraft(accountId, stored.data)
  const { window, locale, brand, document: kind } = drafting.draft ?? usual
  const known = useAskWith({ enabled: drafting.draft !== null, keepPrevious: true }, 'statementSections', {
    ...{ accountId, asOf, window, locale, brand },
    document: kind,
  })
  // The parts of another document are on the screen until this one's are known.
  const question =
    known.data && drafting.draft && !known.isPlaceholderData
      ? questionOf(accountId, asOf, drafting.draft, known.data)
      : null
  const preview = usePreview(question, book.version)
  const name = known.data?.account.name ?? ''
  useEffect(() => {
    document.title = `${say('statement.title')} ${name} – Counterpart`
  }, [name, say])
  const error = known.error ?? stored.error
  if (error)
    return (
      <Page title={accountId} lead={<GoTo to={{ screen: 'accounts' }}>{say('place.accounts')}</GoTo>}>
        <ProblemPanel error={error} />
      </Page>
    )
  return (
    <section className="paper-screen" aria-label={say('statement.title')}>
      <div className="paper-grid">
        <Choices {...{ accountId, drafting, preview, question }} known={known.data ?? null} />
        <Paper
          accountId={accountId}
          name={name}
          preview={preview}
          window={window}
          document={kind}
          onWindow={(to) => drafting.change((from) => ({ ...from, window: to }))}
        />
      </div>
    </section>
  )
}
