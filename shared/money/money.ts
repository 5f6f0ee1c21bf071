import { assert } from '../assert.ts'
import { type Currency, exponentOf, minorUnits } from './currency.ts'
import { halfEven } from './half-even.ts'

/** A whole number of minor units (cents), branded so that it is never mistaken for euros. */
export type Minor = number & { readonly minor: unique symbol }
export type Money = { readonly minor: Minor; readonly currency: Currency }

/** Major units (euros, as a double) rounded once to minor units, half to even. */
export function toMinor(major: number, currency: Currency): Minor {
  const minor = halfEven(major * minorUnits(currency))
  assert(Number.isSafeInteger(minor), 'an amount fits in whole minor units')
  return minor as Minor
}

export function toMajor(minor: Minor, currency: Currency): number {
  return minor / minorUnits(currency)
}

/** Sums of minor units are exact: that is why every table foots. */
export function sumMinor(amounts: readonly Minor[]): Minor {
  const sum = amounts.reduce<number>((left, right) => left + right, 0)
  assert(Number.isSafeInteger(sum), 'a sum of money fits in whole minor units')
  return sum as Minor
}

/** The decimal text of an amount in major units, as JSON and CSV carry it: `28882.80`. */
export function decimalText(minor: Minor, currency: Currency): string {
  const exponent = exponentOf(currency)
  const digits = String(Math.abs(minor)).padStart(exponent + 1, '0')
  const sign = minor < 0 ? '-' : ''
  return exponent === 0 ? sign + digits : `${sign}${digits.slice(0, -exponent)}.${digits.slice(-exponent)}`
}
