import type { Day } from '../days.ts'
import type { Account, AssumptionField, Indicator } from '../facts.ts'
import type { Currency } from '../money/currency.ts'
import type { Conversion, Exchange } from '../money/exchange.ts'
import type { Settings } from '../settings.ts'
import { type Effective, effectiveAt, type Timeline } from './assumptions.ts'
import { hoursPerUnitOf, isMoney, ruleOf, signOf } from './measures.ts'
import { usedFields } from './term-worth.ts'

/** What every row of one account and indicator is calculated with. */
export type Subject = {
  readonly account: Account
  readonly indicator: Indicator
  readonly settings: Settings
  readonly exchange: Exchange
  readonly timeline: Timeline
  readonly sign: 1 | -1
  readonly hoursPerUnit: number
}

/**
 * What holds for a row: the assumptions of its day with money already in the account's currency. Two rows share a
 * state object if and only if the same assumptions and the same exchange rates apply to both.
 */
export type State = {
  readonly effective: Effective
  /** Of the row's own `actual`, into the account's currency; 1 where it is not money; null: no rate. */
  readonly row: Conversion | null
  readonly prices: { readonly [F in AssumptionField]?: Conversion | null }
  readonly baseline: number | null
  readonly expectation: number | null
  readonly hourlyRate: number | null
  readonly valuePerUnit: number | null
  /** The pairs of currencies without a rate, such as `PLN→EUR`. */
  readonly missingRates: readonly string[]
}

export function subjectOf(
  account: Account,
  indicator: Indicator,
  settings: Settings,
  exchange: Exchange,
  timeline: Timeline,
): Subject {
  const hoursPerUnit = hoursPerUnitOf(indicator, settings.workingHours)
  return { account, indicator, settings, exchange, timeline, sign: signOf(indicator), hoursPerUnit }
}

/** Finds the state of rows by their day and currency; keeps what it found for the next row. */
export function statesOf(subject: Subject): (day: Day, currency: Currency) => State {
  const known: { readonly currency: Currency; readonly state: State }[] = []
  const byDay = new Map<string, State>()
  return (day, currency) => {
    const key = day + currency
    const cached = byDay.get(key)
    if (cached) return cached
    const made = stateAt(subject, day, currency)
    const same = known.find((one) => one.currency === currency && isSame(one.state, made))
    if (!same) known.push({ currency, state: made })
    const state = same?.state ?? made
    byDay.set(key, state)
    return state
  }
}

const unchanged: Conversion = { factor: 1, rates: [] }

function stateAt(subject: Subject, day: Day, currency: Currency): State {
  const { account, indicator, exchange, settings } = subject
  const effective = effectiveAt(subject.timeline, day)
  const money = isMoney(indicator.measure)
  const missing = new Set<string>()
  const into = (from: Currency): Conversion | null => {
    const found = from === account.currency ? unchanged : exchange(from, account.currency, day)
    if (!found) missing.add(`${from}→${account.currency}`)
    return found
  }
  const priceOf = (field: AssumptionField): Conversion | null | undefined => {
    const row = effective[field]?.row
    if (!row) return undefined
    return into(row.currency ?? (row.scope.kind === 'account' ? account.currency : settings.currency))
  }
  // A price that this measure makes nothing of needs no exchange rate.
  const used = usedFields(subject, effective)
  const priced = money
    ? (['baseline', 'expectation'] as const)
    : (['hourlyRate', 'valuePerUnit'] as const).filter((field) => used.includes(field))
  const prices = Object.fromEntries(
    priced.flatMap((field) => {
      const conversion = priceOf(field)
      return conversion === undefined ? [] : [[field, conversion]]
    }),
  ) as State['prices']
  const inAccount = (field: AssumptionField): number | null => {
    const supplied = effective[field]
    if (!supplied) return field === 'baseline' ? ruleOf(indicator.measure).baseline : null
    const conversion = prices[field]
    if (conversion === null) return null
    return conversion ? supplied.value * conversion.factor : supplied.value
  }
  return {
    effective,
    row: money ? into(currency) : unchanged,
    prices,
    baseline: inAccount('baseline'),
    expectation: inAccount('expectation'),
    hourlyRate: inAccount('hourlyRate'),
    valuePerUnit: inAccount('valuePerUnit'),
    missingRates: [...missing],
  }
}

function isSame(a: State, b: State): boolean {
  return (
    a.effective === b.effective &&
    sameRates(a.row, b.row) &&
    sameRates(a.prices.baseline, b.prices.baseline) &&
    sameRates(a.prices.expectation, b.prices.expectation) &&
    sameRates(a.prices.hourlyRate, b.prices.hourlyRate) &&
    sameRates(a.prices.valuePerUnit, b.prices.valuePerUnit)
  )
}

function sameRates(a: Conversion | null | undefined, b: Conversion | null | undefined): boolean {
  if (!a || !b) return a === b
  return a.rates.length === b.rates.length && a.rates.every((rate, at) => rate === b.rates[at])
}
