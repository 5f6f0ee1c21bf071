import { parentPort, workerData } from 'node:worker_threads'
import type { BookClv } from '../calculate/clv.ts'
import { type Book, openBook } from '../store/book.ts'
import { bookProblem } from './book-problem.ts'
import { calculateAccounts } from './calculate-accounts.ts'
import type { FromWorker, ToWorker, WorkerGiven } from './calculation-thread.ts'
import { keepingCalm } from './calm.ts'
import { oneClv } from './one-clv.ts'

/** Calculates a large book in a thread of its own, on a connection of its own, and keeps the CLV of it to be asked for. */
const port = parentPort
if (!port) throw new Error('A bug in Counterpart: the calculation was not started as a thread')
const { file, asOf, ids, calm } = workerData as WorkerGiven
const keepCalm = keepingCalm(calm)
const say = (message: FromWorker) => port.postMessage(message)

const first: string[] = []
const opened = openBook(file, 'read')
const clv = opened.ok ? calculated(opened.value) : Promise.resolve(null)
if (!opened.ok) say({ kind: 'problem', problem: bookProblem(file, null) ?? opened.problem })

port.on('message', (message: ToWorker) => {
  if (message.kind === 'first') first.unshift(...message.ids)
  else void clv.then((book) => say({ kind: 'one', id: message.id, clv: book && oneClv(book, message.accountId) }))
})

async function calculated(book: Book): Promise<BookClv | null> {
  try {
    return await calculateAccounts(book, asOf, ids, {
      numbers: (found) => say({ kind: 'numbers', found }),
      clv: (found) => say({ kind: 'clv', found }),
      first,
      stopped: () => {
        keepCalm()
        return false
      },
    })
  } catch (error) {
    const problem = bookProblem(file, error)
    if (!problem) throw error
    say({ kind: 'problem', problem })
    return null
  } finally {
    book.close()
  }
}
