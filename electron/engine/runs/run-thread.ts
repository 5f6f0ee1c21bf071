import { threadForPrinting } from '../print/thread-for-printing.ts'
import type { PlannedAccount } from './outcome.ts'
import type { Tried } from './print-account.ts'
import type { FromRunWorker, RunWorkerData } from './run-worker.ts'

/** Milliseconds after which an account that gives no answer is given up; a statement takes some tens of them. */
const patience = 120_000

export type ThreadNews =
  | { readonly kind: 'ready' }
  | { readonly kind: 'late' }
  | { readonly kind: 'tried'; readonly tried: Tried }
  /** Dead or hanging, over an account or with none; one that `began` had answered before. */
  | { readonly kind: 'died'; readonly reason: string; readonly account: PlannedAccount | null; readonly began: boolean }

/** A thread that prints an account at a time. */
export type RunThread = {
  readonly give: (account: PlannedAccount) => void
  /** Nothing is heard of it any more, and once this is done it writes nothing. */
  readonly stop: () => Promise<unknown>
}

export function runThread(
  worker: URL,
  given: RunWorkerData,
  megabytes: number,
  tell: (news: ThreadNews, thread: RunThread) => void,
): RunThread {
  const running = threadForPrinting(worker, given, megabytes)
  let account: PlannedAccount | null = null
  let began = false
  const died = (reason: string) => tell({ kind: 'died', reason, account, began }, thread)
  let clock = setTimeout(died, patience, 'no answer')
  const thread: RunThread = {
    give: (next) => {
      account = next
      clock = setTimeout(died, patience, 'no answer')
      running.postMessage(next)
    },
    stop: () => {
      clearTimeout(clock)
      running.removeAllListeners()
      running.on('error', () => undefined)
      return running.terminate()
    },
  }
  running.on('message', (message: FromRunWorker) => {
    clearTimeout(clock)
    began = true
    account = null
    tell(message, thread)
  })
  running.on('error', (error) => died('code' in error ? String(error.code) : error.message))
  running.on('exit', (code) => died(`exit ${code}`))
  return thread
}
