import { type Day, day, daysBetween } from '../../../../shared/days.ts'
import type { FieldLanes, Span } from './spans.ts'

/** A stretch of time and where a day lies in it, as a share of its length. */
export type Axis = {
  readonly at: (of: Day) => number
  readonly years: readonly { readonly year: number; readonly at: number }[]
}

/** From the year in which the first dated assumption begins, to the day looked at or the last one that begins later. */
export function axisOf(lanes: readonly FieldLanes[], asOf: Day): Axis {
  const spans = lanes.flatMap((one) => one.lanes.flatMap((lane) => lane.spans))
  const days = [asOf, ...spans.flatMap(datesOf)].toSorted()
  const first = yearOf(days[0] ?? asOf)
  const last = days.at(-1) ?? asOf
  const start = day(`${first === yearOf(last) ? first - 1 : first}-01-01`)
  const length = daysBetween(start, last) || 1
  const at = (of: Day) => Math.min(1, Math.max(0, daysBetween(start, of) / length))
  const count = yearOf(last) - yearOf(start) + 1
  const years = Array.from({ length: count }, (_, n) => yearOf(start) + n)
  // A name every few years where there are many, so that they do not run into each other.
  const step = Math.ceil(count / 8)
  return { at, years: years.filter((_, n) => n % step === 0).map((year) => ({ year, at: at(day(`${year}-01-01`)) })) }
}

function datesOf({ from, row }: Span): readonly Day[] {
  return [from, row.confirmedOn].filter((one) => one !== null)
}

function yearOf(of: Day): number {
  return Number(of.slice(0, 4))
}
