import { parentPort, workerData } from 'node:worker_threads'
import { metricsOfBook } from '../calculate/metrics.ts'
import { reviewedBook } from '../calculate/review.ts'
import { calculationFor } from '../calculate/values.ts'
import { openBook } from '../store/book.ts'
import { readAccountIds } from '../store/facts.ts'
import { type MetricsDesk, metricsAsks, metricsDesk } from './metrics-desk.ts'
import { type ReviewDesk, reviewDesk } from './review-desk.ts'
import type { Desk, FromReview, ReviewGiven, ToReview } from './review-thread.ts'

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
const { currency, clvModel } = calculation.book.settings

function reviewing(): ReviewDesk {
  return reviewDesk(reviewedBook(book, calculation, { model: clvModel, margin: null, window }, counting()))
}

function measuring(): MetricsDesk {
  return metricsDesk(metricsOfBook(book, calculation, counting()), currency)
}

/** Whichever is asked for first is begun with: going through all accounts takes a while in a large book. */
const desks: { review: ReviewDesk | null; metrics: MetricsDesk | null } = { review: null, metrics: null }

function deskFor(name: keyof Desk): Partial<Desk> {
  if (metricsAsks.has(name)) {
    desks.metrics ??= measuring()
    return desks.metrics
  }
  desks.review ??= reviewing()
  return desks.review
}

function counting(): () => void {
  let seen = 0
  return () => {
    seen += 1
    if (seen % 100 === 0) say({ kind: 'seen', done: seen, total })
  }
}

port.on('message', ({ id, name, input }: ToReview) => void answer(id, name, input))

async function answer(id: number, name: keyof Desk, input: unknown): Promise<void> {
  try {
    const ask = deskFor(name)[name] as (asked: unknown) => ReturnType<Desk[typeof name]>
    say({ kind: 'answer', id, result: await ask(input) })
  } catch (error) {
    say({ kind: 'bug', id, bug: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}
