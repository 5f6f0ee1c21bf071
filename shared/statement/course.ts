import { type Month, monthsBetween, monthsFrom, nthMonth } from '../days.ts'
import { type Currency, exponentOf } from '../money/currency.ts'
import { type Minor, toMajor } from '../money/money.ts'
import type { IndicatorView, Relationship } from './model.ts'

/** What a course is counted in so that its numbers stay short. */
export type Scale = 'one' | 'thousands' | 'millions'

/** The months of one row, a year; null: nothing was measured, undefined: before the first or after the last. */
export type CourseYear = {
  readonly first: Month
  readonly last: Month
  readonly actuals: readonly (number | null | undefined)[]
}

export type IndicatorCourse = {
  readonly view: IndicatorView
  readonly scale: Scale
  /** Of each of its numbers. */
  readonly decimals: number
  readonly years: readonly CourseYear[]
}

export type Course = {
  /** The months over the columns: twelve, or as many as there are. */
  readonly columns: readonly Month[]
  readonly indicators: readonly IndicatorCourse[]
}

const divisors: Readonly<Record<Scale, number>> = { one: 1, thousands: 1e3, millions: 1e6 }

/** The courses of indicators side by side, a row a year, so that a month stands under the same month of the year before. */
export function courseOf(views: readonly IndicatorView[]): Course {
  const months = views.flatMap(({ trend }) => trend.map(({ month }) => month)).toSorted()
  const [first, last] = [months.at(0), months.at(-1)]
  if (!first || !last) return { columns: [], indicators: [] }
  const width = Math.min(12, monthsBetween(first, last) + 1)
  return {
    columns: monthsFrom(nthMonth(last, 1 - width), last),
    indicators: views.map((view) => indicatorCourse(view, last, width)),
  }
}

function indicatorCourse(view: IndicatorView, last: Month, width: number): IndicatorCourse {
  const most = Math.max(...view.trend.map(({ actual }) => Math.abs(actual)))
  const scale = most >= 1e7 ? 'millions' : most >= 1e4 ? 'thousands' : 'one'
  const by = (view.unit === 'share' ? 0.01 : 1) * divisors[scale]
  const scaled = new Map(view.trend.map(({ month, actual }) => [month, actual / by]))
  const begins = view.trend[0]?.month ?? last
  const ends = view.trend.at(-1)?.month ?? last
  const rows = Math.ceil((monthsBetween(begins, last) + 1) / width)
  const years = Array.from({ length: rows }, (_, at): CourseYear => {
    const end = nthMonth(last, -width * (rows - 1 - at))
    const months = monthsFrom(nthMonth(end, 1 - width), end)
    const actuals = months.map((month) => (month < begins || month > ends ? undefined : (scaled.get(month) ?? null)))
    return { first: months[0] ?? end, last: end, actuals }
  }).filter(({ actuals }) => actuals.some((actual) => typeof actual === 'number'))
  return { view, scale, decimals: decimalsOf([...scaled.values()]), years }
}

/** Four figures at most, and none that all of them are without. */
function decimalsOf(values: readonly number[]): number {
  const most = Math.max(...values.map(Math.abs))
  const allowed = most >= 1000 ? 0 : most >= 100 ? 1 : 2
  return [0, 1, 2].find((few) => few === allowed || values.every((value) => isRound(value, few))) ?? allowed
}

function isRound(value: number, decimals: number): boolean {
  return Number(value.toFixed(decimals)) === Number(value.toFixed(6))
}

export type Totals = {
  readonly everyMonths: 1 | 3 | 6 | 12
  readonly scale: Scale
  /** In units of the currency, or in so many of them. */
  readonly points: readonly {
    readonly month: Month
    readonly worth: number
    readonly soft: number
    readonly hard: number
    readonly paid: number | null
  }[]
  readonly decimals: number
}

/** The running totals at the end of each month, quarter, half year or year, counted back from the last: 32 at most. */
export function totalsOf(cumulative: Relationship['cumulative'], currency: Currency): Totals {
  const everyMonths = ([1, 3, 6] as const).find((step) => cumulative.length <= (step === 1 ? 24 : 32 * step)) ?? 12
  const chosen = cumulative.filter((_, at) => (cumulative.length - 1 - at) % everyMonths === 0)
  const most = Math.max(0, ...chosen.flatMap(({ worth, paid }) => [worth, paid ?? 0].map(Math.abs)))
  const scale = toMajor(most as Minor, currency) >= 1e8 ? 'millions' : 'one'
  const major = (minor: Minor) => toMajor(minor, currency) / divisors[scale]
  const points = chosen.map(({ month, worth, soft, hard, paid }) => ({
    ...{ month, worth: major(worth), soft: major(soft), hard: major(hard) },
    paid: paid === null ? null : major(paid),
  }))
  const decimals = scale === 'millions' ? 1 : toMajor(most as Minor, currency) >= 1000 ? 0 : exponentOf(currency)
  return { everyMonths, scale, points, decimals }
}
