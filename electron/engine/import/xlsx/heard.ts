import type { Worker } from 'node:worker_threads'
import { type Refused, type Result, refused, spoken } from '../../../../shared/problem.ts'
import type { Sentence } from '../../../../shared/sentences/sentence.ts'
import { threadMegabytes } from './limits.ts'
import type { FromWorkbook } from './thread-messages.ts'

/**
 * Hears what the thread says until `heed` has its answer or the thread refuses the file. A thread that a file brings
 * to the end of its memory is the file's fault; any other end of it is a bug, unless it was `stopped`.
 */
export function heard<T>(
  worker: Worker,
  heed: (message: FromWorkbook) => Result<T> | null,
  stopped?: AbortSignal,
): Promise<Result<T>> {
  return new Promise((settle, fail) => {
    const onMessage = (message: FromWorkbook) => {
      try {
        const result = message.kind === 'refused' ? refusal(message.what) : heed(message)
        if (result) over(() => settle(result))
      } catch (error) {
        over(() => fail(error))
      }
    }
    const onError = (error: Error & { readonly code?: unknown }) =>
      over(() => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? settle(tooLarge) : fail(error)))
    const onExit = (code: number) =>
      over(() => (stopped?.aborted ? settle(wasStopped) : fail(new Error(`The workbook's thread ended with ${code}`))))
    const over = (answer: () => void) => {
      worker.off('message', onMessage).off('error', onError).off('exit', onExit)
      answer()
    }
    worker.on('message', onMessage).on('error', onError).on('exit', onExit)
  })
}

function refusal(what: Sentence): Refused {
  return { ok: false, problem: spoken(what) }
}

const tooLarge = refused('workbook-memory', { megabytes: threadMegabytes })
const wasStopped = refused('reading-stopped')
