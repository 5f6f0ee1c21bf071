import { createContext, use } from 'react'
import type { ReviewFigureName } from '../../../shared/contract/review.ts'

/** Whose figure is opened; accountId null: a total of all accounts. */
export type Opened = {
  readonly accountId: string | null
  readonly figure: ReviewFigureName
  readonly label: string
}

export const WorkingContext = createContext<((opened: Opened) => void) | null>(null)

/** Opens the working of a figure beside the screen. */
export function useWorking(): (opened: Opened) => void {
  const open = use(WorkingContext)
  if (!open) throw new Error('A bug in Counterpart: nothing beside which to open')
  return open
}
