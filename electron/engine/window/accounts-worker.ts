import { parentPort, workerData } from 'node:worker_threads'
import { openBook } from '../store/book.ts'
import { calculateAccounts } from './calculate-accounts.ts'
import type { FromWorker, ToWorker, WorkerGiven } from './calculation-thread.ts'
import { oneClv } from './one-clv.ts'

/** Calculates a large book in a thread of its own, on a connection of its own, and keeps the CLV of it to be asked for. */
const port = parentPort
if (!port) throw new Error('A bug in Counterpart: the calculation was not started as a thread')
const { file, asOf, ids } = workerData as WorkerGiven
const say = (message: FromWorker) => port.postMessage(message)

const opened = openBook(file, 'read')
if (!opened.ok) throw new Error(opened.problem.message)
const first: string[] = []
const clv = calculateAccounts(opened.value, asOf, ids, {
  numbers: (found) => say({ kind: 'numbers', found }),
  clv: (found) => say({ kind: 'clv', found }),
  first,
  stopped: () => false,
})

port.on('message', (message: ToWorker) => {
  if (message.kind === 'first') first.unshift(...message.ids)
  else void clv.then((book) => say({ kind: 'one', id: message.id, clv: book && oneClv(book, message.accountId) }))
})
await clv
opened.value.close()
