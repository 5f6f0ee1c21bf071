import { setTimeout as wait } from 'node:timers/promises'
import { type Problem, problem } from '../../../shared/problem.ts'
import { oldMegabytes } from '../print/thread-for-printing.ts'
import type { Outcome, PlannedAccount } from './outcome.ts'
import { notPrinted } from './print-account.ts'
import { type RunThread, runThread, type ThreadNews } from './run-thread.ts'
import type { RunWorkerData } from './run-worker.ts'

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
/** Milliseconds that a thread has to end its statement once the run was cancelled. */
const grace = 700

/**
 * Prints accounts in several threads at once. A thread that dies or hangs is replaced, and its account tried once more.
 * Returns what stopped all of it, such as a full disk; null where each account has its outcome or the run was cancelled.
 */
export function printAll(
  accounts: readonly PlannedAccount[],
  given: RunWorkerData,
  { threads: most, signal, told, worker = usualWorker(), megabytes = oldMegabytes(most) }: Printing,
): Promise<Problem | null> {
  const waiting = accounts.toReversed()
  const tries = new Map<PlannedAccount, number>()
  const threads = new Set<RunThread>()
  /** Those that wait for an account that another one dies of. */
  const idle = new Set<RunThread>()
  const stopped: Promise<unknown>[] = []
  let bornDead = 0
  return new Promise((resolve) => {
    let over = false
    const end = (found: Problem | null) => {
      over = true
      signal.removeEventListener('abort', cancel)
      for (const thread of threads) stopped.push(thread.stop())
      // Nobody writes into the folder any more, but for a thread that a dead disk holds.
      void Promise.race([Promise.all(stopped), wait(grace, undefined, { ref: false })]).then(() => resolve(found))
    }
    const cancel = () => {
      waiting.length = 0
      setTimeout(() => over || end(null), grace).unref()
    }
    const start = () => threads.add(runThread(worker, given, megabytes, hear))
    const employ = (thread: RunThread) => {
      const account = waiting.pop()
      if (account) thread.give(account)
      else if (idle.add(thread).size === threads.size) end(null)
    }
    /** After a thread has gone. */
    const goOn = (otherwise: () => void) => {
      const [free] = idle
      if (waiting.length === 0) return idle.size === threads.size && end(null)
      if (!free) return otherwise()
      idle.delete(free)
      employ(free)
    }
    const hear = (news: ThreadNews, thread: RunThread) => {
      if (news.kind === 'ready') return employ(thread)
      if (news.kind === 'tried') {
        const wrong = news.tried.state === 'stopped' ? news.tried.problem : told(news.tried)
        return wrong ? end(wrong) : employ(thread)
      }
      threads.delete(thread)
      idle.delete(thread)
      stopped.push(thread.stop())
      if (news.kind === 'late') return goOn(() => threads.size === 0 && end(problem('run-book-changed')))
      const { reason, account, began } = news
      const wrong = account && diedOf(account, reason)
      if (wrong) return end(wrong)
      if (!account && !began) bornDead += 1
      if (bornDead > 2 * most) end(problem('run-stopped-by-worker', { reason }))
      else goOn(start)
    }
    const diedOf = (account: PlannedAccount, reason: string) => {
      const times = (tries.get(account) ?? 0) + 1
      tries.set(account, times)
      if (times >= mostTries)
        return told(notPrinted('failed', account.accountId, [problem('run-worker-died', { reason })]))
      waiting.push(account)
      return null
    }

    signal.addEventListener('abort', cancel)
    if (signal.aborted) cancel()
    if (accounts.length === 0) return end(null)
    for (let count = 0; count < Math.min(most, accounts.length); count += 1) start()
  })
}

function usualWorker(): URL {
  // Beside this file, as it is or bundled.
  return new URL(`./run-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`, import.meta.url)
}
