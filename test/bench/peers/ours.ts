import { once } from 'node:events'
import type { StatementJob } from '../../../electron/engine/print/print.ts'
import { oldMegabytes, threadForPrinting } from '../../../electron/engine/print/thread-for-printing.ts'
import { built } from '../print/built.ts'
import type { Maker } from '../print/maker.ts'
import type { ToThread } from './ours-in-thread.ts'

/** The product's own printing, of the job that the content was taken from. */
export async function ours(): Promise<Maker> {
  const { printStatement } = await built()
  return async ({ job }) => {
    const printed = await printStatement(job)
    if (!printed.ok) throw new Error(printed.problem.message)
    return printed.value.bytes
  }
}

/**
 * The same in threads, held to what those of a run may hold. A thread of a run reads its accounts from the book by
 * itself, so a statement's data go to each of these once.
 */
export async function oursInThreads(many: number): Promise<Maker> {
  const entry = new URL('./ours-in-thread.ts', import.meta.url)
  const free = Array.from({ length: many }, () => ({
    worker: threadForPrinting(entry, null, oldMegabytes(many)),
    told: new Set<StatementJob>(),
  }))
  const places = new Map<StatementJob, number>()
  return async ({ job }) => {
    const thread = free.pop()
    if (!thread) throw new Error('More statements are asked for at a time than there are threads.')
    const at = places.get(job) ?? places.size
    places.set(job, at)
    const message: ToThread = thread.told.has(job) ? { at } : { at, job }
    thread.told.add(job)
    const printed = once(thread.worker, 'message')
    thread.worker.postMessage(message)
    const [bytes] = await printed
    free.unshift(thread)
    return bytes as Uint8Array
  }
}
