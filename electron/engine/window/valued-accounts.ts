import type { Day } from '../../../shared/days.ts'
import { done, type Result } from '../../../shared/problem.ts'
import type { Calculation } from '../../../shared/value/calculation.ts'
import type { WindowKind } from '../../../shared/value/window.ts'
import { calculationFor, type Valued, valueOfAccount } from '../calculate/values.ts'
import type { Book } from '../store/book.ts'
import { unknownAccount } from './assumptions.ts'
import type { Session } from './session.ts'

export type Which = { readonly accountId: string; readonly asOf: Day; readonly window: WindowKind }
export type ValuedAccount = { readonly book: Book; readonly calculation: Calculation; readonly valued: Valued }

type Kept = {
  readonly book: Book
  readonly version: number
  readonly asOf: Day
  readonly calculation: Calculation
  readonly accounts: Map<string, Valued>
}

const most = 20

/** One account with its value, kept while the book stays as it is: its screen, its working and its statement ask for it. */
export function valuedAccounts(session: Session): (which: Which) => Result<ValuedAccount> {
  let kept: Kept | null = null
  return ({ accountId, asOf, window }) =>
    session.read((book) => {
      const version = session.version()
      const fresh = kept?.book === book && kept.version === version && kept.asOf === asOf
      kept =
        fresh && kept ? kept : { book, version, asOf, calculation: calculationFor(book, asOf), accounts: new Map() }
      const { calculation, accounts } = kept
      const key = `${window} ${accountId}`
      const valued = accounts.get(key) ?? valueOfAccount(book, calculation, accountId, window)
      if (!valued) return unknownAccount(accountId)
      if (accounts.size >= most) accounts.clear()
      accounts.set(key, valued)
      return done({ book, calculation, valued })
    })
}
