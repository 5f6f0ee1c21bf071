import { parentPort } from 'node:worker_threads'
import type { StatementJob } from '../../../electron/engine/print/print.ts'
import { built } from '../print/built.ts'

/** What a thread is told: a statement's data, once, and that it is to be printed. */
export type ToThread = { readonly at: number; readonly job?: StatementJob }

const { printStatement } = await built()
const jobs = new Map<number, StatementJob>()

parentPort?.on('message', async ({ at, job }: ToThread) => {
  if (job) jobs.set(at, job)
  const known = jobs.get(at)
  if (!known) throw new Error('A thread is asked for what it was not told.')
  const printed = await printStatement(known)
  if (!printed.ok) throw new Error(printed.problem.message)
  const { bytes } = printed.value
  parentPort?.postMessage(bytes, [bytes.buffer as ArrayBuffer])
})
