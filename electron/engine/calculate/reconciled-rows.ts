import { type Month, monthOf } from '../../../shared/days.ts'
import type { AccountFacts, Cost, MeasurementGroup, Order, RowRef } from '../../../shared/facts.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import type { Exchange } from '../../../shared/money/exchange.ts'
import type { IndicatorValue } from '../../../shared/value/indicator-value.ts'
import { ruleOf } from '../../../shared/value/measures.ts'
import { countingOrders } from '../../../shared/value/paid.ts'
import { worthOfTerm } from '../../../shared/value/term-worth.ts'
import { rowsOfTerm } from '../../../shared/value/terms.ts'
import type { StoredSum } from '../store/sums.ts'
import type { Valued } from './values.ts'

/** Some rows of one table, currency and month: counted, or left out for a reason. */
export type Entry = {
  readonly table: StoredSum['table']
  readonly currency: Currency
  readonly month: Month
  readonly rows: number
  readonly sum: number
  /** Null: they count. */
  readonly reason: string | null
  readonly refs: () => readonly RowRef[]
}

/** Every row of an account, by where the calculation put it. */
export function* accountRows({ facts, value }: Valued, exchange: Exchange, reported: Currency): Generator<Entry> {
  const from = value?.window.from ?? null
  const counting = new Set(countingOrders(facts.orders))
  for (const order of facts.orders)
    yield moneyRow('orders', order, order.revenue, orderReason(facts, order, counting, exchange, reported))
  for (const cost of facts.costs)
    yield moneyRow('costs', cost, cost.amount, costReason(facts, cost, from, exchange, reported))
  for (const group of facts.groups) if (from === null || group.firstDay < from) yield* rowsBefore(facts, group, from)
  for (const one of value?.indicators ?? []) yield* measurementRows(facts, one, value?.window.from ?? '')
}

function moneyRow(table: 'orders' | 'costs', row: Order | Cost, sum: number, reason: string | null): Entry {
  return { table, currency: row.currency, month: monthOf(row.day), rows: 1, sum, reason, refs: () => [row.ref] }
}

function orderReason(
  { account }: AccountFacts,
  order: Order,
  counting: ReadonlySet<Order>,
  exchange: Exchange,
  reported: Currency,
): string | null {
  if (!counting.has(order)) return 'a booking: the account has invoices, so its rows of kind order count nowhere'
  return withoutRate(order, exchange, account.currency, reported)
}

function costReason(
  { account }: AccountFacts,
  cost: Cost,
  from: string | null,
  exchange: Exchange,
  reported: Currency,
): string | null {
  if (cost.kind !== 'customer_cost') return withoutRate(cost, exchange, reported, reported)
  if (from !== null && cost.day < from) return `a cost of the customer's own before the relationship began on ${from}`
  return withoutRate(cost, exchange, account.currency, reported)
}

/** Into the account's currency, for its statement, and into the one reported in, for the review. */
function withoutRate(row: Order | Cost, exchange: Exchange, own: Currency, reported: Currency): string | null {
  if (!exchange(row.currency, own, row.day)) return `no exchange rate ${row.currency}→${own} on or before its day`
  return exchange(row.currency, reported, row.day)
    ? null
    : `counted for its account, but not in the review: no exchange rate ${row.currency}→${reported} on or before its day`
}

function* rowsBefore(facts: AccountFacts, group: MeasurementGroup, from: string | null): Generator<Entry> {
  const rows = facts
    .rowsOf(group.indicatorKey, group.month)
    .filter(
      (row) => row.evidence === group.evidence && row.currency === group.currency && (from === null || row.day < from),
    )
  for (const row of rows) {
    const reason =
      from === null ? 'nothing says when the relationship began' : `before the relationship began on ${from}`
    const refs = () => [row.ref]
    yield {
      table: 'measurements',
      currency: row.currency,
      month: group.month,
      rows: 1,
      sum: row.actual * row.volume,
      reason,
      refs,
    }
  }
}

function* measurementRows(facts: AccountFacts, one: IndicatorValue, from: string): Generator<Entry> {
  const { indicator, subject, stateOf } = one
  for (const cell of one.cells) {
    for (const term of cell.terms) {
      const reason = reasonOf(one, worthOfTerm(subject, term).gain)
      const within = { kind: 'relationship', from, to: '9999-12-31' } as Parameters<typeof rowsOfTerm>[4]
      const refs = () =>
        rowsOfTerm(subject, stateOf, term, facts.rowsOf(indicator.key, cell.month), within).map((row) => row.ref)
      yield {
        table: 'measurements',
        currency: term.currency,
        month: cell.month,
        rows: term.rows,
        sum: term.moment,
        reason,
        refs,
      }
    }
  }
}

/** A level is shown and never added up, so none of its rows is left out of a sum. */
function reasonOf({ indicator }: IndicatorValue, gain: number | null): string | null {
  if (indicator.partOf !== null) return `${indicator.key} is part of ${indicator.partOf} and counted there`
  if (gain !== null || ruleOf(indicator.measure).gain === 'none') return null
  return `${indicator.key} has no baseline, or no exchange rate for it, on the row's day`
}
