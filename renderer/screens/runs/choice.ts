import type { RunChoice } from '../../../shared/contract/runs.ts'
import { usualPattern } from '../../../shared/runs/name-pattern.ts'
import type { Place } from '../../routes/routes.ts'
import { isNarrowed, viewOf } from '../accounts/view-in-address.ts'

export type Way = 'renewals' | 'view' | 'hand' | 'all'
export const ways: readonly Way[] = ['renewals', 'view', 'hand', 'all']

/** What somebody has chosen so far, each way's own, so that changing the way back loses nothing. */
export type Chosen = {
  readonly way: Way
  readonly days: number
  readonly view: Extract<RunChoice, { readonly kind: 'view' }> | null
  readonly hand: readonly Named[]
}
export type Named = { readonly accountId: string; readonly name: string }

/** How statements are made and their files are named; empty: each account's own. */
export type Look = { readonly locale: string; readonly brand: string; readonly pattern: string }

export const usualChosen: Chosen = { way: 'renewals', days: 90, view: null, hand: [] }
export const usualLook: Look = { locale: '', brand: '', pattern: usualPattern }

/** What the address says: Accounts leads here with its search and filters. */
export function chosenInAddress({ state }: Place): Partial<Chosen> | null {
  const view = viewOf(state)
  const { search, filters } = view
  if (isNarrowed(view)) return { way: 'view', view: { kind: 'view', search, filters } }
  return state['by'] === 'all' ? { way: 'all' } : null
}

/** Null: nothing is chosen yet. */
export function choiceOf({ way, days, view, hand }: Chosen): RunChoice | null {
  switch (way) {
    case 'renewals':
      return { kind: 'renewing-within', days }
    case 'view':
      return view
    case 'hand':
      return hand.length === 0 ? null : { kind: 'accounts', ids: hand.map(({ accountId }) => accountId) }
    case 'all':
      return { kind: 'all' }
  }
}
