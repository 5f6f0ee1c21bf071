import type { Home } from '../../../shared/contract/book.ts'
import {
  addDays,
  type Day,
  daysBetween,
  firstDayOf,
  lastDayOf,
  type Month,
  monthOf,
  monthsFrom,
} from '../../../shared/days.ts'

/** A stretch of days with how many renewals fall in it. */
export type Period = {
  readonly from: Day
  readonly to: Day
  readonly ready: number
  readonly notReady: number
  readonly pending: number
}

type Days = Home['days']
const mostInWeeks = 120 // days: beyond that a week is too narrow to be seen

/** The days ahead in weeks from `asOf`, or in calendar months where they are many; empty ones are there too. */
export function periodsOf(days: Days, asOf: Day, withinDays: number): readonly Period[] {
  const last = addDays(asOf, withinDays)
  const stretches =
    withinDays <= mostInWeeks
      ? Array.from({ length: Math.ceil((withinDays + 1) / 7) }, (_, week) => ({
          from: addDays(asOf, week * 7),
          to: addDays(asOf, Math.min(week * 7 + 6, withinDays)),
        }))
      : monthsFrom(monthOf(asOf), monthOf(last)).map((month) => ({ from: firstDayOf(month), to: lastDayOf(month) }))
  return stretches.map(({ from, to }) => ({
    ...{ from, to },
    ...countOf(days.filter(({ day }) => day >= from && day <= to)),
  }))
}

/** How many in all. */
export function countOf(days: Days): Omit<Period, 'from' | 'to'> {
  const sum = (pick: (one: Days[number]) => number) => days.reduce((sofar, one) => sofar + pick(one), 0)
  return { ready: sum((one) => one.ready), notReady: sum((one) => one.notReady), pending: sum((one) => one.pending) }
}

export type MonthGroup = { readonly month: Month; readonly count: number; readonly rows: Home['renewals'] }

/** The listed renewals by calendar month; `count` counts those that are not listed too. */
export function byMonth(renewals: Home['renewals'], days: Days): readonly MonthGroup[] {
  return [...Map.groupBy(renewals, (one) => monthOf(one.renewalDate))].map(([month, rows]) => {
    const { ready, notReady, pending } = countOf(days.filter(({ day }) => monthOf(day) === month))
    return { month, rows, count: ready + notReady + pending }
  })
}

/** Whether a month is this one or the next, as of a day. */
export function nearness(month: Month, asOf: Day): 'this' | 'next' | 'later' {
  if (month === monthOf(asOf)) return 'this'
  return month === monthOf(addDays(lastDayOf(monthOf(asOf)), 1)) ? 'next' : 'later'
}

/** Where in a month's row of weeks its name goes: the first week that begins in it. */
export function beginsMonth(periods: readonly Period[], at: number): boolean {
  const [before, here] = [periods[at - 1], periods[at]]
  return here !== undefined && (before === undefined || monthOf(before.from) !== monthOf(here.from))
}

export function isWeek({ from, to }: Period): boolean {
  return daysBetween(from, to) < 7
}
