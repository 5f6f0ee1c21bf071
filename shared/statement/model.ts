import type { Day, Month } from '../days.ts'
import type { Grade, MeasureKind } from '../facts.ts'
import type { Currency } from '../money/currency.ts'
import type { Minor } from '../money/money.ts'

/**
 * All that a customer's statement may say, as plain data. What is internal (CLV, margin, cost to serve, other
 * accounts) has no field here, so no template can print it. Money is minor units of `currency`; hours, outcomes and
 * shares are numbers; null is "not known" and is never printed as zero. The builder has done all arithmetic.
 */
export type StatementModel = {
  readonly kind: 'renewal'
  readonly methodVersion: string
  readonly asOf: Day
  readonly locale: string
  readonly currency: Currency
  readonly company: string
  readonly account: { readonly accountId: string; readonly name: string; readonly contactName: string | null }
  readonly period: Period
  readonly headline: Headline
  readonly relationship: Relationship
  readonly indicators: readonly IndicatorView[]
  readonly nextTerm: NextTerm
  readonly working: Working
}

/** First day to asOf, both included; its length in whole years and months. */
export type Period = { readonly from: Day; readonly to: Day; readonly years: number; readonly months: number }

export type Headline = {
  readonly hours: number | null
  readonly hoursSooner: number | null
  readonly outcomes: number | null
  /** Money saved: cost and amount indicators, before evidence discounts. */
  readonly money: Minor | null
  readonly worth: Minor | null
  readonly hard: Minor | null
  readonly soft: Minor | null
  readonly paid: Minor | null
  /** Worth for each unit of currency paid; null when too early or nothing paid. */
  readonly returnPerUnit: number | null
  readonly paybackMonth: Month | null
  /** With measurements in fewer than three distinct months ratios are withheld. */
  readonly tooEarly: boolean
}

export type Relationship = {
  /** One point a calendar month, running totals at its end. */
  readonly cumulative: readonly {
    readonly month: Month
    readonly hard: Minor
    readonly soft: Minor
    readonly worth: Minor
    readonly paid: Minor | null
  }[]
  readonly years: readonly YearRow[]
  /** The same columns over the whole period: each is the exact sum of the years. */
  readonly total: Omit<YearRow, 'year'>
  /** What contracts promised, pro rata over the period, beside the worth realised; null where nothing was promised. */
  readonly promised: Minor | null
  readonly milestones: readonly MilestoneView[]
}

export type YearRow = {
  readonly year: string
  readonly hours: number | null
  readonly hoursSooner: number | null
  readonly outcomes: number | null
  readonly worth: Minor | null
  readonly paid: Minor | null
}

export type MilestoneView = {
  readonly name: string
  readonly promisedOn: Day | null
  readonly achievedOn: Day | null
  readonly worth: Minor | null
  readonly state: 'achieved' | 'achieved-late' | 'open' | 'overdue'
}

export type IndicatorView = {
  readonly key: string
  readonly name: string
  /** The outcome in the customer's own words. */
  readonly outcome: string
  readonly measure: MeasureKind
  readonly better: 'lower' | 'higher'
  /** What `actual`, `baseline` and `expectation` are counted in: a time unit, `share`, `money`, or the book's own word (null: a bare number). */
  readonly unit: string | null
  /** Baseline, expectation, actual and trend are means a month (counts and amounts), not means an occurrence. */
  readonly perMonth: boolean
  readonly baseline: number | null
  readonly expectation: number | null
  readonly actual: number | null
  /** Monthly actuals of the last 24 months with measurements at most, oldest first. */
  readonly trend: readonly { readonly month: Month; readonly actual: number }[]
  /** How the mean of the last three months compares with that of the three before, as the customer sees it; null with fewer than six months. */
  readonly direction: 'better' | 'worse' | 'steady' | null
  /** Share of volume (amount, count: of months) that reached the expectation. */
  readonly met: number | null
  readonly status: 'met' | 'short' | 'no-expectation' | 'not-known'
  /** Behind its own baseline: the customer is worse off here than before. */
  readonly belowBaseline: boolean
  readonly gain: { readonly kind: GainKind; readonly value: number | null }
  readonly worth: Minor | null
  readonly partOf: string | null
  readonly perception: Perception | null
  /** Who said that this outcome matters, and when; null: not confirmed by customers yet. */
  readonly saidBy: string | null
  readonly saidOn: Day | null
}

/** What a gain is counted in; a level has none. Money gains are minor units. */
export type GainKind = 'hours' | 'hours-sooner' | 'money' | 'outcomes' | 'none'

export type Perception = {
  /** Share of answers at 70 of 100 or more, and their mean on 0..100. */
  readonly content: number
  readonly mean: number
  readonly answers: number
  /** Performance minus perception in points, where either way it is 20 or more; else null. */
  readonly gapPoints: number | null
}

export type NextTerm = {
  readonly months: number
  /** If months vary as they have: an 80 % interval. Null: too early to say. */
  readonly worth: { readonly point: Minor; readonly low: Minor; readonly high: Minor } | null
  readonly monthsUsed: number
  readonly renewalDate: Day | null
  readonly noticeBy: Day | null
  readonly renewalValue: Minor | null
  readonly annualValue: Minor | null
  /** Milestones promised and not yet achieved: what both sides owe next. */
  readonly nextSteps: readonly MilestoneView[]
  /** The account's manager at our company. */
  readonly manager: string | null
}

export type Working = {
  readonly indicators: readonly IndicatorWorking[]
  /** Worth before capture and confidence discounts, beside the worth after. */
  readonly worthBefore: Minor | null
  readonly worthAfter: Minor | null
  /** Worth by evidence grade, largest first; adds up to worthAfter. `share` is of the gains alone, losses left aside. */
  readonly evidence: readonly { readonly grade: Grade; readonly worth: Minor; readonly share: number }[]
  /** The share of today's capture, attribution, confidence at which worth would equal what was paid; null where no such share exists. */
  readonly breakEven: {
    readonly capture: number | null
    readonly attribution: number | null
    readonly confidence: number | null
  }
  readonly leftOut: readonly LeftOut[]
  /** The files the rows came from, with how many rows of each this statement used. */
  readonly sources: readonly { readonly file: string; readonly rows: number }[]
}

export type IndicatorWorking = {
  readonly key: string
  readonly name: string
  readonly measure: MeasureKind
  readonly unit: string | null
  readonly better: 'lower' | 'higher'
  /** Actual and baseline are totals over the period (counts and amounts), not means. */
  readonly totalled: boolean
  readonly rows: number
  readonly volume: number
  readonly actual: number | null
  readonly baseline: number | null
  /** Gain before attribution, counted in `gainKind`. */
  readonly gainKind: GainKind
  readonly gain: number | null
  readonly partOf: string | null
  /** The assumptions used, as they stood on the last day used; more than one version is told by `versions`. */
  readonly hourlyRate: Minor | null
  readonly capture: number | null
  readonly attribution: number
  readonly hoursPerUnit: number | null
  readonly valuePerUnit: Minor | null
  readonly versions: number
  readonly grade: Grade
  readonly confidence: number
  readonly worth: Minor | null
  /** The months in which the gain was negative and therefore not discounted. */
  readonly lossMonths: readonly Month[]
  readonly confirmedBy: string | null
  readonly confirmedOn: Day | null
  readonly assumptionSource: string | null
  /** The baseline is older than 36 months and was never confirmed since. */
  readonly staleBaseline: boolean
}

export type LeftOut = {
  readonly reason: 'no-baseline' | 'no-hourly-rate' | 'no-rate' | 'before-period' | 'part-of' | 'after-end'
  /** The indicator's name; null: concerns the whole account. */
  readonly indicator: string | null
  readonly months: readonly Month[]
  /** For `part-of` the name of the indicator that holds it, for `no-rate` the two currencies. */
  readonly detail: string | null
}
