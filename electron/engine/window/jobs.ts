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
      let first: { readonly at: number; readonly done: number } | null = null
      let last = 0
      let sofar: readonly [done: number, total: number] | null = null
      const say = (done: number, total: number) => {
        last = now()
        const [since, before] = first ? [last - first.at, first.done] : [0, done]
        report({ job, done, total, secondsLeft: secondsLeft(since, done - before, total - done) })
      }
      const progress = (done: number, total: number) => {
        first ??= { at: now(), done }
        sofar = [done, total]
        if (now() - last >= pause || done >= total) say(done, total)
      }
      // A step that takes long at a time is still under way.
      const beat = setInterval(() => sofar && now() - last >= pause && say(...sofar), pause / 2)
      try {
        return await work({ signal: controller.signal, progress })
      } finally {
        clearInterval(beat)
        running.delete(job)
      }
    },
    cancel: (job) => {
      running.get(job)?.abort()
      return undefined
    },
  }
}

/** By the speed since the first report: what was done before is no measure. Not before there is enough to go by. */
function secondsLeft(spent: number, done: number, left: number): number | null {
  return spent < 700 || done <= 0 ? null : Math.max(0, Math.round((left * spent) / done / 1000))
}
