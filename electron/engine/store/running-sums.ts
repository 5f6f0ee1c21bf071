import type Database from 'better-sqlite3'
import { type Gathered, monthText } from './gathered.ts'
import { manyInserter, mostAtOnce } from './insert-many.ts'
import { numberedKeys } from './numbered-keys.ts'
import type { Cell } from './prepared.ts'

/** The monthly sums of rows that go by, so that a first import need not read them all again. */
export type RunningSums = {
  readonly add: (from: Gathered, at: number) => void
  /** Whether the sums are there and exact: not where there are too many to keep, or a sum took more than two doubles. */
  readonly areWhole: () => boolean
  /** For another thread to go on with. */
  readonly state: () => SumsState
  readonly store: (db: Database.Database) => void
}

export type SumsState = {
  readonly whole: boolean
  readonly months: Float64Array<ArrayBuffer>
  readonly sums: Float64Array<ArrayBuffer>
  readonly series: readonly Series[]
}

type Series = Readonly<{ number: number; indicator: number; evidence: string; currency: string }>

/** What is kept of a month, beside each other in one array: as many objects would take four times the memory. */
const [rows, volume, volumeRest, moment, momentRest, min, max, minAll, maxAll, first, last, width] = [
  0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11,
] as const
const mostMonths = 2 ** 19
const [accountLimit, monthLimit, seriesLimit] = [2 ** 22, 2 ** 17, 2 ** 14]

const monthColumns = [
  ...['account', 'month', 'indicator', 'evidence', 'currency', 'rows', 'volume', 'moment'],
  ...['min_actual', 'max_actual', 'first_day', 'last_day'],
]

export const noSums: SumsState = { whole: true, months: new Float64Array(), sums: new Float64Array(), series: [] }

export function runningSums(state: SumsState): RunningSums {
  const months = numberedKeys(state.months)
  const allSeries = [...state.series]
  const seriesKnown = new Map(allSeries.map((one) => [nameOf(one), one]))
  let { sums, whole } = state
  let series: Series = { number: -1, indicator: -1, evidence: '', currency: '' }
  let key = -1
  let place = 0

  /** The number of the row's indicator, evidence and currency. */
  function seriesAt({ indicator, wording, wordings }: Gathered, at: number): number {
    const [evidence, currency] = wordings[wording[at] ?? 0] ?? ['', '']
    const of = indicator[at] ?? 0
    if (series.indicator === of && series.evidence === evidence && series.currency === currency) return series.number
    const one = { number: allSeries.length, indicator: of, evidence, currency }
    const found = seriesKnown.get(nameOf(one))
    series = found ?? one
    if (found) return found.number
    seriesKnown.set(nameOf(one), one)
    allSeries.push(one)
    return one.number
  }

  function placeOf(of: number): number {
    const known = months.size()
    const place = months.numberOf(of) * width
    if (months.size() === known) return place
    if (place >= sums.length) {
      const larger = new Float64Array(Math.max(4096 * width, sums.length * 2))
      larger.set(sums)
      sums = larger
    }
    sums[place + min] = sums[place + minAll] = sums[place + first] = Number.POSITIVE_INFINITY
    sums[place + max] = sums[place + maxAll] = sums[place + last] = Number.NEGATIVE_INFINITY
    return place
  }

  /** Adds to a sum kept in two doubles, the second one what the first could not hold. */
  function addTo(place: number, value: number): void {
    const sum = sums[place] ?? 0
    const high = sum + value
    const part = high - sum
    const low = sum - (high - part) + (value - part)
    sums[place] = high
    if (low === 0) return
    const rest = sums[place + 1] ?? 0
    const after = rest + low
    const kept = after - rest
    if (rest - (after - kept) + (low - kept) !== 0) whole = false
    sums[place + 1] = after
  }

  const lower = (place: number, value: number) => {
    if (value < (sums[place] ?? 0)) sums[place] = value
  }
  const raise = (place: number, value: number) => {
    if (value > (sums[place] ?? 0)) sums[place] = value
  }

  return {
    add(from, at) {
      if (!whole) return
      const account = from.account[at] ?? 0
      const now = (account * monthLimit + (from.month[at] ?? 0)) * seriesLimit + seriesAt(from, at)
      if (now !== key) {
        whole = account < accountLimit && allSeries.length < seriesLimit && months.size() < mostMonths
        key = now
        place = placeOf(now)
      }
      const actual = from.actual[at] ?? 0
      const given = from.volume[at] ?? 0
      const count = Number.isNaN(given) ? 1 : given
      const day = from.day[at] ?? 0
      sums[place + rows] = (sums[place + rows] ?? 0) + 1
      addTo(place + volume, count)
      addTo(place + moment, actual * count)
      lower(place + minAll, actual)
      raise(place + maxAll, actual)
      if (count > 0) {
        lower(place + min, actual)
        raise(place + max, actual)
      }
      lower(place + first, day)
      raise(place + last, day)
    },
    areWhole: () => whole,
    state: () => ({ whole, months: months.keys(), sums, series: allSeries }),
    store(db) {
      const insert = manyInserter(db, 'measurement_months', { common: [], own: monthColumns, fixed: {} })
      const inOrder = months.keys().sort()
      for (let from = 0; from < inOrder.length; from += mostAtOnce) {
        const block = inOrder.subarray(from, from + mostAtOnce)
        insert(block.length, Array.from(block, cellsOf).flat())
      }
    },
  }

  function cellsOf(month: number): Cell[] {
    const { indicator, evidence, currency } = allSeries[month % seriesLimit] ?? series
    const above = Math.floor(month / seriesLimit)
    const place = months.numberOf(month) * width
    const sum = (n: number) => sums[place + n] ?? 0
    const counted = sum(min) <= sum(max)
    return [
      ...[Math.floor(above / monthLimit), monthText(above % monthLimit), indicator, evidence, currency],
      ...[sum(rows), sum(volume) + sum(volumeRest), sum(moment) + sum(momentRest)],
      ...[counted ? sum(min) : sum(minAll), counted ? sum(max) : sum(maxAll), sum(first), sum(last)],
    ]
  }
}

function nameOf({ indicator, evidence, currency }: Series): string {
  return `${indicator}|${evidence}|${currency}`
}
