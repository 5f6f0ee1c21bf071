import { exactSum } from '../exact-sum.ts'
import { ratioOf } from './ratios.ts'

export type Amounts = {
  readonly worth: number | null
  readonly paid: number | null
  readonly profit: number | null
  readonly clv: number | null
}
export const amountNames = ['worth', 'paid', 'profit', 'clv'] as const

/** The accounts of one segment or manager together, in minor units; sums of what is known. */
export type Group = Amounts & {
  /** Null: accounts that have none. */
  readonly name: string | null
  readonly accounts: number
  /** Of what all accounts come to; null where that is not above zero. Groups that make a loss have less than none. */
  readonly profitShare: number | null
  readonly clvShare: number | null
  readonly worthShare: number | null
}

/** Accounts by a name of theirs, the group that brings the most profit first: how much hangs on one of them. */
export function concentrationOf<A extends Amounts>(
  accounts: readonly A[],
  nameOf: (account: A) => string | null,
): readonly Group[] {
  const all = sumsOf(accounts)
  return [...Map.groupBy(accounts, nameOf)]
    .map(([name, some]) => {
      const sums = sumsOf(some)
      return {
        name,
        accounts: some.length,
        ...sums,
        profitShare: ratioOf(sums.profit, all.profit),
        clvShare: ratioOf(sums.clv, all.clv),
        worthShare: ratioOf(sums.worth, all.worth),
      }
    })
    .toSorted((a, b) => (b.profit ?? 0) - (a.profit ?? 0) || ((a.name ?? '') < (b.name ?? '') ? -1 : 1))
}

/** Whole minor units, so adding is exact in any order; null where none is known. */
export function sumsOf(accounts: readonly Amounts[]): Amounts {
  const sum = (name: keyof Amounts) => {
    const known = accounts.flatMap((one) => one[name] ?? [])
    return known.length === 0 ? null : known.reduce((left, right) => left + right, 0)
  }
  return { worth: sum('worth'), paid: sum('paid'), profit: sum('profit'), clv: sum('clv') }
}

/** The first groups, and all others as one, so that what is shown adds up to what all come to. */
export function firstOf(
  groups: readonly Group[],
  most: number,
): { readonly first: readonly Group[]; readonly others: Group | null; readonly count: number } {
  const rest = groups.slice(most)
  const sum = (pick: (group: Group) => number | null) => {
    const known = rest.flatMap((group) => pick(group) ?? [])
    return known.length === 0 ? null : exactSum(known)
  }
  const others = {
    ...{ name: null, accounts: exactSum(rest.map(({ accounts }) => accounts)), ...sumsOf(rest) },
    worthShare: sum(({ worthShare }) => worthShare),
    profitShare: sum(({ profitShare }) => profitShare),
    clvShare: sum(({ clvShare }) => clvShare),
  }
  return { first: groups.slice(0, most), others: rest.length === 0 ? null : others, count: rest.length }
}
