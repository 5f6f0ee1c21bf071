import { parentPort, workerData } from 'node:worker_threads'
import { assert } from '../../../shared/assert.ts'
import type { Refused, Result } from '../../../shared/problem.ts'
import { type Undone, undoBatches } from '../store/batches.ts'
import type { Book } from '../store/book.ts'
import { connect } from '../store/connection.ts'
import { bookProblem } from './book-problem.ts'
import { failed, importFiles } from './import-files.ts'
import {
  committing,
  type FilesToImport,
  type FromWriting,
  free,
  stopping,
  type WritingGiven,
} from './writing-thread.ts'

/** Changes the open book for the engine, which answers questions meanwhile (writing-thread). */
const port = parentPort
assert(port, 'a long change of the book is made in a thread of its own')
const { book: file, work, turn } = workerData as WritingGiven
const say = (message: FromWriting) => port.postMessage(message)
const patience = 4_000 // milliseconds that another program's write is waited for

// Not `openBook`: that this process writes the book is noted already.
const connected = connect(file, 'write', patience)
if (connected.ok) {
  const db = connected.value
  await change({ file, db, close: () => db.close() })
  db.close()
} else refuse(connected)
say({ kind: 'end' })

function refuse(refusal: Refused): void {
  if (work.kind === 'undo') say({ kind: 'undone', result: refusal })
  else say({ kind: 'imported', results: work.files.slice(0, 1).map((one) => failed(one, refusal.problem)) })
}

async function change(book: Book): Promise<void> {
  if (work.kind === 'undo') say({ kind: 'undone', result: undone(book, work.batches) })
  else await imported(book, work)
}

function imported(book: Book, { files, skipBadRows, at }: FilesToImport): Promise<void> {
  return importFiles(book, files, skipBadRows, at, {
    progress: (done, total) => say({ kind: 'seen', done, total }),
    beforeCommit: () => {
      // Stopped: this thread is ended while it waits.
      if (Atomics.compareExchange(turn, 0, free, committing) === stopping) Atomics.wait(turn, 0, stopping)
    },
    imported: (results) => {
      Atomics.store(turn, 0, free)
      say({ kind: 'imported', results })
    },
  })
}

function undone(book: Book, batches: readonly number[]): Result<Undone> {
  try {
    return undoBatches(book, batches)
  } catch (error) {
    const problem = bookProblem(file, error)
    if (!problem) throw error
    return { ok: false, problem }
  }
}
