import { setTimeout as wait } from 'node:timers/promises'
import type { Problem } from '../../../shared/problem.ts'
import { diskProblem } from '../commands/disk-problem.ts'
import type { Outcome } from './outcome.ts'
import { noteOutcomes, type RunLog } from './run-log.ts'

/** Milliseconds between two notes: what a kill in between forgets is printed again, to the same bytes. */
const pause = 500
/** Tenths of a second that an import of somebody else's may take before a run ends without its last notes. */
const lastTries = 600

/** Outcomes on their way into the log; while another program holds the book they wait here. */
export type OutcomeBuffer = {
  /** Says what keeps the log from being written for good, such as a full disk. */
  readonly add: (outcome: Outcome) => Problem | null
  /**
   * Writes down the rest and does `last`, once nobody holds the book. A run that was cancelled does not wait for that:
   * what is not written down is printed again.
   */
  readonly close: (last?: () => void) => Promise<Problem | null>
}

export function outcomeBuffer(log: RunLog, run: number, cancelled: AbortSignal): OutcomeBuffer {
  let waiting: Outcome[] = []
  const note = () => {
    if (waiting.length === 0) return
    noteOutcomes(log, run, waiting)
    waiting = []
  }
  let noted = Date.now()
  return {
    add: (outcome) => {
      waiting.push(outcome)
      if (Date.now() - noted < pause) return null
      noted = Date.now()
      const { busy, problem } = tried(log, note)
      return busy ? null : problem
    },
    close: async (last) => {
      for (let tries = 1; ; tries += 1) {
        const { busy, problem } = tried(log, () => {
          note()
          last?.()
        })
        if (!busy || tries === lastTries || cancelled.aborted) return problem
        await wait(100)
      }
    },
  }
}

/** What was wrong with the log, and whether only somebody else held it. */
function tried({ db }: RunLog, work: () => void): { readonly busy: boolean; readonly problem: Problem | null } {
  try {
    work()
    return { busy: false, problem: null }
  } catch (error) {
    const problem = diskProblem(error, db.name)
    if (!problem) throw error
    return { busy: problem.code === 'book-in-use', problem }
  }
}
