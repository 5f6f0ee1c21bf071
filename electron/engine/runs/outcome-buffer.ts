import type { Outcome } from './outcome.ts'
import { noteOutcomes, type RunLog } from './run-log.ts'

/** Milliseconds between two notes: what a kill in between forgets is printed again, to the same bytes. */
const pause = 500
const lastTries = 200

/** Outcomes on their way into the log; while another program holds the book they wait here. */
export type OutcomeBuffer = { readonly add: (outcome: Outcome) => void; readonly close: () => Promise<void> }

export function outcomeBuffer(log: RunLog, run: number): OutcomeBuffer {
  let waiting: readonly Outcome[] = []
  const note = () => {
    if (waiting.length === 0) return true
    try {
      noteOutcomes(log, run, waiting)
      waiting = []
      return true
    } catch (error) {
      if (isBusy(error)) return false
      throw error
    }
  }
  let noted = Date.now()
  return {
    add: (outcome) => {
      waiting = [...waiting, outcome]
      if (Date.now() - noted < pause) return
      note()
      noted = Date.now()
    },
    close: async () => {
      for (let tries = 0; !note() && tries < lastTries; tries += 1) await new Promise((wait) => setTimeout(wait, 100))
    },
  }
}

function isBusy(error: unknown): boolean {
  return error instanceof Error && 'code' in error && /^SQLITE_(BUSY|LOCKED)/.test(String(error.code))
}
