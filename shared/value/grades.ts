import type { Grade } from '../facts.ts'
import type { Settings } from '../settings.ts'

/** From the weakest evidence to the strongest. */
export const grades: readonly Grade[] = ['assumed', 'estimated', 'measured', 'confirmed']

/** The weakest of some grades; `assumed` where there is none at all (METHOD 2, Confidence). */
export function lowestGrade(found: readonly Grade[]): Grade {
  return grades.find((grade) => found.includes(grade)) ?? 'assumed'
}

/** 0..1, from the book's settings. */
export function confidenceOf(grade: Grade, settings: Settings): number {
  return settings[`grades.${grade}`]
}

/** The confidence of evidence of each grade, as the book is set. */
export function confidencesIn(settings: Settings): Readonly<Record<Grade, number>> {
  return {
    confirmed: settings['grades.confirmed'],
    measured: settings['grades.measured'],
    estimated: settings['grades.estimated'],
    assumed: settings['grades.assumed'],
  }
}
