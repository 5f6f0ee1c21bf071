import { addDays, type Day } from '../days.ts'
import type { Missing } from '../figures/figure.ts'
import { type Amounts, amountNames } from './concentration.ts'
import type { Quadrant } from './quadrant.ts'

export type Conversation = Amounts & {
  readonly accountId: string
  readonly reciprocity: number | null
  readonly quadrant: Quadrant | null
  readonly renewalDate: Day | null
  readonly tooEarly: boolean
  readonly missing: readonly Missing[]
}

/** Why we take more than we give: worth is below the profit of the same time, below what was paid, or below CLV. */
export type TakingReason = 'below-profit' | 'below-paid' | 'below-clv'
/** Why we give more than we ask: no profit on an account that gained, or more value than its CLV stands for. */
export type GivingReason = 'no-profit' | 'under-monetised'

export type Listed<Reason> = {
  readonly accountId: string
  readonly reasons: readonly Reason[]
  /** Null: no renewal within the days looked ahead. */
  readonly renews: Day | null
}
export type NotEnough = {
  readonly accountId: string
  /** What of it is not known; none where it is only too early to say. */
  readonly unknown: readonly (keyof Amounts)[]
  readonly tooEarly: boolean
  readonly missing: readonly Missing[]
}

/** The lists that start a conversation; an account stands in one of them at most. */
export type Lists = {
  readonly takeMore: readonly Listed<TakingReason>[]
  readonly giveMore: readonly Listed<GivingReason>[]
  readonly notEnough: readonly NotEnough[]
}

/**
 * Who renews within the days looked ahead comes first, and of them, as of the others, whoever has least for what we
 * take (METHOD 4); of those whom we give more than we ask, whoever gains most. Nothing is said of an account that is
 * not known well enough.
 */
export function listsOf(accounts: readonly Conversation[], asOf: Day, renewingWithin: number): Lists {
  const until = addDays(asOf, renewingWithin)
  const renews = ({ renewalDate }: Conversation) =>
    renewalDate !== null && renewalDate >= asOf && renewalDate <= until ? renewalDate : null
  const judged = accounts.map((account) => ({ account, notEnough: notEnoughOf(account) }))
  const known = judged.flatMap(({ account, notEnough }) => (notEnough ? [] : account))
  const taking = known.flatMap((account) => {
    const reasons = takingReasons(account)
    return reasons.length === 0 ? [] : { account, reasons }
  })
  const taken = new Set(taking.map(({ account }) => account))
  const giving = known.flatMap((account) => {
    const reasons = taken.has(account) ? [] : givingReasons(account)
    return reasons.length === 0 ? [] : { account, reasons }
  })
  const listed = <Reason>({ account, reasons }: { account: Conversation; reasons: readonly Reason[] }) => ({
    accountId: account.accountId,
    reasons,
    renews: renews(account),
  })
  const inTurn = (least: (account: Conversation) => number) => {
    return (a: { readonly account: Conversation }, b: { readonly account: Conversation }) =>
      Number(renews(a.account) === null) - Number(renews(b.account) === null) ||
      least(a.account) - least(b.account) ||
      (a.account.accountId < b.account.accountId ? -1 : 1)
  }
  return {
    takeMore: taking.toSorted(inTurn(forWhatWeTake)).map(listed),
    giveMore: giving.toSorted(inTurn(({ worth, paid }) => (paid ?? 0) - (worth ?? 0))).map(listed),
    notEnough: judged.flatMap(({ notEnough }) => notEnough ?? []),
  }
}

/** Without a profit to compare with, for what was paid: also a share of what we took. */
function forWhatWeTake({ reciprocity, worth, paid }: Conversation): number {
  return reciprocity ?? (paid !== null && paid > 0 ? (worth ?? 0) / paid : 0)
}

function notEnoughOf(account: Conversation): NotEnough | null {
  const { accountId, tooEarly, missing } = account
  const unknown = amountNames.filter((name) => account[name] === null)
  return unknown.length === 0 && !tooEarly ? null : { accountId, unknown, tooEarly, missing }
}

function takingReasons({ worth, paid, profit, clv }: Conversation): readonly TakingReason[] {
  const below = (amount: number | null) => worth !== null && amount !== null && amount > 0 && worth < amount
  return [
    ...(below(profit) ? (['below-profit'] as const) : []),
    ...(below(paid) ? (['below-paid'] as const) : []),
    ...(below(clv) ? (['below-clv'] as const) : []),
  ]
}

function givingReasons({ worth, paid, profit, quadrant }: Conversation): readonly GivingReason[] {
  if (worth === null || worth <= (paid ?? 0)) return []
  return [
    ...(profit !== null && profit <= 0 ? (['no-profit'] as const) : []),
    ...(quadrant === 'under-monetised' ? (['under-monetised'] as const) : []),
  ]
}
