import { addDays, addMonths, type Day } from '../../days.ts'
import type { Account, Contract, RowRef } from '../../facts.ts'
import { type Chain, chainsOf, endOfYear, monthsUntil, renewalDays, yearsRenewed } from './chains.ts'

/** An account under contract, in years of twelve months (METHOD 3, sBG). */
export type Life = {
  /** The calendar year of its first contract. */
  readonly cohort: number
  /** The day on which each year ended that was followed by another, the first year first. */
  readonly renewed: readonly Day[]
  /** The day on which the last year ended, of an account that did not renew. */
  readonly lost: Day | null
  readonly refs: readonly RowRef[]
  /** Where it stands today; null: it is no longer under contract. An account that came back stands in its last chain. */
  readonly now: Standing | null
}
export type Standing = {
  /** The contract year at whose end it may leave: 1 is the first. */
  readonly year: number
  /** The ends of years before that, at which its contract leaves it no choice. */
  readonly committed: readonly Day[]
  readonly renewal: Day
}

/** Null without contracts. `contracts` are sound and in order of start. */
export function lifeOf(contracts: readonly Contract[], account: Account, asOf: Day): Life | null {
  const chains = chainsOf(contracts)
  const [first, last] = [chains[0], chains.at(-1)]
  if (!first || !last) return null
  const over = isOver(last, contracts, account, asOf)
  return {
    cohort: Number(first.pieces[0]?.from.slice(0, 4)),
    renewed: Array.from({ length: yearsRenewed(first) }, (_, nth) => endOfYear(first, nth + 1)),
    lost: first !== last || over ? first.to : null,
    refs: contracts.map(({ ref }) => ref),
    now: over ? null : standingOf(last, asOf),
  }
}

function standingOf(chain: Chain, asOf: Day): Standing {
  const renewed = yearsRenewed(chain)
  const year = Math.min(Math.floor(monthsUntil(chain, asOf) / 12) + 1, renewed + 1)
  const committed = Array.from({ length: renewed + 1 - year }, (_, nth) => endOfYear(chain, year + nth))
  return { year: renewed + 1, committed, renewal: chain.to }
}

/** Ended, cancelled with nothing after it, or not renewed in time. */
function isOver(chain: Chain, contracts: readonly Contract[], account: Account, asOf: Day): boolean {
  if (account.endDate !== null && account.endDate <= asOf) return true
  if (contracts.some((one) => one.status === 'active' && one.endDate >= asOf)) return false
  return chain.pieces.at(-1)?.contract.status === 'cancelled' || addDays(chain.to, renewalDays) < asOf
}

/** The last day on which a contract may have ended for its renewal to be decided: whoever wants to renew has done so. */
export function lastDecided(asOf: Day): Day {
  return addDays(asOf, -renewalDays - 1)
}

/** A contract that came to its end, and whether the account stayed: another one runs on past it. */
export type DueContract = { readonly end: Day; readonly renewed: boolean; readonly ref: RowRef }

/** The contracts that ended from a day on, whatever became of them. */
export function dueContracts(contracts: readonly Contract[], since: Day): readonly DueContract[] {
  return contracts
    .filter(({ endDate }) => endDate >= since)
    .map((one) => {
      const inTime = addDays(one.endDate, renewalDays)
      const renewed = contracts.some(({ startDate, endDate }) => endDate > one.endDate && startDate <= inTime)
      return { end: one.endDate, renewed, ref: one.ref }
    })
}

export const dueMonths = 24

/** What contracts have to be kept for: those of the last 24 months, and as many before the year held out of a back-test. */
export function dueSince(asOf: Day): Day {
  return addMonths(asOf, -2 * dueMonths)
}
