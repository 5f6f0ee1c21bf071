import { assert } from './assert.ts'

/** An ISO date, `2026-03-31`. Days compare as strings. */
export type Day = string & { readonly day: unique symbol }
/** A calendar month, `2026-03`. Months compare as strings. */
export type Month = string & { readonly month: unique symbol }

const milliseconds = 86_400_000

/** The day that an ISO text names, or null: 31 February is no day. */
export function parseDay(text: string): Day | null {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return null
  const [year, month, dayOfMonth] = [digits(text, 0, 4), digits(text, 5, 7), digits(text, 8, 10)]
  return isDay(year, month, dayOfMonth) ? (text as Day) : null
}

/** The day of a year, month (1..12) and day of the month, or null where the calendar has none. Years 1000 to 9999. */
export function dayFrom(year: number, month: number, dayOfMonth: number): Day | null {
  return isDay(year, month, dayOfMonth) ? dayOf(year, month, dayOfMonth) : null
}

function isDay(year: number, month: number, dayOfMonth: number): boolean {
  const whole = Number.isInteger(year) && Number.isInteger(month) && Number.isInteger(dayOfMonth)
  if (!whole || year < 1000 || year > 9999 || month < 1 || month > 12 || dayOfMonth < 1) return false
  return dayOfMonth <= 28 || dayOfMonth <= daysIn(year, month)
}

/** The number that digits write; NaN where anything else is among them. */
function digits(text: string, from: number, to: number): number {
  let number = 0
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - 48
    number = digit >= 0 && digit <= 9 ? number * 10 + digit : Number.NaN
  }
  return number
}

/** For days written in code and already checked text. */
export function day(text: string): Day {
  const found = parseDay(text)
  assert(found, `${text} is a day`)
  return found
}

/** The day of a clock reading, in the local time of whoever reads it: the only place where a clock's value enters. */
export function localDay(clock: Date): Day {
  return dayOf(clock.getFullYear(), clock.getMonth() + 1, clock.getDate())
}

export function monthOf(of: Day): Month {
  return of.slice(0, 7) as Month
}

export function firstDayOf(month: Month): Day {
  return `${month}-01` as Day
}

export function lastDayOf(month: Month): Day {
  const { year, number } = partsOf(month)
  return dayOf(year, number, daysIn(year, number))
}

/** `from + n` days; n may be negative. */
export function addDays(from: Day, n: number): Day {
  return new Date(Date.parse(from) + n * milliseconds).toISOString().slice(0, 10) as Day
}

/** Days from one day to another: 1 from a day to the next. */
export function daysBetween(from: Day, to: Day): number {
  return (Date.parse(to) - Date.parse(from)) / milliseconds
}

/** The same day n months on; 31 January and one month give the last day of February. */
export function addMonths(from: Day, n: number): Day {
  const month = nthMonth(monthOf(from), n)
  const { year, number } = partsOf(month)
  return dayOf(year, number, Math.min(Number(from.slice(8)), daysIn(year, number)))
}

export function nthMonth(from: Month, n: number): Month {
  const { year, number } = partsOf(from)
  const at = year * 12 + number - 1 + n
  return `${padded(Math.floor(at / 12), 4)}-${padded((at % 12) + 1, 2)}` as Month
}

/** Months from one month to another: 1 from a month to the next. */
export function monthsBetween(from: Month, to: Month): number {
  const [a, b] = [partsOf(from), partsOf(to)]
  return (b.year - a.year) * 12 + b.number - a.number
}

/** All calendar months from the first to the last, both included; empty where the last comes before the first. */
export function monthsFrom(first: Month, last: Month): readonly Month[] {
  return Array.from({ length: Math.max(0, monthsBetween(first, last) + 1) }, (_, n) => nthMonth(first, n))
}

function partsOf(month: Month): { readonly year: number; readonly number: number } {
  return { year: Number(month.slice(0, 4)), number: Number(month.slice(5, 7)) }
}

function dayOf(year: number, month: number, dayOfMonth: number): Day {
  return `${padded(year, 4)}-${padded(month, 2)}-${padded(dayOfMonth, 2)}` as Day
}

function daysIn(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate()
}

function padded(n: number, width: number): string {
  return String(n).padStart(width, '0')
}
