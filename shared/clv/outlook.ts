import type { Day } from '../days.ts'
import type { Figure } from '../figures/figure.ts'
import type { Problem } from '../problem.ts'
import type { Sentence } from '../sentences/sentence.ts'
import type { Customer } from './customer.ts'
import type { ClvModel } from './models.ts'

/** What one account is expected to bring yet. */
export type Expected = {
  readonly residual: Figure
  /** The chance that it still orders; null: the model knows none. Never shown as a churn score. */
  readonly pAlive: number | null
  /** Orders in the coming weeks. */
  readonly expectedOrders: number | null
}

/** A residual in minor units, not rounded, at both ends of every axis of the fit's 95 % region; of one that is sure, none. */
export type Ends = readonly { readonly low: number; readonly high: number }[]

export type Spend = {
  readonly parameters: Readonly<Record<string, number>>
  readonly logLikelihood: number
}

/** How a model would have done: fitted to an earlier part of the data and held against the rest. */
export type Backtest = {
  readonly of: 'orders' | 'renewals'
  readonly calibration: { readonly from: Day; readonly to: Day }
  readonly holdout: { readonly from: Day; readonly to: Day }
  readonly accounts: number
  readonly forecast: number
  readonly actual: number
  /** By repeat orders, or by contract year: the last group holds all above it. */
  readonly groups: readonly {
    readonly group: number
    readonly accounts: number
    readonly forecast: number
    readonly actual: number
  }[]
  readonly parameters: Readonly<Record<string, number>>
}

export function isBacktest(found: Backtest | Problem | null): found is Backtest {
  return found !== null && 'holdout' in found
}

/** What a model makes of the accounts of a book. */
export type Outlook = {
  readonly model: ClvModel
  /** Why it fits the book. */
  readonly because: Sentence
  readonly parameters: Readonly<Record<string, number>> | null
  readonly logLikelihood: number | null
  readonly spend: Spend | null
  readonly expect: (customer: Customer) => Expected
  /** Null: the model has no interval, or not for this account. */
  readonly ends: (customer: Customer) => Ends | null
  /** Null: it was not fitted; a problem: why there is none. */
  readonly backtest: () => Backtest | Problem | null
  /** The residual of each customer at another discount rate or retention, in minor units; null: it uses neither. */
  readonly under: ((customers: readonly Customer[]) => Supposing) | null
}
/** Null takes what holds in the book; in the order of the customers. */
export type Supposing = (discount: number | null, retention: number | null) => readonly (number | null)[]
