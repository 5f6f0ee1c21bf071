import { addDays, addMonths, type Day, daysBetween } from '../../days.ts'
import type { Account, Contract } from '../../facts.ts'
import { contractMonths } from '../../value/window.ts'

/** A renewal starts at most so many days after the previous end (METHOD 3, sBG). */
export const renewalDays = 90

/** What a contract adds to the time that an account is under contract. */
export type Piece = {
  readonly contract: Contract
  readonly from: Day
  readonly to: Day
  /** Months under contract before it and with it; gaps are not counted. */
  readonly before: number
  readonly after: number
}

/** Contracts each of which began before the one before it was over for long; in order, at least one. */
export type Chain = { readonly pieces: readonly Piece[]; readonly to: Day }

/** The contracts that can be looked at: begun before they end, and none outlives its account. */
export function soundContracts(contracts: readonly Contract[], { endDate }: Account, asOf: Day): readonly Contract[] {
  const last = endDate !== null && endDate <= asOf ? endDate : null
  return contracts
    .map((one) => (last !== null && one.endDate > last ? { ...one, endDate: last } : one))
    .filter((one) => one.startDate <= one.endDate)
}

/**
 * An account's times under contract, divided where it was without one for more than 90 days. Contracts that overlap
 * count once: one adds only the days by which it outlasts those before it. `contracts` are sound and in order of start.
 */
export function chainsOf(contracts: readonly Contract[]): readonly Chain[] {
  const chains: { pieces: Piece[]; to: Day }[] = []
  for (const contract of contracts) {
    const chain = chains.at(-1)
    if (!chain || contract.startDate > addDays(chain.to, renewalDays)) {
      const whole = { contract, from: contract.startDate, to: contract.endDate, before: 0 }
      chains.push({ pieces: [{ ...whole, after: contractMonths(contract) }], to: contract.endDate })
    } else if (contract.endDate > chain.to) {
      const next = addDays(chain.to, 1)
      const from = contract.startDate > next ? contract.startDate : next
      const before = chain.pieces.at(-1)?.after ?? 0
      const after = before + contractMonths({ startDate: from, endDate: contract.endDate })
      chain.pieces.push({ contract, from, to: contract.endDate, before, after })
      chain.to = contract.endDate
    }
  }
  return chains
}

const slack = 3 // months by which a contract may differ from whole years: a renewal may come 90 days late as well

/** Whole years under contract that were followed by more of it: twelve months are one year without a renewal, and so are fifteen. */
export function yearsRenewed(chain: Chain): number {
  return Math.max(0, Math.ceil(((chain.pieces.at(-1)?.after ?? 0) - slack) / 12) - 1)
}

/** The last day of a year under contract: where a contract ends about then, its end. */
export function endOfYear(chain: Chain, year: number): Day {
  const piece = chain.pieces.find(({ after }) => after >= 12 * year - slack)
  if (!piece || piece.after <= 12 * year + slack) return piece?.to ?? chain.to
  const months = 12 * year - piece.before
  const whole = Math.floor(months)
  return addDays(addMonths(piece.from, whole), Math.round((months - whole) * 30.4375) - 1)
}

/** Months under contract up to a day. */
export function monthsUntil(chain: Chain, day: Day): number {
  const piece = chain.pieces.findLast(({ from }) => from <= day)
  if (!piece) return 0
  return day >= piece.to ? piece.after : piece.before + daysBetween(piece.from, day) / 30.4375
}
