import { lastDayOf, type Month } from '../days.ts'
import { type Minor, toMajor, toMinor } from '../money/money.ts'
import type { AccountValue } from '../value/account-value.ts'
import type { Reporting } from './review-account.ts'

/** The rate of an account's month into the currency reported in: that of its last day, or of asOf if earlier (METHOD 2). */
export function monthlyRate(value: AccountValue, { exchange, currency }: Reporting): (month: Month) => number | null {
  const known = new Map<Month, number | null>()
  return (month) => {
    const found = known.get(month)
    if (found !== undefined) return found
    const end = lastDayOf(month)
    const factor = exchange(value.currency, currency, end < value.window.to ? end : value.window.to)?.factor ?? null
    known.set(month, factor)
    return factor
  }
}

/** Converts an account × indicator × month and rounds it once; null where it is not known or has no rate. */
export function inReporting(
  value: AccountValue,
  reporting: Reporting,
): (month: Month, minor: Minor | null) => Minor | null {
  const rateOf = monthlyRate(value, reporting)
  return (month, minor) => {
    const factor = minor === null ? null : rateOf(month)
    return minor === null || factor === null
      ? null
      : toMinor(toMajor(minor, value.currency) * factor, reporting.currency)
  }
}
