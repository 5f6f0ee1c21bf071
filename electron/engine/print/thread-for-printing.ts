import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'

/**
 * What a thread that prints may hold. A statement needs a twentieth of it, and one that needs more is marked, not waited
 * for; but the less it may hold, the more often V8 looks through all that it holds.
 */
export const threadLimits = { maxOldGenerationSizeMb: 1000, maxYoungGenerationSizeMb: 48 }

/**
 * What V8 is told for the threads of the process. Each clears its young objects away by itself: most are dead by then, and
 * helpers that look for the few others together take more of the processor than they save. Old ones are looked through
 * for the first time when there are so many megabytes of them, not only at half of the limit.
 */
export const threadFlags = ['--no-parallel-scavenge', '--initial-old-space-size=60']

/** Starts a thread for one statement after the other, of the module at `entry`. */
export function threadForPrinting(
  entry: URL,
  workerData: unknown = null,
  megabytes = threadLimits.maxOldGenerationSizeMb,
): Worker {
  for (const flag of threadFlags) setFlagsFromString(flag)
  return new Worker(entry, { workerData, resourceLimits: { ...threadLimits, maxOldGenerationSizeMb: megabytes } })
}
