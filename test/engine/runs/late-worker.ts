import { parentPort, workerData } from 'node:worker_threads'
import type { FromRunWorker } from '../../../electron/engine/runs/run-worker.ts'

/** A printing thread that is in time if so many have not begun before it; one dies of the account ONCE. */
const left = (workerData as { readonly asked: Int32Array }).asked
const say = (message: FromRunWorker) => parentPort?.postMessage(message)
parentPort?.on('message', ({ accountId, file }: { readonly accountId: string; readonly file: string }) => {
  if (accountId === 'ONCE' && Atomics.add(left, 1, 1) === 0) process.exit(3)
  const about = { sha256: '0'.repeat(64), bytes: 1, pages: 1, number: '', locale: '', brand: '', methodVersion: '' }
  say({ kind: 'tried', tried: { state: 'printed', result: { accountId, file, ...about } } })
})
say({ kind: Atomics.sub(left, 0, 1) > 0 ? 'ready' : 'late' })
