import type { Problem } from '../problem.ts'
import type { Missing } from './figure.ts'

/** Says of which indicator, by its key, and of which months something is not known. */
export function missing(why: Problem, months: readonly string[] = [], indicator: string | null = null): Missing {
  return { ...why, indicator, months }
}
