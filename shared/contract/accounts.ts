import { z } from 'zod'
import { ask, askShell } from './message.ts'
import { count, currency, day, list, minor, nothing, orNull, text } from './values.ts'

export const accountSort = z.enum([
  'name',
  'segment',
  'manager',
  'worth',
  'paid',
  'returnPerUnit',
  'clv',
  'reciprocity',
  'renewalDate',
  'ready',
])
export type AccountSort = z.infer<typeof accountSort>

export const accountFilters = z.strictObject({
  segments: list(text),
  managers: list(text),
  currencies: list(currency).default([]),
  readiness: z.enum(['all', 'ready', 'not-ready']),
  /** Null: whatever the renewal date. */
  renewingWithin: orNull(count),
})
export type AccountFilters = z.infer<typeof accountFilters>

export const accountView = z.strictObject({
  search: text,
  filters: accountFilters,
  sort: z.strictObject({ by: accountSort, descending: z.boolean() }),
})
export type AccountView = z.infer<typeof accountView>

/**
 * An account over its whole relationship. `worth` and `paid` are in its own `currency`, `clv` in the book's; amounts
 * are sorted in the book's. `calculated` false: not worked out yet, which is not the same as not known.
 */
const accountRow = z.strictObject({
  accountId: text,
  name: text,
  segment: orNull(text),
  manager: orNull(text),
  currency,
  worth: orNull(minor),
  paid: orNull(minor),
  returnPerUnit: orNull(z.number()),
  clv: orNull(minor),
  reciprocity: orNull(z.number()),
  renewalDate: orNull(day),
  ready: orNull(z.boolean()),
  calculated: z.boolean(),
})
export type AccountRow = z.infer<typeof accountRow>

/** Over all that a search and filters leave, in the book's currency; sums of what is known, null where nothing is. */
const accountTotals = z.strictObject({
  worth: orNull(minor),
  paid: orNull(minor),
  /** Worth for every unit paid, over the accounts of which both are known. */
  returnPerUnit: orNull(z.number()),
  clv: orNull(minor),
  ready: count,
  calculated: count,
})
export type AccountTotals = z.infer<typeof accountTotals>

const accountPage = z.strictObject({
  rows: list(accountRow),
  total: count,
  /** Of all accounts of the book, for the filters; an empty text where some accounts have none. */
  segments: list(text),
  managers: list(text),
  currencies: list(currency),
  accounts: count,
  calculated: count,
  /** CLV needs all accounts, so it is known last and for all at once. */
  clvKnown: z.boolean(),
  /** Until the last account is calculated; null: too early to say, or none is left. */
  secondsLeft: orNull(count),
  bookCurrency: currency,
  totals: accountTotals,
})
export type AccountPage = z.infer<typeof accountPage>

export const savedView = z.strictObject({ name: z.string().trim().min(1).max(80), view: accountView })
export type SavedView = z.infer<typeof savedView>

export const accounts = {
  listAccounts: ask(accountView.extend({ asOf: day, offset: count, limit: z.int().positive().max(1000) }), accountPage),
  savedViews: askShell(nothing, list(savedView)),
  /** Replaces a view of the same name. */
  saveView: askShell(savedView, list(savedView)),
  removeView: askShell(z.strictObject({ name: text }), list(savedView)),
}
