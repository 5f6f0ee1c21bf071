import { z } from 'zod'
import type { IndicatorView, Relationship } from '../statement/model.ts'
import { count, day, list, measure, minor, month, orNull, text } from './values.ts'

/** The parts of the statement's model that the window shows too, as schemas; their types are the model's. */
const yearColumns = {
  hours: orNull(z.number()),
  hoursSooner: orNull(z.number()),
  outcomes: orNull(z.number()),
  worth: orNull(minor),
  paid: orNull(minor),
}

const milestone = z.strictObject({
  name: text,
  promisedOn: orNull(day),
  achievedOn: orNull(day),
  worth: orNull(minor),
  state: z.enum(['achieved', 'achieved-late', 'open', 'overdue']),
})

export const relationship: z.ZodType<Relationship, Relationship> = z.strictObject({
  cumulative: list(z.strictObject({ month, hard: minor, soft: minor, worth: minor, paid: orNull(minor) })),
  years: list(z.strictObject({ year: text, ...yearColumns })),
  total: z.strictObject(yearColumns),
  promised: orNull(minor),
  milestones: list(milestone),
})

export const indicatorView: z.ZodType<IndicatorView, IndicatorView> = z.strictObject({
  key: text,
  name: text,
  outcome: text,
  measure,
  better: z.enum(['lower', 'higher']),
  unit: orNull(text),
  perMonth: z.boolean(),
  baseline: orNull(z.number()),
  expectation: orNull(z.number()),
  actual: orNull(z.number()),
  trend: list(z.strictObject({ month, actual: z.number() })),
  direction: orNull(z.enum(['better', 'worse', 'steady'])),
  met: orNull(z.number()),
  status: z.enum(['met', 'short', 'no-expectation', 'not-known']),
  belowBaseline: z.boolean(),
  gain: z.strictObject({
    kind: z.enum(['hours', 'hours-sooner', 'money', 'outcomes', 'none']),
    value: orNull(z.number()),
  }),
  worth: orNull(minor),
  partOf: orNull(text),
  perception: orNull(
    z.strictObject({ content: z.number(), mean: z.number(), answers: count, gapPoints: orNull(z.number()) }),
  ),
  saidBy: orNull(text),
  saidOn: orNull(day),
})
