import { useMemo, useSyncExternalStore } from 'react'
import { hashOf, type Place, placeOf, type Route } from './routes.ts'

/** Where we are. */
export function usePlace(): Place {
  return placeOf(useSyncExternalStore(subscribe, () => window.location.hash))
}

/** Which screen we are on; what a screen keeps in the address beside that wakes nobody else. */
export function useRoute(): Route {
  const path = useSyncExternalStore(subscribe, () => window.location.hash.split('?')[0] ?? '')
  return useMemo(() => placeOf(path).route, [path])
}

export function go(route: Route, state: Place['state'] = {}): void {
  window.location.hash = hashOf({ route, state })
}

export function hrefOf(route: Route): string {
  return hashOf({ route, state: {} })
}

/** A word that a screen keeps in the address, such as its search or its tab: a reload and Back find it again. */
export function usePlaceState(key: string, empty = ''): readonly [string, (value: string) => void] {
  const { state } = usePlace()
  const change = (value: string) => {
    const now = placeOf(window.location.hash)
    const { [key]: _, ...others } = now.state
    const next = hashOf({ route: now.route, state: value === empty ? others : { ...others, [key]: value } })
    window.history.replaceState(null, '', next)
    window.dispatchEvent(new HashChangeEvent('hashchange'))
  }
  return [state[key] ?? empty, change]
}

/** Leaves the screen in the address and takes away what it keeps beside that. */
export function forgetState(): void {
  const { route, state } = placeOf(window.location.hash)
  if (Object.keys(state).length === 0) return
  window.history.replaceState(null, '', hashOf({ route, state: {} }))
  window.dispatchEvent(new HashChangeEvent('hashchange'))
}

function subscribe(listener: () => void): () => void {
  window.addEventListener('hashchange', listener)
  return () => window.removeEventListener('hashchange', listener)
}
