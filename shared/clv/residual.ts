import type { Day } from '../days.ts'
import type { Figure, Missing } from '../figures/figure.ts'
import { byDefault, modelled } from '../figures/make.ts'
import { missing } from '../figures/missing.ts'
import type { Currency } from '../money/currency.ts'
import { halfEven } from '../money/half-even.ts'
import { problem } from '../problem.ts'
import type { CustomerAccount } from './customer.ts'

export function residualHead(account: CustomerAccount, currency: Currency) {
  return { id: `${account.accountId}/residual`, label: 'residual', unit: { kind: 'money', currency } } as const
}

/** An account that ended brings nothing more (METHOD 3). */
export function hasEnded({ endDate }: CustomerAccount, asOf: Day): boolean {
  return endDate !== null && endDate <= asOf
}

export function nothingMore(account: CustomerAccount, currency: Currency, why: string): Figure {
  return byDefault({ ...residualHead(account, currency), label: `residual: ${why}` }, 0)
}

/** What a formula expects, rounded once to whole minor units; not known where it has no end. */
export function expectedResidual(
  account: CustomerAccount,
  currency: Currency,
  minor: number | null,
  formula: string,
  from: () => readonly Figure[],
  missing: readonly Missing[] = [],
): Figure {
  const value = minor === null ? null : roundedOrNone(minor)
  const why = minor !== null && value === null ? [endless] : []
  return modelled(residualHead(account, currency), value, formula, from, [...missing, ...why])
}

/** Whole minor units; null where there are more than can be counted. */
export function roundedOrNone(minor: number): number | null {
  const value = Math.abs(minor) < Number.MAX_SAFE_INTEGER ? halfEven(minor) : Number.NaN
  return Number.isSafeInteger(value) ? value : null
}

const endless = missing(problem('endless'))
