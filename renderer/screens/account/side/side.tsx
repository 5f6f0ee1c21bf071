import { createContext, use } from 'react'
import type { AssumptionField } from '../../../../shared/facts.ts'

/** What stands in the drawer beside the account. */
export type SidePanel =
  | { readonly kind: 'working'; readonly figure: string; readonly label: string }
  | { readonly kind: 'indicator'; readonly indicatorKey: string }
  | { readonly kind: 'correct'; readonly indicatorKey: string; readonly field: AssumptionField }

export type Side = {
  /** Over what stands there now, which Back finds again. */
  readonly open: (panel: SidePanel) => void
  readonly back: () => void
  readonly close: () => void
}

export const SideContext = createContext<Side | null>(null)

/** For everything on the account's screen that opens something beside it. */
export function useSide(): Side {
  const side = use(SideContext)
  if (!side) throw new Error('A bug in Counterpart: nothing beside which to open')
  return side
}
