import './account.css'
import { useState } from 'react'
import { windowKind } from '../../../shared/contract/values.ts'
import { useAskWith } from '../../client/use-ask.ts'
import { useBook } from '../../client/use-book.tsx'
import { GoTo } from '../../parts/go-to.tsx'
import { Page } from '../../parts/page.tsx'
import { ProblemPanel } from '../../parts/problem-panel.tsx'
import { usePlaceState } from '../../routes/use-route.ts'
import { useWords } from '../../words/use-words.ts'
import { AccountParts } from './account-parts.tsx'
import { AccountSkeleton } from './account-skeleton.tsx'
import type { Saved } from './assumptions/saved.ts'
import type { Looked } from './looked.ts'
import { AccountSide } from './side/account-side.tsx'

/** One account: the relationship as one picture, and every number of it down to the row it came from. */
export function AccountScreen({ accountId }: { readonly accountId: string }) {
  const { asOf } = useBook()
  const { say } = useWords()
  const [window, changeWindow] = usePlaceState('window', 'relationship')
  const [saved, setSaved] = useState<Saved | null>(null)
  const whole: Looked = { accountId, asOf, window: 'relationship' }
  const looked: Looked = { ...whole, window: windowKind.safeParse(window).data ?? 'relationship' }
  // Readiness and assumptions are of the whole relationship, whatever part of it is looked at.
  const relationship = useAskWith({ keepPrevious: true }, 'account', whole)
  const shown = useAskWith({ keepPrevious: true }, 'account', looked)
  const error = relationship.error ?? shown.error
  if (error) {
    return (
      <Page title={accountId} lead={<GoTo to={{ screen: 'accounts' }}>{say('place.accounts')}</GoTo>}>
        <ProblemPanel error={error} />
      </Page>
    )
  }
  if (!relationship.data || !shown.data) return <AccountSkeleton />
  return (
    <AccountSide account={shown.data} whole={relationship.data} looked={looked} saved={setSaved}>
      <AccountParts
        account={shown.data}
        whole={relationship.data}
        looked={looked}
        changeWindow={changeWindow}
        saved={saved}
        closeSaved={() => setSaved(null)}
      />
    </AccountSide>
  )
}
