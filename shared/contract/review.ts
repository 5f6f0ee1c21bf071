import { z } from 'zod'
import { clvModels, conventions } from '../clv/models.ts'
import { explanation } from './account.ts'
import { ask, askShell } from './message.ts'
import {
  count,
  currency,
  day,
  figure,
  job,
  list,
  minor,
  missing,
  orNull,
  problem,
  text,
  token,
  windowKind,
} from './values.ts'

/*
 * Finance's review: value delivered next to CLV for every account. Internal: nothing of it is for a customer. Amounts
 * are minor units of the book's currency.
 */
const clvModel = z.enum(clvModels)
const quadrant = z.enum(['partners', 'at-risk', 'under-monetised', 'dormant'])
/** A median of two amounts may lie half way between two minor units. */
const thresholds = z.strictObject({ value: orNull(z.number()), clv: orNull(z.number()) })
const share = z.number().min(0).max(1)
const byGrade = z.strictObject({ confirmed: share, measured: share, estimated: share, assumed: share })

export const reviewQuestion = z.strictObject({
  asOf: day,
  window: windowKind,
  /** Null: the book's setting, else the median of the accounts. */
  thresholds,
  /** Renewals in so many days come first in the lists. */
  renewingWithin: count,
})
export type ReviewQuestion = z.infer<typeof reviewQuestion>

/** One account over the window. Any amount's working is asked for with `explainReview`. */
const reviewRow = z.strictObject({
  /** Its place in the columns of `review` and `reviewWhatIf`. */
  at: count,
  accountId: text,
  name: text,
  segment: orNull(text),
  manager: orNull(text),
  worth: orNull(minor),
  paid: orNull(minor),
  profit: orNull(minor),
  clv: orNull(minor),
  revenue: orNull(minor),
  costToServe: orNull(minor),
  reciprocity: orNull(z.number()),
  valueToClv: orNull(z.number()),
  surplusShare: orNull(z.number()),
  quadrant: orNull(quadrant),
  evidenceShare: orNull(byGrade),
  /** The part of today's capture, attribution, confidence at which worth would equal what was paid. */
  breakEven: orNull(z.strictObject({ capture: orNull(share), attribution: orNull(share), confidence: orNull(share) })),
  renewalDate: orNull(day),
  tooEarly: z.boolean(),
  missing: list(missing),
})
export type ReviewRowView = z.infer<typeof reviewRow>

const group = z.strictObject({
  /** Null: accounts without one. */
  name: orNull(text),
  accounts: count,
  worth: orNull(minor),
  paid: orNull(minor),
  profit: orNull(minor),
  clv: orNull(minor),
  worthShare: orNull(z.number()),
  profitShare: orNull(z.number()),
  clvShare: orNull(z.number()),
})

/** Thinned for drawing; the first point is nothing, the last everybody. `along80`: where four fifths are reached. */
const curve = z.strictObject({
  points: list(z.strictObject({ accounts: count, along: z.number(), up: z.number() })),
  along80: orNull(z.number()),
})

const listed = <R extends z.ZodType>(reasons: R) =>
  list(z.strictObject({ row: reviewRow, reasons: list(reasons), renews: orNull(day) }))

const fitted = z.strictObject({ parameters: z.record(text, z.number()), logLikelihood: z.number() })

/** The model fitted to an earlier part of the data and held against the rest. */
const backtest = z.strictObject({
  of: z.enum(['orders', 'renewals']),
  calibration: z.strictObject({ from: day, to: day }),
  holdout: z.strictObject({ from: day, to: day }),
  accounts: count,
  forecast: z.number(),
  actual: z.number(),
  groups: list(z.strictObject({ group: count, accounts: count, forecast: z.number(), actual: z.number() })),
  parameters: z.record(text, z.number()),
})

const summary = z.strictObject({
  currency,
  model: clvModel,
  /** Why this model, and the models that would have come before it with what they lacked. */
  reason: problem,
  refused: list(z.strictObject({ model: clvModel, refused: problem })),
  logLikelihood: orNull(z.number()),
  spend: orNull(fitted),
  /** Of the sum of CLV, at 95 %; null: the model has none. */
  interval: z.strictObject({ low: orNull(z.number()), high: orNull(z.number()) }),
  /** What the result rests on, as it is printed in every export. */
  parameters: z.strictObject({
    model: orNull(z.record(text, z.number())),
    /** When the payments of the models by renewals fall due. */
    convention: z.enum(conventions),
    discount: z.number(),
    retention: orNull(z.number()),
    margin: orNull(z.number()),
    grades: byGrade,
  }),
  accounts: count,
  thresholds,
  totals: z.strictObject({
    worth: figure,
    paid: figure,
    profit: figure,
    clv: figure,
    revenue: figure,
    costToServe: figure,
  }),
  evidenceShare: orNull(byGrade),
  gini: orNull(z.number()),
  /** Profit over accounts, the most profitable first; `topFifth` is the share of it that the first fifth brings. */
  profitCurve: z.strictObject({ ...curve.shape, topFifth: orNull(z.number()) }),
  /** Cost to serve over revenue, whoever takes most of it for its revenue first. */
  effortCurve: curve,
  bySegment: list(group),
  byManager: list(group),
  quadrants: z.record(quadrant, count),
  /** The first of each list in its order, and how many there are. */
  lists: z.strictObject({
    takeMore: listed(z.enum(['below-profit', 'below-paid', 'below-clv'])),
    takeMoreCount: count,
    giveMore: listed(z.enum(['no-profit', 'under-monetised'])),
    giveMoreCount: count,
    notEnough: list(
      z.strictObject({
        row: reviewRow,
        unknown: list(z.enum(['worth', 'paid', 'profit', 'clv'])),
        tooEarly: z.boolean(),
      }),
    ),
    notEnoughCount: count,
  }),
  /** All accounts, a column each, for the scatter. */
  columns: z.strictObject({
    accountId: list(text),
    name: list(text),
    worth: list(orNull(minor)),
    clv: list(orNull(minor)),
    quadrant: list(orNull(quadrant)),
  }),
})
export type ReviewSummary = z.infer<typeof summary>

export const reviewSort = z.enum([
  ...['name', 'segment', 'manager', 'worth', 'paid', 'profit', 'clv', 'costToServe'],
  ...['reciprocity', 'valueToClv', 'surplusShare', 'quadrant', 'renewalDate'],
] as const)

const range = z.strictObject({ from: z.number(), to: z.number() })
/** What leaves an account in the table; null or empty: nothing is asked of it. */
const reviewFilter = z.strictObject({
  search: text,
  quadrants: list(quadrant),
  segments: list(text),
  managers: list(text),
  /** What the brush on the scatter covers, in minor units. */
  brush: orNull(z.strictObject({ worth: range, clv: range })),
})

const move = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('set'), to: share }),
  z.strictObject({ kind: z.literal('times'), by: z.number().min(0).max(100) }),
])
/** As `Levers` in shared/review/levers.ts; null: as the book says. */
export const levers = z.strictObject({
  capture: orNull(move),
  attribution: orNull(move),
  hourlyRate: orNull(z.strictObject({ kind: z.literal('times'), by: z.number().min(0).max(100) })),
  grades: z.strictObject({
    confirmed: orNull(share),
    measured: orNull(share),
    estimated: orNull(share),
    assumed: orNull(share),
  }),
  discount: orNull(z.number().min(0).max(10)),
  retention: orNull(share),
})

const whatIf = z.strictObject({
  worth: list(orNull(minor)),
  clv: list(orNull(minor)),
  reciprocity: list(orNull(z.number())),
  valueToClv: list(orNull(z.number())),
  surplusShare: list(orNull(z.number())),
  quadrant: list(orNull(quadrant)),
  thresholds,
  totals: z.strictObject({ worth: orNull(minor), paid: orNull(minor), profit: orNull(minor), clv: orNull(minor) }),
  /** Accounts that would stand in another quadrant. */
  moved: count,
})

const end = z.strictObject({ levers, worth: orNull(minor), clv: orNull(minor), valueToClv: orNull(z.number()) })
const bar = z.strictObject({
  lever: z.enum(['capture', 'attribution', 'hourlyRate', 'grades', 'discount', 'retention']),
  low: end,
  high: end,
  swing: z.number(),
})

const figureName = z.enum([
  ...['worth', 'paid', 'profit', 'clv', 'revenue', 'costToServe'],
  ...['reciprocity', 'valueToClv', 'surplusShare'],
] as const)
export type ReviewFigureName = z.infer<typeof figureName>

export const reviewFormat = z.enum(['csv', 'xlsx', 'pdf'])
export type ReviewFormat = z.infer<typeof reviewFormat>

/** What is to be exported; `accountId`: whose working stands in the workbook, null: nobody's. */
export const reviewExport = reviewQuestion.extend({
  format: reviewFormat,
  accountId: orNull(text),
  /** Null: the book's. */
  locale: orNull(text),
})

export const review = {
  /** All accounts are looked at first, with progress, and kept: moving a threshold after that is quick. */
  review: ask(reviewQuestion.extend({ job }), summary),
  reviewRows: ask(
    z.strictObject({
      question: reviewQuestion,
      filter: reviewFilter,
      sort: z.strictObject({ by: reviewSort, descending: z.boolean() }),
      offset: count,
      limit: z.int().positive().max(1000),
    }),
    z.strictObject({ rows: list(reviewRow), total: count }),
  ),
  /** A supposition, stored nowhere; its columns are in the order of `review`'s. */
  reviewWhatIf: ask(z.strictObject({ question: reviewQuestion, levers }), whatIf),
  /** Null: the model is not fitted; a problem: why there is none. */
  reviewBacktest: ask(reviewQuestion, z.strictObject({ backtest: orNull(backtest), missing: orNull(problem) })),
  /** Each lever alone, by `swing` (0.2: a fifth) lower and higher, what matters most first. */
  reviewTornado: ask(z.strictObject({ question: reviewQuestion, swing: z.number().positive().max(1) }), list(bar)),
  /**
   * The working of a figure, one level, as `explain` answers; accountId null: of a total, whose parts are the accounts
   * in the order of the columns.
   */
  explainReview: ask(
    reviewQuestion.extend({ accountId: orNull(text), figure: figureName, path: list(count) }),
    explanation,
  ),
  /** Null: the dialog was cancelled. */
  saveReview: askShell(reviewExport, orNull(z.strictObject({ token, name: text, where: text }))),
}
