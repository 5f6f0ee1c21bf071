import type { Day, Month } from './days.ts'
import type { Currency } from './money/currency.ts'
import type { Rate } from './money/exchange.ts'
import type { Settings } from './settings.ts'

/** Where a stored row came from: the import batch, the file's name, the row's number in it (the header is row 1). */
export type RowRef = { readonly batch: number; readonly file: string; readonly row: number }

export type Account = {
  readonly accountId: string
  readonly name: string
  readonly segment: string | null
  readonly industry: string | null
  readonly country: string | null
  /** The account's own currency; the book's where the row named none. */
  readonly currency: Currency
  /** BCP 47; the book's where the row named none. */
  readonly locale: string
  readonly manager: string | null
  readonly startDate: Day | null
  readonly endDate: Day | null
  readonly brand: string | null
  readonly parentId: string | null
  readonly contactName: string | null
  readonly contactEmail: string | null
  readonly ref: RowRef
}

export type Contract = {
  readonly contractId: string
  readonly startDate: Day
  readonly endDate: Day
  /** Money in major units of `currency`, as written in the row. */
  readonly annualValue: number | null
  readonly renewalValue: number | null
  readonly promisedWorth: number | null
  readonly noticeDays: number | null
  readonly currency: Currency
  readonly status: 'active' | 'cancelled'
  readonly endReason: string | null
  readonly product: string | null
  readonly ref: RowRef
}

export type Order = {
  readonly orderId: string
  readonly day: Day
  /** Major units of `currency`; the sign as written. */
  readonly revenue: number
  readonly cost: number | null
  readonly currency: Currency
  readonly kind: 'order' | 'invoice' | 'refund'
  readonly product: string | null
  readonly ref: RowRef
}

export type Cost = {
  readonly key: string
  readonly day: Day
  readonly amount: number
  readonly currency: Currency
  readonly kind: string | null
  /** `revenue`, `orders`, `equal` or `indicator:KEY`; only of shared costs. */
  readonly driver: string | null
  readonly ref: RowRef
}

export type MeasureKind = 'duration' | 'wait' | 'cost' | 'amount' | 'count' | 'rate' | 'level'
export type TimeUnit = 'seconds' | 'minutes' | 'hours' | 'days'

export type Indicator = {
  readonly key: string
  readonly name: string
  readonly outcome: string
  readonly measure: MeasureKind
  /** A time unit for `duration` and `wait`; otherwise a word of the book's own, or null. */
  readonly unit: string | null
  readonly better: 'lower' | 'higher' | null
  readonly partOf: string | null
  readonly stage: string | null
  readonly description: string | null
  readonly discovery: string | null
  readonly saidBy: string | null
  readonly saidOn: Day | null
  readonly owner: string | null
  readonly kpi: string | null
  readonly ref: RowRef
}

export type Grade = 'confirmed' | 'measured' | 'estimated' | 'assumed'

export type AssumptionField =
  | 'baseline'
  | 'expectation'
  | 'hourlyRate'
  | 'capture'
  | 'attribution'
  | 'hoursPerUnit'
  | 'valuePerUnit'

export type Scope =
  | { readonly kind: 'all' }
  | { readonly kind: 'segment'; readonly segment: string }
  | { readonly kind: 'account'; readonly accountId: string }

export type Assumption = { readonly [F in AssumptionField]: number | null } & {
  /** `*` for all indicators. */
  readonly indicatorKey: string
  readonly scope: Scope
  /** Null: always. */
  readonly validFrom: Day | null
  /** Null: the account's for account scope, else the book's. */
  readonly currency: Currency | null
  readonly evidence: Grade | null
  readonly source: string | null
  readonly confirmedBy: string | null
  readonly confirmedOn: Day | null
  readonly ref: RowRef
}

export type Measurement = {
  readonly key: string
  readonly day: Day
  readonly actual: number
  readonly volume: number
  readonly currency: Currency
  readonly evidence: Grade | null
  readonly source: string | null
  readonly ref: RowRef
}

/**
 * The measurements of one account and indicator in one calendar month that share grade and currency, summed up:
 * enough to calculate with wherever no row of them has to be looked at by itself.
 */
export type MeasurementGroup = {
  readonly indicatorKey: string
  readonly month: Month
  readonly evidence: Grade | null
  readonly currency: Currency
  readonly rows: number
  /** Σ volume and Σ actual·volume, exact sums. */
  readonly volume: number
  readonly moment: number
  readonly minActual: number
  readonly maxActual: number
  readonly firstDay: Day
  readonly lastDay: Day
}

export type Milestone = {
  readonly name: string
  readonly promisedOn: Day | null
  readonly achievedOn: Day | null
  readonly worth: number | null
  readonly currency: Currency
  readonly evidence: Grade | null
  readonly ref: RowRef
}

export type Feedback = {
  readonly key: string
  readonly day: Day
  readonly kind: 'csat' | 'ces' | 'nps' | 'indicator'
  readonly score: number
  readonly scaleMin: number | null
  readonly scaleMax: number | null
  readonly indicatorKey: string | null
  readonly stage: string | null
  readonly comment: string | null
  readonly ref: RowRef
}

/** Everything the book knows of one account up to `asOf`; lists are sorted by day, then key. */
export type AccountFacts = {
  readonly account: Account
  readonly contracts: readonly Contract[]
  readonly orders: readonly Order[]
  readonly costs: readonly Cost[]
  readonly groups: readonly MeasurementGroup[]
  readonly milestones: readonly Milestone[]
  readonly feedback: readonly Feedback[]
  /** The rows behind the groups of one indicator and month, looked up where a sum is not enough. */
  readonly rowsOf: (indicatorKey: string, month: Month) => readonly Measurement[]
}

/** What all accounts share. */
export type BookFacts = {
  readonly asOf: Day
  readonly settings: Settings
  readonly indicators: ReadonlyMap<string, Indicator>
  readonly assumptions: readonly Assumption[]
  readonly rates: readonly Rate[]
  readonly sharedCosts: readonly Cost[]
}

/** One value of a series on a day: of one account, a team, a segment, or of the company where it names none. */
export type SeriesRow = {
  readonly series: string
  readonly day: Day
  readonly value: number
  readonly accountId: string | null
  readonly team: string | null
  readonly segment: string | null
  readonly unit: string | null
  readonly source: string | null
  readonly ref: RowRef
}
