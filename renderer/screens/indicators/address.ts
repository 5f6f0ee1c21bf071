import { hashOf } from '../../routes/routes.ts'

/** Where an indicator is shown in full. */
export function addressOf(key: string): string {
  return hashOf({ route: { screen: 'indicators' }, state: { indicator: key } })
}
