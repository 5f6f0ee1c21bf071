import type { Day } from '../days.ts'
import type { AccountFacts, Contract, Feedback, RowRef } from '../facts.ts'
import type { Currency } from '../money/currency.ts'
import type { Exchange } from '../money/exchange.ts'
import { type Minor, toMinor } from '../money/money.ts'
import { countingOrders } from '../value/paid.ts'
import { windowOf } from '../value/window.ts'

/** What the metrics need of one account. Money in the currency reported in. */
export type Customer = {
  readonly accountId: string
  readonly segment: string | null
  readonly manager: string | null
  /** The first day of the relationship; null: nothing says when it began. */
  readonly from: Day | null
  /** Its last day; null: it has not ended. */
  readonly to: Day | null
  readonly ref: RowRef
  /** Orders that count and are no refunds. */
  readonly purchases: readonly Purchase[]
  readonly contracts: readonly Contract[]
  readonly feedback: readonly Feedback[]
}
export type Purchase = {
  readonly key: string
  readonly day: Day
  /** Null: no exchange rate. */
  readonly minor: Minor | null
  readonly product: string | null
  readonly ref: RowRef
}

export function customerOf(facts: AccountFacts, exchange: Exchange, currency: Currency, asOf: Day): Customer {
  const { accountId, segment, manager, endDate, ref } = facts.account
  return {
    ...{ accountId, segment, manager, ref },
    from: windowOf('relationship', facts, asOf)?.from ?? null,
    to: endDate !== null && endDate <= asOf ? endDate : null,
    purchases: countingOrders(facts.orders)
      .filter(({ kind }) => kind !== 'refund')
      .map((order) => {
        const factor = exchange(order.currency, currency, order.day)?.factor ?? null
        const minor = factor === null ? null : toMinor(order.revenue * factor, currency)
        return { key: order.orderId, day: order.day, minor, product: order.product, ref: order.ref }
      }),
    contracts: facts.contracts,
    feedback: facts.feedback,
  }
}

export function isActiveOn({ from, to }: Customer, day: Day): boolean {
  return from !== null && from <= day && (to === null || to >= day)
}
