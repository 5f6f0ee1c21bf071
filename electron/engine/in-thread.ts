import path from 'node:path'
import { Worker } from 'node:worker_threads'

export type ThreadGiven = {
  /** The file that it runs (see `workerBeside`). */
  readonly entry: string
  readonly workerData: unknown
  readonly megabytes: number
  /** For what does not live long, as rows do not: a small room costs no time. */
  readonly youngMegabytes: number
}

/** A worker's file lies beside the module that starts it; bundled, beside the engine's entry under the same name. */
export function workerBeside({ dirname, filename }: ImportMeta, name: string): string {
  return path.join(dirname, `${name}${path.extname(filename)}`)
}

/**
 * Has a thread of its own work until whoever hears what it says ends it, or whoever began it: both are handed `end`.
 * That does not wait until the thread is `gone`: in the middle of a statement it may take a second to go.
 */
export function inThread<Message, End>(
  { entry, workerData, megabytes, youngMegabytes }: ThreadGiven,
  hear: (message: Message, end: (by: End) => void) => void,
  begin: (end: (by: End) => void) => void = () => undefined,
  gone: () => void = () => undefined,
): Promise<End> {
  const worker = new Worker(entry, {
    workerData,
    resourceLimits: { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: youngMegabytes },
  })
  return new Promise<End>((resolve, reject) => {
    worker.on('message', (message: Message) => {
      try {
        hear(message, resolve)
      } catch (error) {
        reject(error)
      }
    })
    worker.on('error', reject)
    worker.on('exit', (code) => reject(new Error(`${path.parse(entry).name} ended with ${code} before its time`)))
    begin(resolve)
  }).finally(() => void worker.terminate().then(gone))
}
