import fc from 'fast-check'
import { addDays, type Day, day } from '../../../shared/days.ts'
import type { Account, Assumption, Grade, Indicator, Measurement, Order } from '../../../shared/facts.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import type { Rate } from '../../../shared/money/exchange.ts'
import { type AccountValue, accountValue } from '../../../shared/value/account-value.ts'
import { calculationOf } from '../../../shared/value/calculation.ts'
import type { WindowKind } from '../../../shared/value/window.ts'
import { accountNamed, assumptionOf, bookOf, eur, factsOf, indicatorOf, orderOf, refOf } from '../../fixtures/facts.ts'

export type Row = Measurement & { readonly indicatorKey: string }
/** A book of one account: small enough to be thought about, odd enough to find what nobody thought of. */
export type SmallBook = {
  readonly account: Account
  readonly indicators: readonly Indicator[]
  readonly assumptions: readonly Assumption[]
  readonly rates: readonly Rate[]
  readonly rows: readonly Row[]
  readonly orders: readonly Order[]
  readonly asOf: Day
}

export const usd = 'USD' as Currency
const first = day('2024-11-01')
const days = fc.integer({ min: 0, max: 150 }).map((n) => addDays(first, n))
const grade = fc.option(fc.constantFrom<Grade>('confirmed', 'measured', 'estimated', 'assumed'))
/** Quarters, which doubles hold exactly: what differs between two ways of adding is then never the adding. */
const quarters = (most: number) => fc.integer({ min: 0, max: most * 4 }).map((n) => n / 4)
const share = fc.option(quarters(1))

const measures = fc.constantFrom<Indicator['measure']>('duration', 'wait', 'cost', 'amount', 'count', 'rate', 'level')
const indicator = fc.record({
  measure: measures,
  unit: fc.constantFrom('seconds', 'minutes', 'hours', 'days'),
  better: fc.option(fc.constantFrom('lower', 'higher'), { freq: 3 }),
  part: fc.integer({ min: 0, max: 5 }),
})

const assumption = fc.record({
  key: fc.constantFrom('*', 'k0', 'k1', 'k2'),
  scope: fc.constantFrom<Assumption['scope']>(
    { kind: 'all' },
    { kind: 'segment', segment: 'S' },
    { kind: 'account', accountId: 'A' },
  ),
  validFrom: fc.option(days),
  baseline: fc.option(quarters(60), { freq: 3 }),
  expectation: fc.option(quarters(60)),
  hourlyRate: fc.option(quarters(100)),
  capture: share,
  attribution: share,
  hoursPerUnit: fc.option(quarters(4)),
  valuePerUnit: fc.option(quarters(20)),
  currency: fc.constantFrom(eur, usd),
  evidence: grade,
})

const measurement = fc.record({
  indicatorKey: fc.constantFrom('k0', 'k1', 'k2'),
  day: days,
  actual: quarters(80),
  volume: quarters(40),
  currency: fc.constantFrom(eur, usd),
  evidence: grade,
})

const order = fc.record({ day: days, revenue: quarters(500), kind: fc.constantFrom<Order['kind']>('order', 'refund') })
const rate = fc.record({ day: days, rate: fc.constantFrom(0.5, 0.8, 1.25, 2) })

export const smallBooks: fc.Arbitrary<SmallBook> = fc
  .record({
    indicators: fc.tuple(indicator, indicator, indicator),
    assumptions: fc.array(assumption, { maxLength: 8 }),
    rows: fc.array(measurement, { maxLength: 24 }),
    orders: fc.array(order, { maxLength: 4 }),
    rates: fc.array(rate, { maxLength: 4 }),
    start: fc.option(days),
    asOf: days,
  })
  .map((made) => ({
    account: accountNamed('A', { segment: 'S', startDate: made.start }),
    indicators: made.indicators.map(({ measure, unit, better, part }, at) =>
      indicatorOf(`k${at}`, measure, { unit, better, partOf: at > 0 && part === 0 ? 'k0' : null }),
    ),
    assumptions: made.assumptions.map(({ key, ...more }) => assumptionOf(key, more)).filter(isFirstOfItsKey),
    rates: made.rates
      .map((one) => ({ ...one, from: usd, to: eur, ref: refOf('rates.csv', 0) }))
      .filter(isFirstOfItsDay),
    rows: made.rows.map((row, at) => ({ ...row, key: `m${at}`, source: null, ref: refOf('measurements.csv', at) })),
    orders: made.orders.map(({ day: on, revenue, kind }, at) => orderOf(`O${at}`, on, revenue, { kind })),
    asOf: made.asOf,
  }))

/** What of a book the calculation sees on its day, in the order in which the store lists it. */
export function valued(book: SmallBook, window: WindowKind = 'relationship', splitUp = false): AccountValue | null {
  const rows = book.rows.filter((row) => row.day <= book.asOf).toSorted((a, b) => compare(a.day, b.day))
  const orders = book.orders.filter((one) => one.day <= book.asOf).toSorted((a, b) => compare(a.day, b.day))
  const facts = factsOf(book.account, rows, { orders })
  const { indicators, assumptions, rates, asOf } = book
  const calculation = calculationOf(bookOf(indicators, assumptions, { rates, asOf }))
  // A row in a group of its own never stands for its month: the calculation has to look at the rows.
  const groups = splitUp ? rows.flatMap((row) => factsOf(book.account, [row]).groups) : facts.groups
  const sorted = groups.toSorted(
    (a, b) =>
      compare(a.month, b.month) ||
      compare(a.indicatorKey, b.indicatorKey) ||
      compare(a.evidence ?? '', b.evidence ?? '') ||
      compare(a.currency, b.currency),
  )
  return accountValue(calculation, { ...facts, groups: sorted }, window)
}

function isFirstOfItsKey(one: Assumption, at: number, all: readonly Assumption[]): boolean {
  const keyOf = (of: Assumption) => JSON.stringify([of.indicatorKey, of.scope, of.validFrom])
  return all.findIndex((other) => keyOf(other) === keyOf(one)) === at
}

function isFirstOfItsDay(one: Rate, at: number, all: readonly Rate[]): boolean {
  return all.findIndex((other) => other.day === one.day) === at
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
