import { existsSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import { type Problem, problem } from '../../../shared/problem.ts'
import { diskProblem } from '../commands/disk-problem.ts'

/** What befell an open book's file while it was read or written, as something the user can mend; null: a bug. */
export function bookProblem(file: string, error: unknown): Problem | null {
  return existsSync(file) ? diskProblem(error, file) : bookGone(file)
}

export function bookGone(file: string): Problem {
  return problem('book-gone', { name: basename(file), folder: dirname(file) })
}
