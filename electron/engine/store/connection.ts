import { accessSync, closeSync, constants, openSync } from 'node:fs'
import { basename, dirname } from 'node:path'
import Database from 'better-sqlite3'
import { add, total } from '../../../shared/exact-sum.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { problemOfVersion } from './header.ts'
import { migrate, newestVersion } from './migrate.ts'
import { otherWriter } from './writers.ts'

const patience = 1_000 // milliseconds that opening waits for another program's write
const patienceOnceOpen = 10_000

/** Connects to a file whose header says that it is a book of ours; brings an older one up to date. `wait`: milliseconds. */
export function connect(path: string, mode: 'read' | 'write', wait = patience): Result<Database.Database> {
  const name = basename(path)
  const mayWrite = changeable(path) && writable(dirname(path))
  if (mode === 'write' && !mayWrite) return refused('book-read-only', { name })
  return orRefusal(path, () => {
    // A reader that may write is connected so, but may only query: it alone can tidy up the log of a writer that was
    // killed, and it leaves no -wal and -shm files behind when it closes.
    const db = new Database(path, { fileMustExist: true, readonly: !mayWrite, timeout: wait })
    try {
      const ready = made(db, mode, mayWrite, name)
      if (!ready.ok) db.close()
      return ready
    } catch (error) {
      db.close()
      throw error
    }
  })
}

/** What SQLite finds wrong with a file, as a refusal. */
export function orRefusal<T>(path: string, work: () => Result<T>): Result<T> {
  const name = basename(path)
  try {
    return work()
  } catch (error) {
    if (!(error instanceof Database.SqliteError)) throw error
    if (/^SQLITE_(BUSY|LOCKED)/.test(error.code)) return refused('book-in-use', { name, ...otherWriter(path) })
    if (/^SQLITE_(NOTADB|CORRUPT)/.test(error.code)) return refused('book-damaged', { name, how: 'broken' })
    return refused('book-unreadable', { name, reason: error.message })
  }
}

/** Whether the user may change a file, found by opening it, which changes nothing. */
function changeable(file: string): boolean {
  try {
    closeSync(openSync(file, 'r+'))
    return true
  } catch {
    return false
  }
}

/** Whether the user may put files in a folder. */
export function writable(folder: string): boolean {
  try {
    accessSync(folder, constants.W_OK)
    return true
  } catch {
    return false
  }
}

function made(
  db: Database.Database,
  mode: 'read' | 'write',
  mayWrite: boolean,
  name: string,
): Result<Database.Database> {
  const version = Number(db.pragma('user_version', { simple: true }))
  const problem = problemOfVersion(version, name)
  if (problem) return { ok: false, problem }
  if (version < newestVersion && !mayWrite) return refused('book-older', { name })
  if (version < newestVersion) migrate(db)
  if (mode === 'write') db.exec('BEGIN IMMEDIATE; ROLLBACK') // busy now is better than busy in the middle of an import
  equip(db, mode)
  return done(db)
}

function equip(db: Database.Database, mode: 'read' | 'write'): void {
  db.pragma('foreign_keys = ON')
  db.pragma('synchronous = FULL') // what was committed survives a power cut
  db.pragma('temp_store = FILE') // in memory, SQLite would sort a new index in one go, which is slower
  db.pragma(`busy_timeout = ${patienceOnceOpen}`)
  db.pragma('journal_size_limit = 67108864')
  // KiB: rows come in the order of their table, so more of it would gain an import nothing.
  db.pragma(`cache_size = ${mode === 'write' ? -8192 : -16384}`)
  db.aggregate<number[]>('exact_sum', {
    start: () => [],
    step: (parts, value: number) => {
      add(parts, value)
    },
    result: (parts) => total(parts),
    deterministic: true,
  })
  if (mode === 'read') db.pragma('query_only = ON')
}
