import { totalmem } from 'node:os'
import { setFlagsFromString } from 'node:v8'
import { Worker } from 'node:worker_threads'

/**
 * Megabytes of objects that a thread has just made. V8 uses a third of them at a time: more than a statement is made of,
 * so that nothing of one is there when the young objects are looked through for the second time after it.
 */
export const youngMegabytes = 72

/**
 * Megabytes of older objects that each of so many threads that print may hold: together half of the memory (bytes) that
 * there is. 320 are ten times what a statement needs, and one that needs more is marked, not waited for; with more V8
 * looks through all that it holds less often.
 */
export function oldMegabytes(threads: number, memory = memoryHere()): number {
  return Math.round(Math.min(600, Math.max(320, memory / 2 ** 21 / threads)))
}

/** Of the machine, or of the part of it that this process may have. */
function memoryHere(): number {
  return Math.min(totalmem(), process.constrainedMemory() || Number.POSITIVE_INFINITY)
}

/**
 * What V8 is told for the threads of the process, those for other work too. Each clears its young objects away by itself:
 * most are dead by then, and helpers that look for the few others together take more of the processor than they save. No
 * object is taken for an old one when it is made, since it would hold what is young of its document. Old ones are looked
 * through for the first time when there are so many megabytes of them, not only at half of the limit.
 */
export const threadFlags = ['--no-parallel-scavenge', '--no-allocation-site-pretenuring', '--initial-old-space-size=20']

/** Starts a thread for one statement after the other, of the module at `entry`. */
export function threadForPrinting(entry: URL, workerData: unknown = null, megabytes = oldMegabytes(1)): Worker {
  for (const flag of threadFlags) setFlagsFromString(flag)
  const resourceLimits = { maxOldGenerationSizeMb: megabytes, maxYoungGenerationSizeMb: youngMegabytes }
  return new Worker(entry, { workerData, resourceLimits })
}
