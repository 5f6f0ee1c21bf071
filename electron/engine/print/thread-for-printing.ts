import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'

/**
 * What a thread that prints may hold: a statement needs a tenth of it, and one that needs more is marked, not waited for.
 * Left to itself V8 lets twice as much lie around as it needs.
 */
export const threadLimits = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 32 }

/**
 * What V8 is told for all threads of the process: each clears its young objects away by itself. Most are dead by then, and
 * helpers that look for the few others together take more of the processor than they save.
 */
export const threadFlag = '--no-parallel-scavenge'

/** Starts a thread for one statement after the other, of the module at `entry`. */
export function threadForPrinting(
  entry: URL,
  workerData: unknown = null,
  megabytes = threadLimits.maxOldGenerationSizeMb,
): Worker {
  setFlagsFromString(threadFlag)
  return new Worker(entry, { workerData, resourceLimits: { ...threadLimits, maxOldGenerationSizeMb: megabytes } })
}
