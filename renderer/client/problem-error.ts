import { type Problem, problem } from '../../shared/problem.ts'

/** A problem on its way through code that knows only errors, such as a query's. */
export class ProblemError extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.name = 'ProblemError'
    this.problem = problem
  }
}

export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem
  return problem('window-bug', { reason: error instanceof Error ? error.message : String(error) })
}
