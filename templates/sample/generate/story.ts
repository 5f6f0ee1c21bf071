import { type Month, monthOf, monthsBetween } from '../../../shared/days.ts'
import { ageIn, type Company } from './company.ts'
import { noise, type Random } from './random.ts'

const january = 1
// Peaks before the summer and before the holidays; quiet in August and at the turn of the year.
const season = [0.86, 0.92, 1.06, 1.02, 1.05, 1.04, 0.94, 0.82, 1.1, 1.17, 1.13, 0.89]

/** Shipments of one month: the season, five per cent of growth a year, and chance. */
export function shipmentsIn(company: Company, month: Month, random: Random): number {
  const factor = season[Number(month.slice(5)) - january] ?? 1
  const growth = 1 + (0.05 * ageIn(company, month)) / 12
  const began = month === monthOf(company.start) ? (31 - Number(company.start.slice(8))) / 31 : 1
  return Math.max(1, Math.round(company.shipments * factor * growth * began * (1 + 0.08 * noise(random))))
}

/**
 * How far a customer has come in a month: 0 is where it stood before us, 1 is the best that we do for anybody,
 * below 0 is worse than before. The first half year teaches; after that it grows slowly.
 */
export function progressIn(company: Company, month: Month): number {
  const age = ageIn(company, month)
  const learned = (age + 1.5) / (age + 3.5)
  const grown = 1 + Math.min(age, 36) / 240
  return company.quality * learned * grown * badYear(company, month)
}

/** Delta Fietsen's new bonded warehouse went wrong in February 2024; it took until summer 2025 to come back. */
function badYear(company: Company, month: Month): number {
  if (company.id !== 'HL-1008') return 1
  const since = monthsBetween(monthOf(company.start), month) - 20
  if (since < 0) return 1
  return since < 9 ? -0.32 + 0.02 * since : Math.min(1, 0.15 + 0.11 * (since - 9))
}
