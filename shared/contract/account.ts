import { z } from 'zod'
import { clvModels } from '../clv/models.ts'
import { ask } from './message.ts'
import { indicatorView, relationship } from './model-views.ts'
import {
  count,
  currency,
  day,
  figure,
  grade,
  list,
  missing,
  month,
  orNull,
  problem,
  text,
  windowKind,
} from './values.ts'

const account = z.strictObject({
  accountId: text,
  name: text,
  segment: orNull(text),
  industry: orNull(text),
  country: orNull(text),
  currency,
  locale: text,
  manager: orNull(text),
  startDate: orNull(day),
  endDate: orNull(day),
  brand: orNull(text),
  contactName: orNull(text),
  contactEmail: orNull(text),
})

const contract = z.strictObject({
  contractId: text,
  startDate: day,
  endDate: day,
  noticeDays: orNull(count),
  noticeBy: orNull(day),
  /** Major units of `currency`, as written in the row. */
  annualValue: orNull(z.number()),
  renewalValue: orNull(z.number()),
  promisedWorth: orNull(z.number()),
  currency,
  product: orNull(text),
})

/** The numbers of the whole account over the window; amounts in its own currency. */
const figures = z.strictObject({
  worth: figure,
  hard: figure,
  soft: figure,
  worthBefore: figure,
  paid: figure,
  returnPerUnit: figure,
  roi: figure,
  hours: figure,
  hoursSooner: figure,
  outcomes: figure,
  money: figure,
  presentValue: figure,
  presentPaid: figure,
  promised: figure,
})

const indicator = z.strictObject({
  view: indicatorView,
  evidence: orNull(grade),
  rows: count,
  missing: list(missing),
  figures: z.strictObject({
    gain: figure,
    hours: figure,
    hoursSooner: figure,
    outcomes: figure,
    money: figure,
    worth: figure,
    actual: figure,
    baseline: figure,
    expectation: figure,
    met: figure,
    volume: figure,
  }),
})

const feedback = z.strictObject({
  /** By kind of question: the share of answers at 70 of 100 or more, their mean, and for NPS its score from -100 to 100. */
  kinds: list(
    z.strictObject({
      kind: z.enum(['csat', 'ces', 'nps', 'indicator']),
      answers: count,
      content: z.number(),
      mean: z.number(),
      nps: orNull(z.number()),
      first: day,
      last: day,
    }),
  ),
  comments: list(z.strictObject({ day, kind: text, score: z.number(), stage: orNull(text), comment: text })),
})

/** Null window and figures: nothing says when it began, or there is no current contract for `term`. */
const accountDetail = z.strictObject({
  account,
  asOf: day,
  window: orNull(z.strictObject({ kind: windowKind, from: day, to: day })),
  figures: orNull(figures),
  paybackMonth: orNull(month),
  tooEarly: z.boolean(),
  nextTerm: orNull(z.strictObject({ point: figure, low: figure, high: figure, months: count, used: count })),
  missing: list(missing),
  ready: z.boolean(),
  problems: list(problem),
  contract: orNull(contract),
  contracts: list(contract),
  relationship: orNull(relationship),
  indicators: list(indicator),
  feedback,
  sources: list(z.strictObject({ file: text, rows: count })),
})
export type AccountDetail = z.infer<typeof accountDetail>

const clvModel = z.enum(clvModels)

/** Internal: never for the customer. Amounts in the book's currency. */
const accountClv = z.strictObject({
  currency,
  model: clvModel,
  /** Why this model. */
  reason: problem,
  /** Of this account's CLV, at 95 %; null: the model has none. */
  interval: z.strictObject({ low: orNull(z.number()), high: orNull(z.number()) }),
  historic: figure,
  residual: figure,
  clv: figure,
  profit: figure,
  reciprocity: figure,
  valueToClv: figure,
  surplusShare: figure,
})
export type AccountClvView = z.infer<typeof accountClv>

const made = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('given') }),
  z.strictObject({ kind: z.literal('setting'), key: text }),
  z.strictObject({ kind: z.literal('default') }),
  z.strictObject({ kind: z.literal('sum') }),
  z.strictObject({ kind: z.literal('difference') }),
  z.strictObject({ kind: z.literal('product') }),
  z.strictObject({ kind: z.literal('ratio') }),
  z.strictObject({ kind: z.literal('rounded') }),
  z.strictObject({ kind: z.literal('model'), formula: text }),
])

const node = z.strictObject({
  ...figure.shape,
  made,
  /** The rows a given value stands in: the file's name, the row in it, the batch that brought it. */
  rows: list(z.strictObject({ file: text, row: count, batch: count })),
  /** How many figures it was made from; ask for them by the path to it. */
  parts: count,
})
export const explanation = z.strictObject({ node, children: list(node) })
export type WorkingNode = z.infer<typeof node>
export type Explanation = z.infer<typeof explanation>

const scope = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('all') }),
  z.strictObject({ kind: z.literal('segment'), segment: text }),
  z.strictObject({ kind: z.literal('account'), accountId: text }),
])

const assumptionFields = z.strictObject({
  baseline: orNull(z.number()),
  expectation: orNull(z.number()),
  hourlyRate: orNull(z.number().nonnegative()),
  capture: orNull(z.number().min(0).max(1)),
  attribution: orNull(z.number().min(0).max(1)),
  hoursPerUnit: orNull(z.number().nonnegative()),
  valuePerUnit: orNull(z.number()),
})

export const assumption = z.strictObject({
  /** `*` for all indicators. */
  indicatorKey: text,
  scope,
  /** Null: always. */
  validFrom: orNull(day),
  ...assumptionFields.shape,
  /** Null: the account's for account scope, else the book's. */
  currency: orNull(currency),
  evidence: orNull(grade),
  source: orNull(text),
  confirmedBy: orNull(text),
  confirmedOn: orNull(day),
})
const storedAssumption = z.strictObject({
  ...assumption.shape,
  from: z.strictObject({ file: text, row: count, batch: count }),
})
export type AssumptionView = z.infer<typeof storedAssumption>
/** An assumption as somebody gives it by hand. */
export type AssumptionGiven = z.infer<typeof assumption>

export const which = z.strictObject({ accountId: text, asOf: day, window: windowKind })

export const accountAsks = {
  account: ask(which, accountDetail),
  accountClv: ask(which, accountClv),
  /** The working of a figure, one level: `path` leads down from it by the places of its parts. */
  explain: ask(which.extend({ figure: text, path: list(count) }), explanation),
  /** What applies to an account (its own, its segment's, everybody's), or to an indicator; oldest first. */
  listAssumptions: ask(z.strictObject({ accountId: orNull(text), indicatorKey: orNull(text) }), list(storedAssumption)),
  /** Replaces the assumption of the same indicator, scope and first day. A batch of its own, which can be undone. */
  correctAssumption: ask(assumption, z.strictObject({ batch: count })),
}
