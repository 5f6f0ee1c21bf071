import { Worker } from 'node:worker_threads'
import { threadLimits } from '../../../electron/engine/runs/print-all.ts'
import type { ToPrint } from '../../../electron/engine/window/printing-thread.ts'
import type { Result } from '../../../shared/problem.ts'
import type { Maker } from '../print/maker.ts'

/** The product's own printing, of the job that the content was taken from. */
export async function ours(): Promise<Maker> {
  const { printStatement } = await import('../../../electron/engine/print/print.ts')
  return async ({ job }) => {
    const printed = await printStatement(job)
    if (!printed.ok) throw new Error(printed.problem.message)
    return printed.value.bytes
  }
}

type Answer = { readonly id: number; readonly result?: Result<{ readonly bytes: Uint8Array }>; readonly bug?: string }

/** The same in threads, held to what those of a run may hold. */
export async function oursInThreads(many: number): Promise<Maker> {
  const entry = new URL('../../../electron/engine/window/printing-worker.ts', import.meta.url)
  const workers = Array.from({ length: many }, () => new Worker(entry, { resourceLimits: threadLimits }))
  const waiting = new Map<number, (bytes: Uint8Array) => void>()
  for (const worker of workers)
    worker.on('message', ({ id, result, bug }: Answer) => {
      if (!result?.ok) throw new Error(bug ?? result?.problem.message)
      waiting.get(id)?.(result.value.bytes)
    })
  let asked = 0
  return ({ job }) => {
    asked += 1
    const id = asked
    const what: ToPrint = { kind: 'statement', job, password: null }
    workers[id % many]?.postMessage({ id, what })
    return new Promise((resolve) => waiting.set(id, resolve))
  }
}
