import type { Day } from '../../../shared/days.ts'
import type { Figure } from '../../../shared/figures/figure.ts'
import { missing } from '../../../shared/figures/missing.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import { decimalText, type Minor, toMinor } from '../../../shared/money/money.ts'
import { problem } from '../../../shared/problem.ts'
import type { AccountValue } from '../../../shared/value/account-value.ts'
import type { IndicatorValue } from '../../../shared/value/indicator-value.ts'
import type { Valued } from '../calculate/values.ts'
import { missingJson } from '../export/missing-json.ts'

/** An account of `value --json` (DATA, section 3): amounts are decimal texts in major units, null where not known. */
export function valueJson({ facts, value }: Valued, asOf: Day) {
  const { accountId, currency } = facts.account
  if (!value) return { accountId, currency, from: null, to: asOf, ...unknown }
  return {
    accountId,
    currency,
    from: value.window.from,
    to: value.window.to,
    hours: value.hours.value,
    hoursSooner: value.hoursSooner.value,
    money: amount(value.money, currency),
    outcomes: value.outcomes.value,
    worth: amount(value.worth, currency),
    hard: amount(value.hard, currency),
    soft: amount(value.soft, currency),
    paid: amount(value.paid, currency),
    returnPerUnit: value.returnPerUnit.value,
    roi: value.roi.value,
    paybackMonth: value.paybackMonth,
    presentValue: amount(value.presentValue, currency),
    presentPaid: amount(value.presentPaid, currency),
    nextTerm: nextTermJson(value),
    promised: amount(value.promised, currency),
    missing: value.missing.map(missingJson),
    indicators: value.indicators.map((one) => indicatorJson(one, currency)),
    months: value.months.map(({ month, hours, hoursSooner, outcomes, worth, paid }) => ({
      month,
      hours,
      hoursSooner,
      outcomes,
      worth: text(worth, currency),
      paid: text(paid, currency),
    })),
  }
}

/** A money figure as decimal text. */
export function amount(figure: Figure, currency: Currency): string | null {
  return text(figure.value as Minor | null, currency)
}

function text(minor: Minor | null, currency: Currency): string | null {
  return minor === null ? null : decimalText(minor, currency)
}

function nextTermJson({ nextTerm, currency }: AccountValue) {
  return (
    nextTerm && {
      point: amount(nextTerm.point, currency),
      low: amount(nextTerm.low, currency),
      high: amount(nextTerm.high, currency),
      months: nextTerm.months,
    }
  )
}

function indicatorJson(one: IndicatorValue, currency: Currency) {
  const { indicator } = one
  return {
    key: indicator.key,
    gain:
      one.gainUnit === 'money' && one.gain.value !== null
        ? text(toMinor(one.gain.value, currency), currency)
        : one.gain.value,
    unit: one.gainUnit,
    indicatorUnit: indicator.unit,
    hours: one.hours.value,
    hoursSooner: one.hoursSooner.value,
    outcomes: one.outcomes.value,
    money: amount(one.money, currency),
    worth: amount(one.worth, currency),
    partOf: indicator.partOf,
    met: one.met.value,
    actual: one.actual.value,
    baseline: one.baseline.value,
    expectation: one.expectation.value,
    volume: one.volume.value,
    evidence: one.evidence,
    missing: one.missing.map(missingJson),
  }
}

const unknown = {
  hours: null,
  hoursSooner: null,
  money: null,
  outcomes: null,
  worth: null,
  hard: null,
  soft: null,
  paid: null,
  returnPerUnit: null,
  roi: null,
  paybackMonth: null,
  presentValue: null,
  presentPaid: null,
  nextTerm: null,
  promised: null,
  missing: [missingJson(missing(problem('no-window')))],
  indicators: [],
  months: [],
} as const
