import { z } from 'zod'
import { industryTemplatesSchema } from '../indicator-templates.ts'
import { ask } from './message.ts'
import { count, day, list, measure, nothing, orNull, text } from './values.ts'

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

/** A row of the table `indicators` as a template proposes it, with what the user changed before adding it. */
const added = z.strictObject({
  key: z.string().trim().min(1),
  name: z.string().trim().min(1),
  outcome: z.string().trim().min(1),
  measure,
  unit: orNull(text),
  better: orNull(z.enum(['lower', 'higher'])),
  stage: orNull(text),
  description: orNull(text),
  discovery: orNull(discovery),
  kpi: orNull(text),
  saidBy: orNull(text),
  saidOn: orNull(day),
  owner: orNull(text),
})
export type AddedIndicator = z.infer<typeof added>

export const indicators = {
  indicators: ask(nothing, list(indicator)),
  indicatorTemplates: ask(nothing, list(industryTemplatesSchema)),
  /** One batch, which can be undone. A key that the book has already is changed. */
  addIndicators: ask(
    z.strictObject({ indicators: z.array(added).min(1).readonly() }),
    z.strictObject({ batch: count }),
  ),
}
