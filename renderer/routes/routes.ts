/** Where in the window somebody is; it stands behind the # of the address, so that a reload finds it again. */
export type Route =
  | { readonly screen: 'home' }
  | { readonly screen: 'import' }
  | { readonly screen: 'accounts' }
  | { readonly screen: 'account'; readonly accountId: string }
  | { readonly screen: 'statement'; readonly accountId: string }
  | { readonly screen: 'runs' }
  | { readonly screen: 'review' }
  | { readonly screen: 'indicators' }
  | { readonly screen: 'brands' }
  | { readonly screen: 'settings' }

/** A route and what a screen keeps beside it: a search, a tab. */
export type Place = { readonly route: Route; readonly state: Readonly<Record<string, string>> }

const home: Route = { screen: 'home' }

export function placeOf(hash: string): Place {
  const [path = '', query = ''] = hash.replace(/^#\/?/, '').split('?')
  const [screen, id] = path.split('/')
  return { route: routeOf(screen ?? '', decoded(id ?? '')), state: Object.fromEntries(new URLSearchParams(query)) }
}

export function hashOf({ route, state }: Place): string {
  const query = new URLSearchParams(state).toString()
  return `#/${pathOf(route)}${query === '' ? '' : `?${query}`}`
}

/** A route as a text, without what is kept beside it. */
export function pathOf(route: Route): string {
  return 'accountId' in route ? `${route.screen}/${encodeURIComponent(route.accountId)}` : route.screen
}

function routeOf(screen: string, accountId: string): Route {
  switch (screen) {
    case 'import':
    case 'accounts':
    case 'runs':
    case 'review':
    case 'indicators':
    case 'brands':
    case 'settings':
      return { screen }
    case 'account':
    case 'statement':
      return accountId === '' ? home : { screen, accountId }
    default:
      return home
  }
}

/** A broken address leads home instead of nowhere. */
function decoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return ''
  }
}
