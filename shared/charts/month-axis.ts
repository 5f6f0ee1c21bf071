import type { Month } from '../days.ts'
import type { Words } from '../words.ts'

/** A label for each month of an axis, empty where a tick would crowd: years, else half-years, quarters, every month. */
export function monthAxis(months: readonly Month[], words: Words): readonly string[] {
  if (months.length > 30) return months.map((month) => (month.endsWith('-01') ? month.slice(0, 4) : ''))
  const every = months.length > 15 ? 6 : months.length > 6 ? 3 : 1
  return months.map((month) => (every === 1 || Number(month.slice(5)) % every === 1 ? words.month(month, 'short') : ''))
}
