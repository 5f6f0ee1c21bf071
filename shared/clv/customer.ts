import { addDays, addMonths, type Day } from '../days.ts'
import { exactSum } from '../exact-sum.ts'
import type { Account, AccountFacts, Contract, RowRef } from '../facts.ts'
import type { Missing } from '../figures/figure.ts'
import { missing } from '../figures/missing.ts'
import type { Currency } from '../money/currency.ts'
import type { Exchange } from '../money/exchange.ts'
import { type Minor, toMinor } from '../money/money.ts'
import { problem } from '../problem.ts'
import { countingOrders, revenueOf } from '../value/paid.ts'
import { windowOf } from '../value/window.ts'
import { renewalDays, soundContracts } from './contracts/chains.ts'
import { type DueContract, dueContracts, dueSince, type Life, lifeOf } from './contracts/life.ts'
import { type Purchases, purchasesOf } from './orders/purchases.ts'
import type { Earnings } from './profit.ts'

/** What a model looks at of an account itself. */
export type CustomerAccount = Pick<Account, 'accountId' | 'segment' | 'endDate' | 'ref'>

/** One account with all that a model of CLV looks at, in the book's currency. */
export type Customer = { readonly account: CustomerAccount; readonly earnings: Earnings; readonly history: History }

/** What an account did, in little: a large book keeps it of every account. */
export type History = {
  /** The first day of the relationship. */
  readonly from: Day | null
  readonly purchases: Purchases | null
  /** Revenue of its orders in minor units, of those whose profit is known; null: of none. */
  readonly revenue: number | null
  readonly life: Life | null
  readonly due: readonly DueContract[]
  /** A year's value of the contracts in force; null: not given, or without an exchange rate. */
  readonly annual: AnnualValue | null
  /** What of its contracts could not be looked at. */
  readonly notes: readonly Missing[]
}
export type AnnualValue = { readonly minor: Minor; readonly refs: readonly RowRef[] }

type Terms = { readonly exchange: Exchange; readonly currency: Currency; readonly asOf: Day }

export function historyOf(facts: AccountFacts, earnings: Earnings, { exchange, currency, asOf }: Terms): History {
  const { account } = facts
  const contracts = soundContracts(facts.contracts, account, asOf)
  return {
    from: windowOf('relationship', facts, asOf)?.from ?? null,
    purchases: purchasesOf(facts.orders, exchange, currency),
    revenue: revenueKnown(facts, earnings, { exchange, currency, asOf }),
    life: lifeOf(contracts, account, asOf),
    due: dueContracts(contracts, dueSince(asOf)),
    annual: annualValue(contracts, { exchange, currency, asOf }),
    notes: unsound(facts.contracts, contracts),
  }
}

function revenueKnown(facts: AccountFacts, earnings: Earnings, { exchange, currency }: Terms): number | null {
  const known = countingOrders(facts.orders).flatMap((order, nth) => {
    const factor = exchange(order.currency, currency, order.day)?.factor
    return factor === undefined || (earnings.orders[nth]?.profit ?? null) === null
      ? []
      : toMinor(revenueOf(order) * factor, currency)
  })
  return known.length === 0 ? null : exactSum(known)
}

/** Of the contracts in force, or of the last one while it may still be renewed. */
function annualValue(contracts: readonly Contract[], { exchange, currency, asOf }: Terms): AnnualValue | null {
  const active = contracts.filter(({ status }) => status === 'active')
  const inForce = active.filter(({ endDate }) => endDate >= asOf)
  const lately = active.filter(({ endDate }) => endDate < asOf && addDays(endDate, renewalDays) >= asOf).slice(-1)
  const counted = inForce.length > 0 ? inForce : lately
  const minors = counted.map((one) => {
    const factor = exchange(one.currency, currency, asOf)?.factor
    return factor === undefined || one.annualValue === null ? null : toMinor(one.annualValue * factor, currency)
  })
  if (minors.length === 0 || minors.includes(null)) return null
  return { minor: exactSum(minors.map((minor) => minor ?? 0)) as Minor, refs: counted.map(({ ref }) => ref) }
}

function unsound(all: readonly Contract[], sound: readonly Contract[]): readonly Missing[] {
  const known = new Set(sound.map(({ contractId }) => contractId))
  const left = all.filter(({ contractId }) => !known.has(contractId))
  const named = (some: readonly Contract[]) => ({
    ...{ count: some.length, contracts: { and: some.map(({ contractId }) => contractId) } },
  })
  const [early, late] = [left.filter(endsEarly), left.filter((one) => !endsEarly(one))]
  return [
    ...(early.length === 0 ? [] : [missing(problem('contract-ends-early', named(early)))]),
    ...(late.length === 0 ? [] : [missing(problem('contract-after-end', named(late)))]),
  ]
}

function endsEarly({ startDate, endDate }: Contract): boolean {
  return endDate < startDate
}

/** The first of the last twelve months' days. */
export function yearBefore(asOf: Day): Day {
  return addDays(addMonths(asOf, -12), 1)
}
