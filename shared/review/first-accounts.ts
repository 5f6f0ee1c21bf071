import { type Amounts, sumsOf } from './concentration.ts'
import { amountsOf, type Review, type ReviewAccount } from './review.ts'

/** The accounts with the highest CLV and all others as one, so that what is shown adds up to the totals. */
export function firstAccounts(
  { accounts }: Review,
  most: number,
): { readonly first: readonly ReviewAccount[]; readonly others: Amounts; readonly count: number } {
  const byClv = accounts.toSorted(
    (a, b) => (b.clv.value ?? Number.NEGATIVE_INFINITY) - (a.clv.value ?? Number.NEGATIVE_INFINITY),
  )
  const rest = byClv.slice(most)
  return { first: byClv.slice(0, most), others: sumsOf(rest.map(amountsOf)), count: rest.length }
}
