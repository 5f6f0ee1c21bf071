import { Text } from '@mantine/core'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { ReviewFigureName, ReviewSummary } from '../../../shared/contract/review.ts'
import type { WindowMessageId } from '../../../shared/window-messages.ts'
import { useWords } from '../../words/use-words.ts'
import { useReviewWorking } from './working.tsx'

export type Supposed = OutputOf<'reviewWhatIf'>

const shown: readonly { readonly figure: 'worth' | 'paid' | 'profit' | 'clv'; readonly label: WindowMessageId }[] = [
  { figure: 'worth', label: 'review.worth' },
  { figure: 'paid', label: 'review.paid' },
  { figure: 'profit', label: 'review.profit' },
  { figure: 'clv', label: 'review.clv' },
]

/** What all accounts add up to, beside what they would under a supposition; each total opens to its working. */
export function Totals({ summary, supposed }: { readonly summary: ReviewSummary; readonly supposed: Supposed | null }) {
  const { say, number, percent } = useWords()
  const { worth, profit } = summary.totals
  const ratio = worth.value !== null && profit.value !== null && profit.value > 0 ? worth.value / profit.value : null
  const quality = summary.evidenceShare
  return (
    <div className="review-totals surface">
      {shown.map(({ figure, label }) => (
        <Total key={figure} {...{ figure, label, summary, supposed }} />
      ))}
      <div className="review-total">
        <Text className="review-label">{say('review.reciprocity')}</Text>
        <Text className="review-amount">{ratio === null ? '–' : `${number(ratio, 2, 2)}×`}</Text>
        <Text className="note">{say('review.reciprocity-is')}</Text>
      </div>
      <div className="review-total">
        <Text className="review-label">{say('review.evidence')}</Text>
        <Text className="review-amount">{quality ? percent(quality.confirmed + quality.measured, 0) : '–'}</Text>
        <Text className="note">{say('review.evidence-is')}</Text>
      </div>
    </div>
  )
}

type TotalProps = {
  readonly figure: 'worth' | 'paid' | 'profit' | 'clv'
  readonly label: WindowMessageId
  readonly summary: ReviewSummary
  readonly supposed: Supposed | null
}

function Total({ figure, label, summary, supposed }: TotalProps) {
  const { say, money, moneyOrDash, percent } = useWords()
  const open = useReviewWorking()
  const { value } = summary.totals[figure]
  const then = supposed?.totals[figure] ?? null
  const changed = supposed !== null && then !== null && value !== null && then !== value
  const change = changed && value !== 0 ? (then - value) / Math.abs(value) : null
  const name: ReviewFigureName = figure
  return (
    <div className="review-total">
      <Text className="review-label">{say(label)}</Text>
      <button
        type="button"
        className="review-figure"
        title={value === null ? undefined : money(value as never, summary.currency)}
        onClick={() => open({ accountId: null, figure: name, label: say(label) })}
      >
        {moneyOrDash(value as never, summary.currency)}
      </button>
      <Text className="note" data-supposed={changed || undefined}>
        {changed
          ? say('review.supposed', {
              amount: moneyOrDash(then, summary.currency),
              change: change === null ? '–' : `${change > 0 ? '+' : ''}${percent(change, 1)}`,
            })
          : say('review.known', { count: summary.accounts })}
      </Text>
    </div>
  )
}
