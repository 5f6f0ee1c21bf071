import { Button, Stack } from '@mantine/core'
import type { AccountDetail } from '../../../shared/contract/account.ts'
import { EmptyState } from '../../parts/empty-state.tsx'
import { go, usePlaceState } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { ClvCard } from './clv-card.tsx'
import { ContractCard } from './contract-card.tsx'
import { FeedbackCard } from './feedback-card.tsx'
import { Headline } from './headline.tsx'
import { IndicatorTable } from './indicator-table.tsx'
import type { Looked } from './looked.ts'
import { Milestones } from './milestones.tsx'
import { type RelationshipAs, RelationshipCard } from './relationship-card.tsx'
import { SourcesCard } from './sources-card.tsx'
import { StatementsCard } from './statements-card.tsx'

type OverviewProps = {
  readonly account: AccountDetail
  readonly looked: Looked
  readonly changeWindow: (window: string) => void
}

/** What came of the relationship, from the whole to its parts; what is internal stands last and by itself. */
export function Overview({ account, looked, changeWindow }: OverviewProps) {
  const [as, changeAs] = usePlaceState('as', 'chart')
  if (!account.window) return <NoWindow account={account} looked={looked} changeWindow={changeWindow} />
  return (
    <Stack gap="lg">
      <Headline account={account} showMonths={() => changeAs('months')} />
      <RelationshipCard account={account} as={asOf(as)} changeAs={changeAs} />
      <IndicatorTable account={account} />
      <div className="account-columns">
        <Stack gap="lg">
          <Milestones account={account} />
          <SourcesCard sources={account.sources} />
        </Stack>
        <Stack gap="lg">
          <ContractCard account={account} />
          <FeedbackCard feedback={account.feedback} />
          <StatementsCard accountId={account.account.accountId} />
        </Stack>
      </div>
      <ClvCard looked={looked} />
    </Stack>
  )
}

function asOf(text: string): RelationshipAs {
  return text === 'years' || text === 'months' ? text : 'chart'
}

function NoWindow({ account, looked, changeWindow }: OverviewProps) {
  const { say, day } = useWords()
  if (looked.window === 'term') {
    return (
      <EmptyState title={say('account.no-term')} text={say('account.no-term-do', { day: day(account.asOf) })}>
        <Button onClick={() => changeWindow('relationship')}>{say('account.see-relationship')}</Button>
      </EmptyState>
    )
  }
  return (
    <EmptyState title={say('account.no-window')} text={say('account.no-window-do')}>
      <Button onClick={() => go({ screen: 'import' })}>{say('account.go-import')}</Button>
    </EmptyState>
  )
}
