import { type Problem, problem } from '../../../shared/problem.ts'

/** A calculation that ended in a bug: written down, and said to whoever asks for its accounts. */
export function calculationBug(error: unknown): Problem {
  const [reason, stack] = error instanceof Error ? [error.message, error.stack] : [String(error), null]
  process.stderr.write(`The accounts were not calculated: ${stack ?? reason}\n`)
  return problem('bug', { name: 'accounts', reason })
}
