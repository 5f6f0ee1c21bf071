import { parentPort } from 'node:worker_threads'
import type { FromRunWorker } from '../../../electron/engine/runs/run-worker.ts'

/** A printing thread that dies in the ways threads die, by the account's id. */
const say = (message: FromRunWorker) => parentPort?.postMessage(message)
parentPort?.on('message', ({ accountId, file }: { readonly accountId: string; readonly file: string }) => {
  if (accountId.startsWith('EXIT')) process.exit(3)
  if (accountId.startsWith('THROW')) throw new Error('said by a test')
  if (accountId.startsWith('MEMORY')) {
    const held: string[][] = []
    for (;;) held.push(Array.from({ length: 10_000 }, (_, n) => `${n}${held.length}`))
  }
  const about = { sha256: '0'.repeat(64), bytes: 1, pages: 1, number: '', locale: '', brand: '', methodVersion: '' }
  say({ kind: 'tried', tried: { state: 'printed', result: { accountId, file, ...about } } })
})
say({ kind: 'ready' })
