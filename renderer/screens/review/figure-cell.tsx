import { Table } from '@mantine/core'
import type { ReviewRowView } from '../../../shared/contract/review.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import { useWords } from '../../words/use-words.ts'
import { useReviewWorking } from './working.tsx'

type Amount = 'worth' | 'paid' | 'profit' | 'clv' | 'costToServe'
type FigureCellProps = { readonly row: ReviewRowView; readonly figure: Amount; readonly currency: Currency }

/** An amount that opens to its working. */
export function FigureCell({ row, figure, currency }: FigureCellProps) {
  const { say, moneyOrDash } = useWords()
  const open = useReviewWorking()
  const label = say(figure === 'costToServe' ? 'review.cost-to-serve' : `review.${figure}`)
  return (
    <Table.Td data-number>
      <button
        type="button"
        className="review-open"
        aria-label={`${label}, ${row.name}: ${moneyOrDash(row[figure], currency)}`}
        onClick={() => open({ accountId: row.accountId, figure, label: `${row.name}: ${label}` })}
      >
        {moneyOrDash(row[figure], currency)}
      </button>
    </Table.Td>
  )
}
