import type { Month } from '../days.ts'
import type { Words } from '../words.ts'

/** A label for each month of an axis, empty where a tick would crowd: years, else quarters, else every month. */
export function monthAxis(months: readonly Month[], words: Words): readonly string[] {
  if (months.length > 30) return months.map((month) => (month.endsWith('-01') ? month.slice(0, 4) : ''))
  const every = months.length > 12 ? 3 : 1
  return months.map((month) =>
    Number(month.slice(5)) % every === (every === 3 ? 1 : 0) ? words.month(month, 'short') : '',
  )
}
