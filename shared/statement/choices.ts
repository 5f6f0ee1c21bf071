import { z } from 'zod'

/** What somebody chose of a statement; the account and the day are beside it. */
export const statementChoices = z.object({
  window: z.enum(['relationship', 'term', 'year']).default('relationship'),
  /** Null: the account's own. */
  locale: z.string().nullable().default(null),
  brand: z.string().nullable().default(null),
  /** The parts in their order; null: all of them. */
  sections: z.array(z.string()).readonly().nullable().default(null),
  /** Texts in place of the usual ones, by message id. */
  words: z.record(z.string(), z.string()).readonly().default({}),
})
export type StatementChoices = z.output<typeof statementChoices>

export const usualChoices: StatementChoices = statementChoices.parse({})
