import { useCallback, useMemo } from 'react'
import type { AccountView } from '../../../shared/contract/accounts.ts'
import { hashOf, placeOf } from '../../routes/routes.ts'
import { usePlace } from '../../routes/use-route.ts'
import { stateOf, viewOf } from './view-in-address.ts'

export type ChangeView = (change: (view: AccountView) => AccountView) => void

/**
 * How the list is searched, narrowed and sorted. It stands in the address, so that Back from an account finds it again.
 * `ahead` hears of a change before anything is drawn anew.
 */
export function useView(ahead: (view: AccountView) => void): readonly [AccountView, ChangeView] {
  const key = JSON.stringify(stateOf(viewOf(usePlace().state)))
  const view = useMemo(() => viewOf(JSON.parse(key)), [key])
  const change = useCallback<ChangeView>((to) => write(to, ahead), [ahead])
  return [view, change]
}

function write(change: (view: AccountView) => AccountView, ahead: (view: AccountView) => void): void {
  const { route, state: now } = placeOf(window.location.hash)
  const state = stateOf(change(viewOf(now)))
  ahead(viewOf(state))
  window.history.replaceState(null, '', hashOf({ route, state }))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}
