import { setTimeout as wait } from 'node:timers/promises'
import { type Problem, problem } from '../../../shared/problem.ts'
import { oldMegabytes, threadForPrinting } from '../print/thread-for-printing.ts'
import type { Outcome, PlannedAccount } from './outcome.ts'
import { notPrinted } from './print-account.ts'
import type { FromRunWorker, RunWorkerData } from './run-worker.ts'

export type Printing = {
  readonly threads: number
  readonly signal: AbortSignal
  /** Takes what became of an account; a problem of writing it down stops all. */
  readonly told: (outcome: Outcome) => Problem | null
  /** The module that a thread runs; a test gives one that dies. */
  readonly worker?: URL
  /** Of JavaScript that a thread may hold. */
  readonly megabytes?: number
}

const mostTries = 2
/** Milliseconds after which an account that gives no answer is given up; a statement takes some tens of them. */
const patience = 120_000
/** Milliseconds that a thread has to end its statement once the run was cancelled. */
const grace = 700

/**
 * Prints accounts in several threads at once. A thread that dies or hangs is replaced, and its account tried once more.
 * Returns what stopped all of it, such as a full disk; null where each account has its outcome or the run was cancelled.
 */
export function printAll(
  accounts: readonly PlannedAccount[],
  given: RunWorkerData,
  { threads, signal, told, worker = usualWorker(), megabytes = oldMegabytes(threads) }: Printing,
): Promise<Problem | null> {
  const waiting = accounts.map((account) => ({ account, tries: 0 })).toReversed()
  type Task = (typeof waiting)[number]
  return new Promise((resolve) => {
    const ends = new Set<() => void>()
    /** Threads that have nothing to do, until one of the others dies of its account. */
    const idle = new Set<() => void>()
    const ended: Promise<unknown>[] = []
    let bornDead = 0
    let over = false
    const end = (found: Problem | null) => {
      over = true
      signal.removeEventListener('abort', cancel)
      for (const stop of ends) stop()
      // Nobody writes into the folder any more, but for a thread that a dead disk holds.
      void Promise.race([Promise.all(ended), wait(grace)]).then(() => resolve(found))
    }
    const cancel = () => {
      waiting.length = 0
      setTimeout(() => over || end(null), grace).unref()
    }
    signal.addEventListener('abort', cancel)
    if (signal.aborted) cancel()

    const goOn = (otherwise: () => void) => {
      const [free] = idle
      if (waiting.length === 0) return idle.size === ends.size && end(null)
      if (!free) return otherwise()
      idle.delete(free)
      free()
    }
    const start = () => {
      const thread = threadForPrinting(worker, given, megabytes)
      let task: Task | null = null
      let alive = false
      let clock = setTimeout(() => died('no answer'), patience)
      const stop = () => {
        clearTimeout(clock)
        ends.delete(stop)
        idle.delete(next)
        thread.removeAllListeners()
        thread.on('error', () => undefined)
        ended.push(thread.terminate())
      }
      ends.add(stop)
      const next = () => {
        clearTimeout(clock)
        task = waiting.pop() ?? null
        if (task === null) {
          idle.add(next)
          if (idle.size === ends.size) end(null)
          return
        }
        clock = setTimeout(() => died('no answer'), patience)
        thread.postMessage(task.account)
      }
      const died = (reason: string) => {
        if (over) return
        stop()
        if (task !== null) {
          task.tries += 1
          if (task.tries < mostTries) waiting.push(task)
          else {
            const stopped = told(notPrinted('failed', task.account.accountId, [problem('run-worker-died', { reason })]))
            if (stopped) return end(stopped)
          }
        } else if (!alive) bornDead += 1
        if (bornDead > 2 * threads) end(problem('run-stopped-by-worker', { reason }))
        else goOn(start)
      }
      thread.on('message', (message: FromRunWorker) => {
        alive = true
        if (message.kind === 'late') {
          stop()
          return goOn(() => ends.size === 0 && end(problem('run-book-changed')))
        }
        if (message.kind === 'tried') {
          const stopped = message.tried.state === 'stopped' ? message.tried.problem : told(message.tried)
          if (stopped) return end(stopped)
          task = null
        }
        next()
      })
      thread.on('error', (error) => died('code' in error ? String(error.code) : error.message))
      thread.on('exit', (code) => died(`exit ${code}`))
    }
    if (accounts.length === 0) return end(null)
    for (let count = 0; count < Math.min(threads, accounts.length); count += 1) start()
  })
}

function usualWorker(): URL {
  // Beside this file, as it is or bundled.
  return new URL(`./run-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)
}
