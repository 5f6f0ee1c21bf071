import { parentPort, workerData } from 'node:worker_threads'
import type { Day } from '../../../shared/days.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { Asked } from '../../../shared/runs/manifest.ts'
import { calculationFor } from '../calculate/values.ts'
import { openBook } from '../store/book.ts'
import { bookState } from './book-state.ts'
import type { PlannedAccount } from './outcome.ts'
import { printAccount, type Tried } from './print-account.ts'

/** What a printing thread is started with. */
export type RunWorkerData = {
  readonly book: string
  readonly bookState: string
  readonly folder: string
  readonly asked: Asked
}
/** `late`: the book has changed since the run was planned, so that only threads which are older can go on. */
export type FromRunWorker = { readonly kind: 'ready' | 'late' } | { readonly kind: 'tried'; readonly tried: Tried }

/** A thread of a run: reads the book by itself, as it was when the run was planned, and prints an account at a time. */
const port = parentPort
if (!port) throw new Error('A bug in Counterpart: the run was not started as a thread')
const { book: file, bookState: planned, folder, asked } = workerData as RunWorkerData
const say = (message: FromRunWorker) => port.postMessage(message)
const stopped = (found: Problem) => say({ kind: 'tried', tried: { state: 'stopped', problem: found } })

const opened = openBook(file, 'read')
if (!opened.ok) stopped(opened.problem)
else {
  const book = opened.value
  // One view of the book for as long as the thread lives, whatever is imported meanwhile.
  book.db.exec('BEGIN')
  if (bookState(book) !== planned) say({ kind: 'late' })
  else {
    const calculation = calculationFor(book, asked.asOf as Day)
    port.on('message', async (account: PlannedAccount) => {
      say({ kind: 'tried', tried: await printAccount(book, calculation, asked, folder, account) })
    })
    say({ kind: 'ready' })
  }
}
