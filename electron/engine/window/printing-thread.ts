import type { Worker } from 'node:worker_threads'
import type { Result } from '../../../shared/problem.ts'
import type { Pdf } from '../print/pdf-of.ts'
import type { Printed, StatementJob } from '../print/print.ts'
import type { BriefingJob } from '../print/print-briefing.ts'
import { threadForPrinting } from '../print/thread-for-printing.ts'

/** What the thread is given to print. */
export type ToPrint =
  | { readonly kind: 'statement'; readonly job: StatementJob; readonly password: string | null }
  | { readonly kind: 'briefing'; readonly job: BriefingJob }

type Answer = { readonly id: number; readonly result?: Result<Pdf>; readonly bug?: string }
type Waiting = { readonly resolve: (printed: Result<never>) => void; readonly reject: (error: Error) => void }
type Thread = { readonly worker: Worker; readonly waiting: Map<number, Waiting> }

let thread: Thread | null = null
let asked = 0

/** Prints a statement in a thread of its own, so that the engine goes on answering. */
export function printInThread(job: StatementJob, password: string | null = null): Promise<Result<Printed>> {
  return printed({ kind: 'statement', job, password })
}

/** The same of a briefing for an account's manager. */
export function printBriefingInThread(job: BriefingJob): Promise<Result<Pdf>> {
  return printed({ kind: 'briefing', job })
}

function printed<P extends Pdf>(what: ToPrint): Promise<Result<P>> {
  const { worker, waiting } = printingThread()
  asked += 1
  const id = asked
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject })
    worker.postMessage({ id, what })
  })
}

/** Starts the thread before it is needed: it takes a moment to read its code and the typefaces. */
export function printingThread(): Thread {
  if (thread) return thread
  // Beside this file, as it is or bundled.
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const started: Thread = {
    worker: threadForPrinting(new URL(`./printing-worker.${extension}`, import.meta.url)),
    waiting: new Map(),
  }
  const { worker, waiting } = started
  worker.unref()
  worker.on('message', (answer: Answer) => settle(waiting, answer))
  const ended = (error: Error) => {
    if (thread === started) thread = null
    for (const { reject } of waiting.values()) reject(error)
    waiting.clear()
  }
  worker.on('error', ended)
  worker.on('exit', (code) => ended(new Error(`The thread that prints has ended with ${code}`)))
  thread = started
  return started
}

function settle(waiting: Map<number, Waiting>, { id, result, bug }: Answer): void {
  const one = waiting.get(id)
  waiting.delete(id)
  if (result) one?.resolve(result as Result<never>)
  else one?.reject(new Error(bug ?? 'The thread that prints has answered nothing'))
}
