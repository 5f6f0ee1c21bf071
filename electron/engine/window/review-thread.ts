import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Day } from '../../../shared/days.ts'
import { type Result, refused } from '../../../shared/problem.ts'
import type { WindowKind } from '../../../shared/value/window.ts'
import type { MetricsDesk } from './metrics-desk.ts'
import type { ReviewDesk } from './review-desk.ts'

/** What the thread answers. */
export type Desk = ReviewDesk & MetricsDesk

export type ReviewGiven = { readonly file: string; readonly asOf: Day; readonly window: WindowKind }
/** Window null: whichever accounts are being looked at over, for what does not depend on it. */
export type Asked = Omit<ReviewGiven, 'window'> & { readonly window: WindowKind | null }
export type ToReview = { readonly id: number; readonly name: keyof Desk; readonly input: unknown }
export type FromReview =
  | { readonly kind: 'seen'; readonly done: number; readonly total: number }
  | { readonly kind: 'answer'; readonly id: number; readonly result: Result<unknown> }
  | { readonly kind: 'bug'; readonly id: number; readonly bug: string }

type Asking = <N extends keyof Desk>(
  given: Asked,
  name: N,
  input: Parameters<Desk[N]>[0],
) => Promise<Awaited<ReturnType<Desk[N]>>>

/** The review of the open book, made in a thread when it is first asked for and kept until the book changes. */
export type Reviews = {
  readonly ask: Asking
  /** Hears how many accounts of how many were looked at, until the first answer. */
  readonly hear: (heard: ((done: number, total: number) => void) | null) => void
  /** The book was changed or closed: what was found no longer holds. */
  readonly stop: () => void
}

type Thread = { readonly given: ReviewGiven; readonly worker: Worker; readonly waiting: Map<number, Waiting> }
type Waiting = { readonly resolve: (result: Result<unknown>) => void; readonly reject: (error: Error) => void }

const megabytes = 4096

// Bundled it lies beside the engine's entry under the same name.
const entry = path.join(
  import.meta.dirname,
  import.meta.filename.endsWith('.ts') ? 'review-worker.ts' : 'review-worker.js',
)

export function reviewsInThread(): Reviews {
  let thread: Thread | null = null
  let asked = 0
  let heard: ((done: number, total: number) => void) | null = null
  const stop = () => {
    const stopped = thread
    thread = null
    void stopped?.worker.terminate()
    for (const { resolve } of stopped?.waiting.values() ?? []) resolve(superseded)
  }
  const threadFor = (asked: Asked): Thread => {
    if (thread && isFor(asked, thread.given)) return thread
    stop()
    const given = { ...asked, window: asked.window ?? 'relationship' }
    const worker = new Worker(entry, { workerData: given, resourceLimits: { maxOldGenerationSizeMb: megabytes } })
    const started: Thread = { given, worker, waiting: new Map() }
    worker.on('message', (message: FromReview) => {
      if (message.kind === 'seen') return heard?.(message.done, message.total)
      const waiting = started.waiting.get(message.id)
      started.waiting.delete(message.id)
      if (message.kind === 'answer') waiting?.resolve(message.result)
      else waiting?.reject(new Error(message.bug))
    })
    worker.on('error', (error) => {
      if (thread === started) thread = null
      for (const { reject } of started.waiting.values()) reject(error)
      started.waiting.clear()
    })
    thread = started
    return started
  }
  return {
    ask: (given, name, input) => {
      const { worker, waiting } = threadFor(given)
      asked += 1
      const id = asked
      const answer = new Promise<Result<unknown>>((resolve, reject) => waiting.set(id, { resolve, reject }))
      worker.postMessage({ id, name, input } satisfies ToReview)
      return answer as ReturnType<Asking> as never
    },
    hear: (by) => {
      heard = by
    },
    stop,
  }
}

function isFor(asked: Asked, given: ReviewGiven): boolean {
  const { file, asOf, window } = asked
  return file === given.file && asOf === given.asOf && (window === null || window === given.window)
}

const superseded = refused('book-changed')
