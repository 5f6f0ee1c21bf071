import { useAsk } from '../../client/use-ask.ts'
import { Card } from '../../parts/card.tsx'
import { GoTo } from '../../parts/go-to.tsx'
import { useWords } from '../../words/use-words.ts'
import { StatementList } from '../statement/life/statement-list.tsx'

/** What this account was sent, and what is being prepared, through time; nothing where there is nothing. */
export function StatementsCard({ accountId }: { readonly accountId: string }) {
  const { say } = useWords()
  const known = useAsk('accountStatements', { accountId }).data ?? []
  if (known.length === 0) return null
  return (
    <Card
      title={say('statement.in-book')}
      actions={<GoTo to={{ screen: 'statement', accountId }}>{say('statement.title')}</GoTo>}
    >
      <StatementList statements={known} revise={null} />
    </Card>
  )
}
