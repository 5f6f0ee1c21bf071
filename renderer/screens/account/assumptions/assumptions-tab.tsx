import { Skeleton, Stack } from '@mantine/core'
import type { AccountDetail } from '../../../../shared/contract/account.ts'
import { useAskWith } from '../../../client/use-ask.ts'
import { ProblemPanel } from '../../../parts/problem-panel.tsx'
import { useWords } from '../../../words/use-words.ts'
import { AssumptionMatrix } from './assumption-matrix.tsx'
import { History } from './history.tsx'

/** What the account is worked out with, and everything that was changed about it. */
export function AssumptionsTab({ account }: { readonly account: AccountDetail }) {
  const { say } = useWords()
  const { accountId } = account.account
  const rows = useAskWith({ keepPrevious: true }, 'listAssumptions', { accountId, indicatorKey: null })
  if (rows.error) return <ProblemPanel error={rows.error} />
  return (
    <Stack gap="lg">
      {rows.data ? (
        <AssumptionMatrix account={account} rows={rows.data} />
      ) : (
        <Skeleton height={480} role="status" aria-label={say('state.loading')} />
      )}
      <History account={account} />
    </Stack>
  )
}
