import { z } from 'zod'
import { assumption, which } from './account.ts'
import { ask } from './message.ts'
import { count, figure, list, orNull, text } from './values.ts'

/** What an assumption would do to an account if it were saved. */
const effect = z.strictObject({
  before: figure,
  after: figure,
  /** Of the indicators whose worth would be another. */
  indicators: list(z.strictObject({ key: text, name: text, before: figure, after: figure })),
  /** How many accounts it holds for; some may have an assumption of their own that goes before it. */
  accounts: count,
})
export type AssumptionEffect = z.infer<typeof effect>

/** An assumption that was given or changed: when, by which file and row, and what stood there before. */
const change = z.strictObject({
  batch: count,
  at: text,
  file: text,
  row: count,
  /** Made in the window, and so to be taken back alone. */
  byHand: z.boolean(),
  before: orNull(assumption),
  after: assumption,
})
export type AssumptionChange = z.infer<typeof change>

export const assumptionAsks = {
  /** Calculates with an assumption that is not in the book; nothing is stored. */
  assumptionEffect: ask(which.extend({ assumption }), effect),
  /** Every change of the assumptions that apply to an account, newest first; what was undone is not among them. */
  assumptionHistory: ask(z.strictObject({ accountId: text }), list(change)),
}
