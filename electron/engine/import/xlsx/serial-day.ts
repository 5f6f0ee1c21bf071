import { addDays, day } from '../../../../shared/days.ts'

const milliseconds = 86_400_000
const lastSerial = 2_958_465 // 31 December 9999
const known = new Map<number, string>()

/**
 * The day, and the time where there is one, that a spreadsheet counts as days since 1900 or 1904; null: none. The
 * system of 1900 counts a 29 February 1900 that never was, so its first two months lie a day later.
 */
export function momentOf(serial: number, since1904: boolean): string | null {
  const total = Math.round(serial * milliseconds)
  const days = Math.floor(total / milliseconds) + (since1904 ? 1462 : 0)
  if (!(days >= 1 && days <= lastSerial) || days === 60) return null
  const text = known.get(days) ?? addDays(day(days < 60 ? '1899-12-31' : '1899-12-30'), days)
  if (known.size < 50_000) known.set(days, text)
  const time = total - Math.floor(total / milliseconds) * milliseconds
  return time === 0 ? text : `${text}T${clock(time)}`
}

/** A time of day or a length of time, `30:15:00`; a column of numbers does not take it for a number of days. */
export function timeOf(serial: number): string {
  const total = Math.round(Math.abs(serial) * milliseconds)
  return `${serial < 0 ? '-' : ''}${clock(total)}`
}

function clock(total: number): string {
  const two = (value: number) => String(value).padStart(2, '0')
  const [hours, minutes, seconds] = [
    Math.floor(total / 3_600_000),
    Math.floor(total / 60_000),
    Math.floor(total / 1000),
  ]
  const rest = total % 1000
  const parts = `${two(hours)}:${two(minutes % 60)}:${two(seconds % 60)}`
  return rest === 0 ? parts : `${parts}.${String(rest).padStart(3, '0')}`
}
