import { setTimeout as pause } from 'node:timers/promises'
import type { Book } from '../../electron/engine/store/book.ts'
import { type Job, jobsReporting } from '../../electron/engine/window/jobs.ts'
import { importInThread } from '../../electron/engine/window/writing-thread.ts'

/** An import as the engine does it for the window, and how it was for whoever else asked something meanwhile. */
export type EngineImport = {
  readonly inserted: number
  readonly seconds: number
  /** The longest time, in milliseconds, until a question about the book was answered. */
  readonly longestWait: number
  /** The longest time without word of progress, in milliseconds. */
  readonly longestSilence: number
}

/** How long it took, in milliseconds, from stopping an import half way to its answer, and until the book could be written. */
export type EngineStop = { readonly answered: number; readonly free: number }

const at = '2026-01-01T00:00:00.000Z'
const tick = 5 // milliseconds between two questions

export async function engineImport(book: Book, path: string): Promise<EngineImport> {
  const waits = longestGap()
  const silence = longestGap()
  const count = book.db.prepare('SELECT COUNT(*) FROM accounts')
  const questions = setInterval(() => {
    count.get()
    waits.beat()
  }, tick)
  const start = performance.now()
  const inserted = await run(book, path, () => silence.beat())
  const seconds = (performance.now() - start) / 1000
  clearInterval(questions)
  waits.beat()
  silence.beat()
  return { inserted, seconds, longestWait: waits.longest() - tick, longestSilence: silence.longest() }
}

export async function engineStop(book: Book, path: string): Promise<EngineStop> {
  let stoppedAt = 0
  const inserted = await run(book, path, (progress, stop) => {
    if (stoppedAt > 0 || progress < 0.5) return
    stoppedAt = performance.now()
    stop()
  })
  const answered = performance.now() - stoppedAt
  if (inserted > 0) throw new Error('The bench stopped an import that ended all the same')
  book.db.pragma('busy_timeout = 0')
  while (!isFree(book)) await pause(1)
  return { answered, free: performance.now() - stoppedAt }
}

/** How many rows were imported. */
async function run(book: Book, path: string, seen: (share: number, stop: () => void) => void): Promise<number> {
  const jobs = jobsReporting(
    ({ job, done, total }) => seen(done / total, () => jobs.cancel(job)),
    () => performance.now(),
  )
  const files = [{ token: 'bench', path }]
  const importing = (job: Job) => importInThread(book.file, { files, skipBadRows: false, at }, job)
  const [result] = await jobs.run('bench', importing)
  if (!result) throw new Error('The bench imported nothing')
  const [problem] = result.problems
  if (problem && problem.code !== 'import-stopped') throw new Error(`The bench could not import: ${problem.message}`)
  return result.inserted
}

function isFree({ db }: Book): boolean {
  try {
    db.exec('BEGIN IMMEDIATE; ROLLBACK')
    return true
  } catch {
    return false
  }
}

/** The longest time between two beats, from now on. */
function longestGap() {
  let last = performance.now()
  let longest = 0
  return {
    beat: () => {
      longest = Math.max(longest, performance.now() - last)
      last = performance.now()
    },
    longest: () => longest,
  }
}
