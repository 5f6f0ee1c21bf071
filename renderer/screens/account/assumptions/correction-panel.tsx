import { Skeleton, Stack, Text } from '@mantine/core'
import type { AccountDetail } from '../../../../shared/contract/account.ts'
import type { AssumptionField } from '../../../../shared/facts.ts'
import { useAskWith } from '../../../client/use-ask.ts'
import { useBook } from '../../../client/use-book.tsx'
import { ProblemPanel } from '../../../parts/problem-panel.tsx'
import { useWords } from '../../../words/use-words.ts'
import type { Looked } from '../looked.ts'
import { CorrectionForm } from './correction-form.tsx'
import { draftOf, type Subject } from './draft.ts'
import { currencyOf } from './field-text.ts'
import { inForce } from './in-force.ts'
import type { Saved } from './saved.ts'
import { Versions } from './versions.tsx'

type CorrectionPanelProps = {
  readonly account: AccountDetail
  readonly looked: Looked
  readonly indicatorKey: string
  readonly field: AssumptionField
  readonly saved: (saved: Saved) => void
}

/** One assumption of one indicator: what it means, where it comes from, and a form to correct it. */
export function CorrectionPanel({ account, looked, indicatorKey, field, saved }: CorrectionPanelProps) {
  const { say } = useWords()
  const { book } = useBook()
  const { accountId } = looked
  const rows = useAskWith({ keepPrevious: true }, 'listAssumptions', { accountId, indicatorKey })
  const view = account.indicators.find((one) => one.view.key === indicatorKey)?.view
  if (rows.error) return <ProblemPanel error={rows.error} />
  if (!rows.data || !view) return <Skeleton height={480} role="status" aria-label={say('state.loading')} />
  const now = inForce(rows.data, account.account, account.asOf)(indicatorKey)[field]
  const subject: Subject = { field, view, account: account.account, rows: rows.data }
  const currency = now ? currencyOf(now.row, account.account.currency, book.currency) : account.account.currency
  return (
    <Stack gap="md">
      <div>
        <Text fw={600}>{view.name}</Text>
        <Text fz="sm" c="dimmed">
          {say(`account.field.about.${field}`)}
        </Text>
      </div>
      <Versions subject={subject} now={now} />
      {book.readOnly ? (
        <Text fz="sm">{say('account.correct.read-only')}</Text>
      ) : (
        <CorrectionForm
          key={JSON.stringify([now?.value, now?.row.ref])}
          subject={subject}
          start={draftOf(subject, now, currency)}
          looked={looked}
          saved={saved}
        />
      )}
    </Stack>
  )
}
