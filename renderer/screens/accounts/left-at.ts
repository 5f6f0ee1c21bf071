import type { AccountView } from '../../../shared/contract/accounts.ts'
import { stateOf } from './view-in-address.ts'

type Left = { readonly top: number; readonly active: number }

let last: (Left & { readonly view: string }) | null = null

/** Where somebody was in the list when they left it for an account; another view begins at its top. */
export function leftAt(view: AccountView): Left & { readonly keep: (now: () => Left) => () => void } {
  const key = JSON.stringify(stateOf(view))
  const { top, active } = last?.view === key ? last : { top: 0, active: 0 }
  return {
    ...{ top, active },
    keep: (now) => {
      return () => {
        last = { ...now(), view: key }
      }
    },
  }
}
