import { z } from 'zod'
import type { Month } from '../days.ts'
import { parseDay } from '../days.ts'
import { parseCurrency } from '../money/currency.ts'

/*
 * What a statement was calculated from: the customer's own rows, the assumptions they were valued by and the rates they
 * were converted at. It travels inside the statement, so that anyone can calculate it again. What is internal (costs to
 * serve, margins, what other accounts are valued by, names of segments, who owns an indicator) has no field here.
 */

const text = z.string().max(10_000)
const day = z.string().transform((value, context) => parseDay(value) ?? invalid(context, 'is no day'))
const month = z
  .string()
  .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
  .transform((value) => value as Month)
const locale = text.refine(isLocale, 'is no locale')
const currency = z.string().transform((value, context) => parseCurrency(value) ?? invalid(context, 'is no currency'))
const number = z.number()
const orNull = <T extends z.ZodType>(of: T) => z.union([of, z.null()])
const grade = orNull(z.enum(['confirmed', 'measured', 'estimated', 'assumed']))
const ref = z.strictObject({ batch: z.number().int(), file: text, row: z.number().int() })

const schema = z.strictObject({
  window: z.enum(['relationship', 'term', 'year']),
  locale,
  asOf: day,
  book: z.strictObject({
    company: orNull(text),
    currency,
    workingHours: number,
    grades: z.strictObject({ confirmed: number, measured: number, estimated: number, assumed: number }),
  }),
  account: z.strictObject({
    ...{ accountId: text, name: text, currency, manager: orNull(text), contactName: orNull(text) },
    ...{ startDate: orNull(day), endDate: orNull(day), ref },
  }),
  contracts: z.array(
    z.strictObject({
      ...{ contractId: text, startDate: day, endDate: day, annualValue: orNull(number), renewalValue: orNull(number) },
      ...{
        promisedWorth: orNull(number),
        noticeDays: orNull(number),
        currency,
        status: z.enum(['active', 'cancelled']),
      },
      ref,
    }),
  ),
  orders: z.array(
    z.strictObject({
      ...{ orderId: text, day, revenue: number, currency, kind: z.enum(['order', 'invoice', 'refund']), ref },
    }),
  ),
  /** What the customer spent himself. */
  ownCosts: z.array(z.strictObject({ key: text, day, amount: number, currency, ref })),
  milestones: z.array(
    z.strictObject({
      ...{
        name: text,
        promisedOn: orNull(day),
        achievedOn: orNull(day),
        worth: orNull(number),
        currency,
        evidence: grade,
      },
      ref,
    }),
  ),
  feedback: z.array(
    z.strictObject({
      ...{ key: text, day, kind: z.enum(['csat', 'ces', 'nps', 'indicator']), score: number },
      ...{ scaleMin: orNull(number), scaleMax: orNull(number), indicatorKey: orNull(text), stage: orNull(text), ref },
    }),
  ),
  indicators: z.array(
    z.strictObject({
      ...{ key: text, name: text, outcome: text, unit: orNull(text), better: orNull(z.enum(['lower', 'higher'])) },
      measure: z.enum(['duration', 'wait', 'cost', 'amount', 'count', 'rate', 'level']),
      ...{ partOf: orNull(text), stage: orNull(text), saidBy: orNull(text), saidOn: orNull(day), ref },
    }),
  ),
  assumptions: z.array(
    z.strictObject({
      ...{ indicatorKey: text, scope: z.enum(['all', 'segment', 'account']), validFrom: orNull(day) },
      ...{ baseline: orNull(number), expectation: orNull(number), hourlyRate: orNull(number), capture: orNull(number) },
      ...{ attribution: orNull(number), hoursPerUnit: orNull(number), valuePerUnit: orNull(number) },
      ...{ currency: orNull(currency), evidence: grade, source: orNull(text) },
      ...{ confirmedBy: orNull(text), confirmedOn: orNull(day), ref },
    }),
  ),
  rates: z.array(z.strictObject({ day, from: currency, to: currency, rate: number.positive(), ref })),
  measurements: z.array(
    z.strictObject({
      ...{ indicatorKey: text, month },
      rows: z.array(
        z.strictObject({
          ...{ key: text, day, actual: number, volume: number, currency, evidence: grade, source: orNull(text), ref },
        }),
      ),
    }),
  ),
})
export type StatementSource = z.output<typeof schema>

/** What came with a statement, read as what it is: it may have been changed on its way. */
export function parseSource(value: unknown): StatementSource | null {
  const read = schema.safeParse(value)
  return read.success ? read.data : null
}

function invalid(context: z.RefinementCtx, message: string): never {
  context.addIssue({ code: 'custom', message })
  return z.NEVER
}

function isLocale(text: string): boolean {
  try {
    return Intl.getCanonicalLocales(text).length === 1
  } catch {
    return false
  }
}
