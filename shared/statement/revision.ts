import { z } from 'zod'
import { type Day, parseDay } from '../days.ts'
import type { Currency } from '../money/currency.ts'
import type { Headline, StatementModel } from './model.ts'

/** The figures by which a reader knows a statement again: what a revision says of the earlier one. */
export const revisedFigures = ['worth', 'paid', 'hours', 'hoursSooner', 'outcomes', 'money', 'returnPerUnit'] as const
export type RevisedFigure = (typeof revisedFigures)[number]

const figure = z.number().nullable()

/** The statement that another one takes the place of, why, and what it said. */
export const revisionSchema = z.strictObject({
  number: z.string().max(64),
  asOf: z.custom<Day>((value) => typeof value === 'string' && parseDay(value) !== null, 'is not a day'),
  currency: z.string().transform((text) => text as Currency),
  /** What changed, in the words of whoever revised it. */
  note: z.string().min(1).max(300),
  before: z.strictObject({
    ...{ worth: figure, paid: figure, hours: figure, hoursSooner: figure, outcomes: figure, money: figure },
    returnPerUnit: figure,
  }),
})
export type Revision = z.output<typeof revisionSchema>

export type RevisedChange = {
  readonly figure: RevisedFigure
  readonly before: number | null
  readonly after: number | null
}

/** What a revision of an issued statement says of it. */
export function revisionOf(number: string, { asOf, currency, headline }: StatementModel, note: string): Revision {
  const before = Object.fromEntries(revisedFigures.map((one) => [one, headline[one]])) as Revision['before']
  return { number, asOf, currency, note, before }
}

/** The figures that are not what they were, in the order in which a statement names them. */
export function changesSince(before: Revision['before'], after: Headline): readonly RevisedChange[] {
  return revisedFigures
    .map((one) => ({ figure: one, before: before[one], after: after[one] }))
    .filter((one) => one.before !== one.after)
}
