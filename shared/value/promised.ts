import { addDays, type Day, daysBetween } from '../days.ts'
import type { AccountFacts, RowRef } from '../facts.ts'
import type { Currency } from '../money/currency.ts'
import type { Exchange } from '../money/exchange.ts'
import { contractMonths, type Window } from './window.ts'

export type ContractPromise = {
  readonly contractId: string
  /** A year's promise as the contract's row has it. */
  readonly promisedWorth: number
  readonly currency: Currency
  readonly ref: RowRef
  /** A year's promise in the account's currency, major units; null where there is no rate. */
  readonly yearly: number | null
  /** Years of the contract's term that lie in the window. */
  readonly years: number
}

/** What each contract promised, pro rata over the window (METHOD 2, promised). A full term counts its whole months. */
export function promisesOf(facts: AccountFacts, exchange: Exchange, window: Window): readonly ContractPromise[] {
  return facts.contracts.flatMap((contract) => {
    if (contract.promisedWorth === null) return []
    const last = earliest(contract.endDate, window.to, facts.account.endDate ?? window.to)
    const first = contract.startDate > window.from ? contract.startDate : window.from
    const overlap = daysBetween(first, addDays(last, 1))
    if (overlap <= 0) return []
    const length = daysBetween(contract.startDate, addDays(contract.endDate, 1))
    const conversion = exchange(contract.currency, facts.account.currency, contract.startDate)
    const yearly = conversion ? contract.promisedWorth * conversion.factor : null
    const years = ((overlap / length) * contractMonths(contract)) / 12
    const { contractId, promisedWorth, currency, ref } = contract
    return [{ contractId, promisedWorth, currency, ref, yearly, years }]
  })
}

function earliest(...days: readonly Day[]): Day {
  return days.reduce((left, right) => (left < right ? left : right))
}
