import type { Day, Month } from '../days.ts'
import type { Currency } from '../money/currency.ts'
import type { Minor } from '../money/money.ts'
import type { Problem } from '../problem.ts'
import type { Quadrant } from '../review/quadrant.ts'
import type { StatementModel } from '../statement/model.ts'

/**
 * What an account's manager takes into the conversation: the customer's own statement, and beside it what only we may
 * know. Another type than the customer's on purpose: no template of a customer's document can be given it.
 */
export type Briefing = {
  readonly kind: 'internal'
  readonly statement: StatementModel
  readonly inside: Inside
  readonly talkingPoints: readonly TalkingPoint[]
  readonly risks: readonly Risk[]
}

/** Over the whole relationship, in minor units of the book's currency; null: not known. */
export type Inside = {
  readonly currency: Currency
  readonly worth: Minor | null
  readonly paid: Minor | null
  readonly profit: Minor | null
  readonly revenue: Minor | null
  readonly costToServe: Minor | null
  readonly clv: Minor | null
  readonly historic: Minor | null
  readonly residual: Minor | null
  readonly reciprocity: number | null
  readonly valueToClv: number | null
  readonly surplusShare: number | null
  readonly quadrant: Quadrant | null
  /** Its place among the accounts by CLV, the highest first; null where its CLV is not known. */
  readonly rank: { readonly place: number; readonly of: number } | null
  /** Why CLV is counted by this model. */
  readonly reason: Problem
  /** Days from the day of the briefing; below nought: they have passed. */
  readonly daysToRenewal: number | null
  readonly daysToNotice: number | null
}

/** Something worth saying to the customer, with the numbers that bear it out; money is in the account's currency. */
export type TalkingPoint =
  | { readonly kind: 'return'; readonly amount: number; readonly worth: Minor; readonly paid: Minor }
  | { readonly kind: 'payback'; readonly month: Month }
  | { readonly kind: 'best'; readonly name: string; readonly worth: Minor }
  | { readonly kind: 'promise'; readonly promised: Minor; readonly worth: Minor }
  | { readonly kind: 'improving'; readonly names: readonly string[] }
  | { readonly kind: 'achieved'; readonly name: string; readonly day: Day }
  | { readonly kind: 'confirm'; readonly names: readonly string[]; readonly worth: Minor }
  | { readonly kind: 'ask'; readonly names: readonly string[] }
  | { readonly kind: 'scope' }

/** Something that may cost us the renewal, or the customer his trust. */
export type Risk =
  | { readonly kind: 'notice'; readonly day: Day; readonly days: number; readonly passed: boolean }
  | { readonly kind: 'not-paid-back'; readonly worth: Minor; readonly paid: Minor }
  | { readonly kind: 'short'; readonly name: string; readonly met: number | null }
  | { readonly kind: 'worse-than-before'; readonly name: string }
  | { readonly kind: 'worsening'; readonly names: readonly string[] }
  | { readonly kind: 'felt'; readonly name: string; readonly content: number; readonly answers: number }
  | { readonly kind: 'overdue'; readonly name: string; readonly day: Day }
  | { readonly kind: 'promise'; readonly promised: Minor; readonly worth: Minor }
  | { readonly kind: 'evidence'; readonly share: number }
  | { readonly kind: 'unknown'; readonly names: readonly string[] }
  | { readonly kind: 'stale'; readonly names: readonly string[] }
  | { readonly kind: 'taking-more' }
  | { readonly kind: 'loss'; readonly loss: Minor; readonly currency: Currency }
