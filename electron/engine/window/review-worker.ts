import { parentPort, workerData } from 'node:worker_threads'
import { reviewedBook } from '../calculate/review.ts'
import { calculationFor } from '../calculate/values.ts'
import { openBook } from '../store/book.ts'
import { readAccountIds } from '../store/facts.ts'
import { type ReviewDesk, reviewDesk } from './review-desk.ts'
import type { FromReview, ReviewGiven, ToReview } from './review-thread.ts'

/** Looks at all accounts of a book in a thread of its own, on a connection of its own, and keeps what it found. */
const port = parentPort
if (!port) throw new Error('A bug in Counterpart: the review was not started as a thread')
const { file, asOf, window } = workerData as ReviewGiven
const say = (message: FromReview) => port.postMessage(message)

const opened = openBook(file, 'read')
if (!opened.ok) throw new Error(opened.problem.message)
const book = opened.value
const calculation = calculationFor(book, asOf)
const total = readAccountIds(book).length
let seen = 0
const question = { model: calculation.book.settings.clvModel, margin: null, window }
const desk = reviewDesk(
  reviewedBook(book, calculation, question, () => {
    seen += 1
    if (seen % 100 === 0) say({ kind: 'seen', done: seen, total })
  }),
)

port.on('message', ({ id, name, input }: ToReview) => void answer(id, name, input))

async function answer(id: number, name: keyof ReviewDesk, input: unknown): Promise<void> {
  try {
    const ask = desk[name] as (asked: unknown) => ReturnType<ReviewDesk[typeof name]>
    say({ kind: 'answer', id, result: await ask(input) })
  } catch (error) {
    say({ kind: 'bug', id, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}
