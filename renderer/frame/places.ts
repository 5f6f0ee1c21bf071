import type { WindowMessageId } from '../../shared/window-messages.ts'
import type { Route } from '../routes/routes.ts'

/** The screens that are gone to by name, in their order, with the key that goes there after `g`. */
export const places: readonly { readonly route: Route; readonly title: WindowMessageId; readonly key: string }[] = [
  { route: { screen: 'home' }, title: 'place.home', key: 'h' },
  { route: { screen: 'import' }, title: 'place.import', key: 'i' },
  { route: { screen: 'accounts' }, title: 'place.accounts', key: 'a' },
  { route: { screen: 'runs' }, title: 'place.runs', key: 'u' },
  { route: { screen: 'review' }, title: 'place.review', key: 'r' },
  { route: { screen: 'indicators' }, title: 'place.indicators', key: 'c' },
  { route: { screen: 'brands' }, title: 'place.brands', key: 'b' },
  { route: { screen: 'settings' }, title: 'place.settings', key: 's' },
]
