import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'

/**
 * What a thread that prints may hold: a statement needs a tenth of it, and one that needs more is marked, not waited for.
 * Half of what a statement makes is dead when it is printed, so that young objects have room for one of them.
 */
export const threadLimits = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 96 }

/**
 * What V8 is told for the threads of the process. Each clears its young objects away by itself: most are dead by then, and
 * helpers that look for the few others together take more of the processor than they save. Old ones are looked through
 * for the first time when there are so many megabytes of them; left to itself V8 waits for twice as much as it needs later.
 */
export const threadFlags = ['--no-parallel-scavenge', '--initial-old-space-size=80']

/** Starts a thread for one statement after the other, of the module at `entry`. */
export function threadForPrinting(
  entry: URL,
  workerData: unknown = null,
  megabytes = threadLimits.maxOldGenerationSizeMb,
): Worker {
  for (const flag of threadFlags) setFlagsFromString(flag)
  return new Worker(entry, { workerData, resourceLimits: { ...threadLimits, maxOldGenerationSizeMb: megabytes } })
}
