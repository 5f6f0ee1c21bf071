import { readFileSync } from 'node:fs'
import { z } from 'zod'
import { settingsSchema } from '../../shared/settings.ts'

const number = z.number()
const text = z.string()
const maybe = <T extends z.ZodType>(of: T) => of.nullable().optional()

const indicator = z.strictObject({
  ...{ name: text, outcome: text, unit: maybe(text), better: maybe(z.enum(['lower', 'higher'])) },
  measure: z.enum(['duration', 'wait', 'cost', 'amount', 'count', 'rate', 'level']),
  /** The level in the first month and in the last; between them it moves in a wave. */
  ...{ from: number, to: number, volume: number },
  ...{ baseline: maybe(number), expectation: maybe(number), hourlyRate: maybe(number), capture: maybe(number) },
  ...{ attribution: maybe(number), hoursPerUnit: maybe(number), valuePerUnit: maybe(number) },
  evidence: z.enum(['confirmed', 'measured', 'estimated', 'assumed']),
  ...{ stage: maybe(text), saidBy: maybe(text), saidOn: maybe(text), source: maybe(text) },
  ...{ confirmedBy: maybe(text), confirmedOn: maybe(text), partOf: maybe(text) },
  /** Of so many answers this share is content. */
  ...{ content: maybe(number), answers: maybe(number) },
})

const galleryCase = z.strictObject({
  id: text,
  what: text,
  account: z.strictObject({
    ...{ name: text, currency: settingsSchema.shape.currency.unwrap(), locale: text, country: text },
    ...{ startDate: text, contactName: text, manager: text },
  }),
  /** Months with measurements, up to the day. */
  months: number,
  /** Invoiced a month; null: nothing in money is known. */
  paid: maybe(number),
  contract: z.strictObject({
    ...{ startDate: text, endDate: text, annualValue: maybe(number), renewalValue: maybe(number) },
    ...{ promisedWorth: maybe(number), noticeDays: maybe(number) },
  }),
  indicators: text,
  /** So many of the set's indicators. */
  take: maybe(number),
  /** What money is multiplied by, so that one set serves accounts of three yen and of four billion dollars. */
  scale: z.strictObject({ hourlyRate: maybe(number), valuePerUnit: maybe(number), money: maybe(number) }).optional(),
  milestones: z.array(
    z.strictObject({ name: text, promisedOn: maybe(text), achievedOn: maybe(text), worth: maybe(number) }),
  ),
})

const schema = z.strictObject({
  ...{ asOf: text, company: text },
  sets: z.record(text, z.array(indicator)),
  cases: z.array(galleryCase),
})

export type GalleryCase = z.output<typeof galleryCase>
export type GalleryIndicator = z.output<typeof indicator>

/** The accounts that documents have to look right for, as data. */
export const gallery = schema.parse(
  JSON.parse(readFileSync(new URL('../fixtures/gallery.json', import.meta.url), 'utf8')),
)
