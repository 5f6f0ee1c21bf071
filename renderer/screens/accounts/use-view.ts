import { useMemo } from 'react'
import type { AccountView } from '../../../shared/contract/accounts.ts'
import { hashOf, placeOf } from '../../routes/routes.ts'
import { usePlace } from '../../routes/use-route.ts'
import { stateOf, viewOf } from './view-in-address.ts'

/** How the list is searched, narrowed and sorted. It stands in the address, so that Back from an account finds it again. */
export function useView(): readonly [AccountView, (view: AccountView) => void] {
  const key = JSON.stringify(stateOf(viewOf(usePlace().state)))
  const view = useMemo(() => viewOf(JSON.parse(key)), [key])
  return [view, change]
}

function change(view: AccountView): void {
  const { route } = placeOf(window.location.hash)
  window.history.replaceState(null, '', hashOf({ route, state: stateOf(view) }))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}
