import type { Problem, Result } from '../../../shared/problem.ts'
import type { Arguments } from '../terminal/arguments.ts'

/** What a command says, to people and to scripts. `text` goes to standard output where no JSON was asked for. */
export type Answer =
  | { readonly exit: 0 | 1 | 2; readonly json: unknown; readonly text: string; readonly said?: never }
  /** The command wrote its answer itself, piece by piece, because all of it at once may be too long for one string. */
  | { readonly exit: 0 | 1 | 2; readonly said: true }

/** Where a command writes and reads the clock, given by whoever runs it. */
export type Terminal = {
  readonly out: (text: string) => void
  readonly err: (text: string) => void
  readonly now: () => Date
  /** Somebody is watching: progress may be drawn. */
  readonly interactive: boolean
  /** Asks whoever sits there, without showing what is typed; left out where nobody does. */
  readonly secret?: (question: string) => Promise<string>
}

export type Option = {
  readonly name: string
  /** What the value stands for in the usage line; null: a switch. */
  readonly value: string | null
  readonly help: string
}

export type Command = {
  readonly name: string
  /** The words after the name, as the usage line writes them: `BOOK [KEY [VALUE]]`. */
  readonly operands: string
  readonly help: string
  readonly options: readonly Option[]
  /** Throws only for bugs; a `Refusal` for what the user can mend. */
  readonly run: (args: Arguments, terminal: Terminal) => Promise<Answer> | Answer
}

/** Ends a command with exit code 2 and a sentence of the command line's own; nothing was changed. */
export class Refusal extends Error {
  readonly problem: Problem
  constructor(problem: Problem) {
    super(problem.message)
    this.problem = problem
  }
}

export function refuse(code: string, message: string): never {
  throw new Refusal({ code, message, values: {} })
}

/** A problem as scripts read it (DATA, section 3). */
export function codeAndMessage({ code, message }: Pick<Problem, 'code' | 'message'>) {
  return { code, message }
}

/** What a use case gives, or the end of the command with its sentence. */
export function orRefuse<T>(result: Result<T>): T {
  if (!result.ok) throw new Refusal(result.problem)
  return result.value
}
