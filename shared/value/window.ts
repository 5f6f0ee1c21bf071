import { addDays, addMonths, type Day, daysBetween } from '../days.ts'
import type { AccountFacts, Contract } from '../facts.ts'

export type WindowKind = 'relationship' | 'term' | 'year'
/** First day and last day (asOf), both included. */
export type Window = { readonly kind: WindowKind; readonly from: Day; readonly to: Day }

/**
 * The days a calculation covers (METHOD 2, Windows); null where it has no beginning: no current contract for `term`,
 * nothing dated at all for `relationship`.
 */
export function windowOf(kind: WindowKind, facts: AccountFacts, asOf: Day): Window | null {
  const from =
    kind === 'year'
      ? addDays(addMonths(asOf, -12), 1)
      : kind === 'term'
        ? termStart(facts, asOf)
        : relationshipStart(facts)
  return from === null || from > asOf ? null : { kind, from, to: asOf }
}

/** The contract that is active on a day and not cancelled; of several the one that ends first. */
export function currentContract(contracts: readonly Contract[], day: Day): Contract | null {
  const active = contracts.filter((one) => one.status === 'active' && one.startDate <= day && one.endDate >= day)
  const [first] = active.toSorted((a, b) => compare(a.endDate, b.endDate) || compare(a.contractId, b.contractId))
  return first ?? null
}

/** Months of a contract's term: whole calendar months, and what is left over in average months of 30.4375 days. */
export function contractMonths(contract: Pick<Contract, 'startDate' | 'endDate'>): number {
  const after = addDays(contract.endDate, 1)
  const guess = Math.round(daysBetween(contract.startDate, after) / 30.4375)
  const whole = addMonths(contract.startDate, guess) <= after ? guess : guess - 1
  return Math.max(0, whole + daysBetween(addMonths(contract.startDate, whole), after) / 30.4375)
}

/** From the earliest of start date, first order, first contract; else the first measurement. */
function relationshipStart(facts: AccountFacts): Day | null {
  const dated = [facts.account.startDate, facts.orders[0]?.day, ...facts.contracts.map((one) => one.startDate)]
  const first = dated.filter((day) => day !== null && day !== undefined).toSorted()[0]
  return first ?? facts.groups.map((group) => group.firstDay).toSorted()[0] ?? null
}

function termStart(facts: AccountFacts, asOf: Day): Day | null {
  return currentContract(facts.contracts, asOf)?.startDate ?? null
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
