import { type Day, dayFrom, parseDay } from '../days.ts'

/** How `03/04/2026` is meant. A date that begins with its year is always year, month, day. */
export type DayOrder = 'day-first' | 'month-first'
/** What one cell says about its column: `either` reads the same both ways, `undecided` reads differently. */
export type DayEvidence = DayOrder | 'either' | 'undecided' | 'none'

const time = '(?:[T ] ?\\d{1,2}:.*)?'
const yearFirst = new RegExp(`^(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})${time}$`)
const yearLast = new RegExp(`^(\\d{1,2})([-/.])(\\d{1,2})\\2(\\d{4})${time}$`)
const months = 'january february march april may june july august september october november december'.split(' ')
const month = `(${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)}|${name.slice(3, 4)})?`).join('|')})\\.?`
/** `12-Mar-2026`, `12 March 2026`, `Mar 12, 2026 08:00 AM`: how programs in English write a day for people. */
const dayMonth = new RegExp(`^(\\d{1,2})([- ])${month}\\2(\\d{4})${time}$`, 'i')
const monthDay = new RegExp(`^${month} (\\d{1,2}), ?(\\d{4}),?${time}$`, 'i')
const longest = 64

/** The day that a cell names, its time of day left aside; null: no date, or none that the calendar has. */
export function readDay(text: string, order: DayOrder): Day | null {
  const iso = text.length === 10 ? parseDay(text) : null
  if (iso) return iso
  const parts = partsOf(text)
  if (!parts) return null
  if (parts.kind === 'year-first') return dayFrom(parts.year, parts.first, parts.second)
  return order === 'day-first'
    ? dayFrom(parts.year, parts.second, parts.first)
    : dayFrom(parts.year, parts.first, parts.second)
}

/** Whether a cell has the form of a date, although the calendar may not have the day. */
export function looksLikeDay(text: string): boolean {
  return partsOf(text) !== null
}

/** What a cell tells about the order of its column. With dots nobody writes the month first unless a day over 12 says so. */
export function dayEvidence(text: string): DayEvidence {
  const parts = partsOf(text)
  if (!parts) return 'none'
  if (parts.kind === 'year-first' || parts.first === parts.second) return 'either'
  if (parts.second > 12) return 'month-first'
  return parts.first > 12 || parts.separator === '.' ? 'day-first' : 'undecided'
}

/** The order that a pattern such as `DD/MM/YYYY` names; null: not a pattern. */
export function parseDayPattern(pattern: string): DayOrder | 'year-first' | null {
  const letters = pattern.trim().toUpperCase()
  if (/^DD?([-/.])MM?\1YYYY$/.test(letters)) return 'day-first'
  if (/^MM?([-/.])DD?\1YYYY$/.test(letters)) return 'month-first'
  return /^YYYY([-/.])MM?\1DD?$/.test(letters) ? 'year-first' : null
}

type Parts = {
  readonly kind: 'year-first' | 'year-last'
  readonly year: number
  readonly first: number
  readonly second: number
  readonly separator: string
}

function partsOf(text: string): Parts | null {
  if (text.length > longest) return null
  const [, year, before = '', month, day] = yearFirst.exec(text) ?? []
  if (year !== undefined) {
    return { kind: 'year-first', year: Number(year), first: Number(month), second: Number(day), separator: before }
  }
  const [, first, between = '', second, last] = yearLast.exec(text) ?? []
  if (first === undefined) return namedMonth(text)
  return { kind: 'year-last', year: Number(last), first: Number(first), second: Number(second), separator: between }
}

function namedMonth(text: string): Parts | null {
  const [, day, , name, year] = dayMonth.exec(text) ?? []
  const [, nameFirst = name, dayAfter = day, yearAfter = year] = monthDay.exec(text) ?? []
  if (nameFirst === undefined) return null
  const number = months.findIndex((one) => one.startsWith(nameFirst.slice(0, 3).toLowerCase())) + 1
  return { kind: 'year-first', year: Number(yearAfter), first: number, second: Number(dayAfter), separator: ' ' }
}
