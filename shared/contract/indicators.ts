import { z } from 'zod'
import { industryTemplatesSchema } from '../indicator-templates.ts'
import { assumption } from './account.ts'
import { ask } from './message.ts'
import { count, currency, day, list, measure, month, nothing, orNull, text } from './values.ts'

const discovery = z.enum(['contextual_inquiry', 'interview', 'survey', 'focus_group', 'internal_opinion', 'copied'])

const indicator = z.strictObject({
  key: text,
  name: text,
  outcome: text,
  measure,
  unit: orNull(text),
  better: z.enum(['lower', 'higher']),
  partOf: orNull(text),
  stage: orNull(text),
  description: orNull(text),
  discovery: orNull(text),
  saidBy: orNull(text),
  saidOn: orNull(day),
  owner: orNull(text),
  kpi: orNull(text),
  /** How many accounts have measurements of it, how many rows, and how many assumptions there are for it. */
  accounts: count,
  rows: count,
  assumptions: count,
  from: z.strictObject({ file: text, row: count, batch: count }),
})
export type CatalogueIndicator = z.infer<typeof indicator>

/** A row of the table `indicators`: as a template proposes it, or as somebody changed it. */
const added = z.strictObject({
  key: z.string().trim().min(1),
  name: z.string().trim().min(1),
  outcome: z.string().trim().min(1),
  measure,
  unit: orNull(text),
  better: orNull(z.enum(['lower', 'higher'])),
  partOf: orNull(text),
  stage: orNull(text),
  description: orNull(text),
  discovery: orNull(discovery),
  kpi: orNull(text),
  saidBy: orNull(text),
  saidOn: orNull(day),
  owner: orNull(text),
})
export type AddedIndicator = z.infer<typeof added>
export type Discovery = z.infer<typeof discovery>

/** Who is measured by it, most rows first; `total` counts those that are not listed too. */
const use = z.strictObject({
  total: count,
  accounts: list(z.strictObject({ accountId: text, name: text, rows: count, first: month, last: month })),
})
export type IndicatorUse = z.infer<typeof use>

const datedAssumption = z.strictObject({
  ...assumption.shape,
  /** The currency its money is in: the row's own, else the account's or the book's. */
  currency,
  /** The day from which its baseline is older than 36 months and not confirmed since; null: not by `asOf`. */
  staleFrom: orNull(day),
  from: z.strictObject({ file: text, row: count, batch: count }),
})
export type DatedAssumption = z.infer<typeof datedAssumption>

/** Everything that was assumed of an indicator for one scope, oldest first. */
const assumedScope = z.strictObject({
  scope: assumption.shape.scope,
  /** The account's name, where the scope is an account. */
  name: orNull(text),
  rows: list(datedAssumption),
})
export type AssumedScope = z.infer<typeof assumedScope>

/** Everybody first, then the segments, then accounts by name: the first of them; `accounts` counts all. */
const assumed = z.strictObject({ scopes: list(assumedScope), accounts: count, stale: count })
export type IndicatorAssumptions = z.infer<typeof assumed>

const limit = z.int().positive().max(1000)

export const indicators = {
  indicators: ask(nothing, list(indicator)),
  indicatorUse: ask(z.strictObject({ indicatorKey: text, limit }), use),
  /** Its own and those for all indicators (`*`), as of a day: `limit` accounts, and all scopes that are not one. */
  indicatorAssumptions: ask(z.strictObject({ indicatorKey: text, asOf: day, limit }), assumed),
  indicatorTemplates: ask(nothing, list(industryTemplatesSchema)),
  /** One batch, which can be undone. A key that the book has already is changed. */
  addIndicators: ask(
    z.strictObject({ indicators: z.array(added).min(1).readonly() }),
    z.strictObject({ batch: count }),
  ),
}
