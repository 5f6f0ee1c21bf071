import type { AccountClv } from './account-clv.ts'
import type { Customer } from './customer.ts'
import { intervalOf } from './fit/interval.ts'
import type { Ends, Outlook } from './outlook.ts'
import { roundedOrNone } from './residual.ts'

/** How far CLV may lie from what it is, in minor units, at 95 %: as far as the data leave the model's parameters open. */
export type ClvInterval = { readonly low: number | null; readonly high: number | null }
export type Intervals = {
  readonly of: (accountId: string) => ClvInterval
  /** Of the sum over the accounts, which hangs on the same parameters: it is not the sum of their intervals. */
  readonly total: () => ClvInterval
}

const none: ClvInterval = { low: null, high: null }

export function intervalsOf(
  customers: readonly Customer[],
  accounts: ReadonlyMap<string, AccountClv>,
  { ends }: Outlook,
): Intervals {
  const byId = new Map(customers.map((customer) => [customer.account.accountId, customer]))
  const known = (accountId: string) => {
    const [customer, account] = [byId.get(accountId), accounts.get(accountId)]
    const clv = account?.clv.value ?? null
    const sides = customer && clv !== null ? ends(customer) : null
    return sides && clv !== null ? { sides, clv, residual: account?.residual.value ?? 0 } : null
  }
  return {
    of: (accountId) => {
      const one = known(accountId)
      return one ? around(one.clv, one.residual, one.sides) : none
    },
    total: () => {
      const all = [...byId.keys()].flatMap((accountId) => known(accountId) ?? [])
      const sum = (of: (one: (typeof all)[number]) => number) => all.reduce((total, one) => total + of(one), 0)
      const axes = all.find(({ sides }) => sides.length > 0)?.sides ?? []
      const together = axes.map((_, axis) => ({
        low: sum(({ sides, residual }) => sides[axis]?.low ?? residual),
        high: sum(({ sides, residual }) => sides[axis]?.high ?? residual),
      }))
      const residual = sum((one) => one.residual)
      return axes.length === 0
        ? none
        : around(
            sum(({ clv }) => clv),
            residual,
            together,
          )
    },
  }
}

function around(clv: number, residual: number, sides: Ends): ClvInterval {
  const found = intervalOf(residual, sides)
  if (!found) return none
  return { low: roundedOrNone(clv + found.low - residual), high: roundedOrNone(clv + found.high - residual) }
}
