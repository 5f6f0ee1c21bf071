import { z } from 'zod'
import { bookInfo, engineState } from './book.ts'
import { tell } from './message.ts'
import { preferences } from './settings.ts'
import { count, job, list, orNull, problem, text } from './values.ts'

/** What a long work has done of how much, in units of its own; null seconds: too early to say. */
export const progress = z.strictObject({
  job,
  done: z.number().nonnegative(),
  total: z.number().nonnegative(),
  secondsLeft: orNull(z.number().nonnegative()),
})
export type Progress = z.infer<typeof progress>

export const tells = {
  progress: tell(progress),
  /** The book was opened, changed or closed. What was read of an older version no longer holds. */
  bookChanged: tell(z.strictObject({ book: orNull(bookInfo) })),
  /** More accounts are calculated than before. */
  accountsCalculated: tell(z.strictObject({ calculated: count, accounts: count })),
  /** `doing`: the questions that were under way when the engine stopped. */
  engineChanged: tell(z.strictObject({ engine: engineState, restarted: z.boolean(), doing: list(text) })),
  preferencesChanged: tell(preferences),
  /** Somebody chose an item of the native menu. */
  menuChosen: tell(z.strictObject({ item: z.enum(['new', 'import', 'settings', 'palette', 'shortcuts', 'sample']) })),
  /** Something went wrong outside of any question, such as a book opened by a double click. */
  problemFound: tell(problem),
}
