import type { Day } from '../../../shared/days.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { Book } from '../store/book.ts'
import { bookProblem } from './book-problem.ts'
import { type Calculating, calculateAccounts } from './calculate-accounts.ts'
import { calculationBug } from './calculation-bug.ts'
import type { Calculation } from './calculation-thread.ts'

/** Calculates a small book in this thread, a few milliseconds at a time. */
export function calculateHere(
  book: Book,
  asOf: Day,
  ids: readonly string[],
  tell: Pick<Calculating, 'numbers' | 'clv'>,
): Calculation {
  const first: string[] = []
  let stopped = false
  let ended: Problem | null = null
  const work = calculateAccounts(book, asOf, ids, { ...tell, first, stopped: () => stopped }).catch((error) => {
    // A book that is closed meanwhile ends the walk with an error that says only that.
    if (!stopped) ended = bookProblem(book.file, error) ?? calculationBug(error)
    return null
  })
  return {
    first: (wanted) => void first.unshift(...wanted),
    // It comes up for air every few milliseconds as it is.
    calm: () => undefined,
    clvOf: () => work,
    finished: work.then(() => ended),
    stop: () => {
      stopped = true
    },
  }
}
