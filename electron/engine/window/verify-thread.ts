import { done, type Result } from '../../../shared/problem.ts'
import { threadForPrinting } from '../print/thread-for-printing.ts'
import type { FileDifference } from '../verify/verify-files.ts'
import type { Job } from './jobs.ts'

export type FromVerifyWorker =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'answer'; readonly result: Result<Verified> }

type Verified = { readonly files: number; readonly differences: readonly FileDifference[] }

/** Checks a run's folder in a thread, so that the engine goes on answering; null: it was cancelled. */
export function verifyInThread(folder: string, { signal, progress }: Job): Promise<Result<Verified | null>> {
  const extension = import.meta.url.endsWith('.ts') ? 'ts' : 'js'
  const worker = threadForPrinting(new URL(`./verify-worker.${extension}`, import.meta.url), folder)
  return new Promise<Result<Verified | null>>((resolve, reject) => {
    signal.addEventListener('abort', () => resolve(done(null)))
    worker.on('error', reject)
    worker.on('message', (message: FromVerifyWorker) => {
      if (message.kind === 'progress') progress(message.done, message.total)
      else resolve(message.result)
    })
  }).finally(() => worker.terminate())
}
