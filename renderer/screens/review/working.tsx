import { createContext, use } from 'react'
import type { ReviewFigureName, ReviewQuestion } from '../../../shared/contract/review.ts'
import { useWorking } from '../../parts/working/working-drawer.tsx'
import { WorkingPanel } from '../../parts/working/working-panel.tsx'

/** Whose figure is opened; accountId null: a total of all accounts. */
type Opened = {
  readonly accountId: string | null
  readonly figure: ReviewFigureName
  readonly label: string
}

export const QuestionContext = createContext<ReviewQuestion | null>(null)

/** Opens the working of a figure of the review beside the screen. */
export function useReviewWorking(): (opened: Opened) => void {
  const question = use(QuestionContext)
  if (!question) throw new Error('A bug in Counterpart: no review whose figure to open')
  const open = useWorking()
  return ({ label, ...of }) =>
    open(<WorkingPanel label={label} working={{ ask: 'explainReview', of: { ...question, ...of } }} />)
}
