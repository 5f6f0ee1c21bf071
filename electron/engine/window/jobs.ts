import type { Progress } from '../../../shared/contract/tells.ts'

/** A long work: whether somebody wants it stopped, and how far it is. */
export type Job = {
  readonly signal: AbortSignal
  readonly progress: (done: number, total: number) => void
}

export type Jobs = {
  readonly run: <T>(job: string, work: (job: Job) => Promise<T>) => Promise<T>
  readonly cancel: (job: string) => undefined
}

const pause = 100 // milliseconds between two reports

/** The long works under way. `now` is a clock in milliseconds. */
export function jobsReporting(report: (progress: Progress) => void, now: () => number): Jobs {
  const running = new Map<string, AbortController>()
  return {
    run: async (job, work) => {
      const controller = new AbortController()
      running.set(job, controller)
      const started = now()
      let last = 0
      const progress = (done: number, total: number) => {
        const at = now()
        if (at - last < pause && done < total) return
        last = at
        report({ job, done, total, secondsLeft: secondsLeft(at - started, done, total) })
      }
      try {
        return await work({ signal: controller.signal, progress })
      } finally {
        running.delete(job)
      }
    },
    cancel: (job) => {
      running.get(job)?.abort()
      return undefined
    },
  }
}

/** By the speed so far; not before there is enough of it to go by. */
function secondsLeft(spent: number, done: number, total: number): number | null {
  return spent < 700 || done <= 0 ? null : Math.max(0, Math.round(((total - done) * spent) / done / 1000))
}
