import { exactSum } from '../exact-sum.ts'
import type { RowRef } from '../facts.ts'
import type { Currency } from '../money/currency.ts'
import { toMinor } from '../money/money.ts'
import type { Figure, Made, Missing, Unit } from './figure.ts'

type Head = { readonly id: string; readonly label: string; readonly unit: Unit }
type Parts = readonly Figure[]

const none = () => []

/** A value that stands in rows of the book. */
export function given(head: Head, value: number | null, rows: readonly RowRef[]): Figure {
  return figure(head, value, { kind: 'given', rows }, none)
}

/** A value from the book's settings. */
export function setting(head: Head, value: number, key: string): Figure {
  return figure(head, value, { kind: 'setting', key }, none)
}

/** A value that the method supplies where nobody gave one. */
export function byDefault(head: Head, value: number): Figure {
  return figure(head, value, { kind: 'default' }, none)
}

/** The sum of those parts that are known; null where none is. Not known is not zero. */
export function sumOfKnown(head: Head, parts: Parts, missing: readonly Missing[] = []): Figure {
  return figure(head, addKnown(parts.map((part) => part.value)), { kind: 'sum' }, () => parts, missing)
}

/** As `sumOfKnown`, of values at hand whose figures are only made when somebody asks for the working. */
export function sumOnDemand(
  head: Head,
  values: readonly (number | null)[],
  parts: () => Parts,
  missing: readonly Missing[] = [],
): Figure {
  return figure(head, addKnown(values), { kind: 'sum' }, parts, missing)
}

/** As `sumOnDemand`, of values all of which have to be known; nothing of none. */
export function sumOfAll(
  head: Head,
  values: readonly (number | null)[],
  parts: () => Parts,
  missing: readonly Missing[] = [],
): Figure {
  if (values.length === 0) return byDefault(head, 0)
  if (values.includes(null))
    return modelled(head, null, 'the sum: not known as long as a part of it is not', parts, missing)
  return figure(head, addKnown(values), { kind: 'sum' }, parts, missing)
}

/** First minus the others; null where any is. */
export function difference(head: Head, first: Figure, ...others: Parts): Figure {
  const value = others.reduce<number | null>(
    (sofar, part) => (sofar === null || part.value === null ? null : sofar - part.value),
    first.value,
  )
  return figure(head, value, { kind: 'difference' }, () => [first, ...others])
}

/** The product from left to right; null where any factor is. */
export function product(head: Head, ...parts: Parts): Figure {
  const value = parts.reduce<number | null>(
    (sofar, part) => (sofar === null || part.value === null ? null : sofar * part.value),
    1,
  )
  return figure(head, value, { kind: 'product' }, () => parts)
}

/** A ratio; null where either is, or where there is nothing to divide by. */
export function ratio(head: Head, above: Figure, below: Figure, missing: readonly Missing[] = []): Figure {
  const known = above.value !== null && below.value !== null && below.value > 0 && missing.length === 0
  const value = known ? (above.value ?? 0) / (below.value ?? 1) : null
  return figure(head, value, { kind: 'ratio' }, () => [above, below], missing)
}

/** An amount in major units, rounded once to whole minor units. */
export function rounded(head: Omit<Head, 'unit'>, amount: Figure, currency: Currency): Figure {
  const value = amount.value === null ? null : toMinor(amount.value, currency)
  return figure({ ...head, unit: { kind: 'money', currency } }, value, { kind: 'rounded' }, () => [amount])
}

/** The outcome of a formula that is not plain arithmetic; the formula is said in words. */
export function modelled(
  head: Head,
  value: number | null,
  formula: string,
  from: () => Parts,
  missing: readonly Missing[] = [],
): Figure {
  return figure(head, value, { kind: 'model', formula }, from, missing)
}

function figure(
  head: Head,
  value: number | null,
  made: Made,
  from: () => Parts,
  missing: readonly Missing[] = [],
): Figure {
  return { id: head.id, label: head.label, unit: head.unit, value, made, missing, from }
}

function addKnown(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : exactSum(known)
}

/** A figure that has let go of its working: where many are kept, and the working is found again on demand. */
export function settled(of: Figure): Figure {
  return { ...of, from: none }
}
