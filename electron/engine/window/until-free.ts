import { setTimeout as pause } from 'node:timers/promises'
import type { Result } from '../../../shared/problem.ts'
import type { Book } from '../store/book.ts'

const patience = 4_000 // milliseconds
const between = 100

/**
 * Waits until no other program writes the book, and throws SQLite's own error where one goes on for long. SQLite would
 * wait in one breath, and the engine could not even say that it is alive.
 */
async function untilFree({ db }: Book): Promise<void> {
  const usual = Number(db.pragma('busy_timeout', { simple: true }))
  db.pragma('busy_timeout = 0')
  try {
    const end = performance.now() + patience
    while (!isFree(db, performance.now() > end)) await pause(between)
  } finally {
    db.pragma(`busy_timeout = ${usual}`)
  }
}

/** A short change of the book, made once no other program is writing it. */
export function whenFree<T>(work: (book: Book) => Result<T> | Promise<Result<T>>): (book: Book) => Promise<Result<T>> {
  return async (book) => {
    await untilFree(book)
    return work(book)
  }
}

function isFree(db: Book['db'], last: boolean): boolean {
  try {
    db.exec('BEGIN IMMEDIATE; ROLLBACK')
    return true
  } catch (error) {
    const busy = error instanceof Error && 'code' in error && String(error.code).startsWith('SQLITE_BUSY')
    if (last || !busy) throw error
    return false
  }
}
