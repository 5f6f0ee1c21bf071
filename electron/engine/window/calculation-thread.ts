import path from 'node:path'
import { Worker } from 'node:worker_threads'
import type { Day } from '../../../shared/days.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { BookClv } from '../calculate/clv.ts'
import type { Calculating, ClvOf, NumbersOf } from './calculate-accounts.ts'
import { calculationBug } from './calculation-bug.ts'
import { calm } from './calm.ts'
import { bookOfOne, type OneClv } from './one-clv.ts'

export type WorkerGiven = {
  readonly file: string
  readonly asOf: Day
  readonly ids: readonly string[]
  readonly calm: SharedArrayBuffer
}
export type ToWorker =
  | { readonly kind: 'first'; readonly ids: readonly string[] }
  | { readonly kind: 'one'; readonly id: number; readonly accountId: string }
export type FromWorker =
  | { readonly kind: 'numbers'; readonly found: readonly NumbersOf[] }
  | { readonly kind: 'clv'; readonly found: readonly ClvOf[] }
  | { readonly kind: 'one'; readonly id: number; readonly clv: OneClv | null }
  | { readonly kind: 'problem'; readonly problem: Problem }

/** A calculation under way, here or in a thread. */
export type Calculation = {
  /** These before all others: somebody looks at them. */
  readonly first: (ids: readonly string[]) => void
  /** Somebody searches: for a moment that goes before. */
  readonly calm: () => void
  /** CLV with the account's working, once all accounts are calculated; null: it was stopped. */
  readonly clvOf: (accountId: string) => Promise<BookClv | null>
  /** What put an end to it before its time; null: all is calculated, or it was stopped. */
  readonly finished: Promise<Problem | null>
  readonly stop: () => void
}

const megabytes = 4096

// Bundled it lies beside the engine's entry under the same name.
const entry = path.join(
  import.meta.dirname,
  import.meta.filename.endsWith('.ts') ? 'accounts-worker.ts' : 'accounts-worker.js',
)

/** Calculates in a thread of its own, so that whoever searches and scrolls meanwhile is answered at once. */
export function calculateInThread(
  given: Omit<WorkerGiven, 'calm'>,
  tell: Pick<Calculating, 'numbers' | 'clv'>,
): Calculation {
  const calmed = calm()
  const workerData: WorkerGiven = { ...given, calm: calmed.memory }
  const worker = new Worker(entry, { workerData, resourceLimits: { maxOldGenerationSizeMb: megabytes } })
  const waiting = new Map<number, (clv: BookClv | null) => void>()
  let asked = 0
  const finished = new Promise<Problem | null>((finish) => {
    worker.on('message', (message: FromWorker) => {
      if (message.kind === 'numbers') return tell.numbers(message.found)
      if (message.kind === 'one') return waiting.get(message.id)?.(message.clv && bookOfOne(message.clv))
      if (message.kind === 'problem') return finish(message.problem)
      tell.clv(message.found)
      finish(null)
    })
    worker.on('error', (error) => finish(calculationBug(error)))
    worker.on('exit', () => {
      for (const answer of waiting.values()) answer(null)
      finish(null)
    })
  })
  const say = (message: ToWorker) => worker.postMessage(message)
  return {
    first: (ids) => say({ kind: 'first', ids }),
    calm: calmed.ask,
    clvOf: (accountId) => {
      asked += 1
      const id = asked
      const answer = new Promise<BookClv | null>((found) => waiting.set(id, found))
      say({ kind: 'one', id, accountId })
      return answer.finally(() => waiting.delete(id))
    },
    finished,
    stop: () => void worker.terminate(),
  }
}
