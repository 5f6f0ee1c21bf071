import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, realpathSync, rmdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { basename, dirname, join } from 'node:path'

/** Who has a book open to change it: `window`, a command by its name, `program` another of ours, `unknown`. */
export type Writer = { readonly program: string; readonly pid: number }

const unknown: Writer = { program: 'unknown', pid: 0 }
const mine = new Map<string, number>()

/**
 * Notes that this process has a book open to change it; returns how to take that back. SQLite knows that a book is
 * locked and not by whom, so each process leaves a note in the system's temporary folder. Without one it is "another
 * program", which is no reason to refuse the book.
 */
export function noteWriter(book: string): () => void {
  const note = join(notesOn(book), String(process.pid))
  mine.set(note, (mine.get(note) ?? 0) + 1)
  quietly(() => {
    mkdirSync(notesOn(book), { recursive: true, mode: 0o700 })
    writeFileSync(note, program())
  }, null)
  return () => {
    const left = (mine.get(note) ?? 1) - 1
    if (left > 0) return void mine.set(note, left)
    mine.delete(note)
    forget(note)
  }
}

/** The other process that has a book open to change it; of several the one that came last. */
export function otherWriter(book: string): Writer {
  const folder = notesOn(book)
  const notes = quietly(() => readdirSync(folder), []).map((name) => ({ pid: Number(name), note: join(folder, name) }))
  for (const { pid, note } of notes) if (!isRunning(pid)) forget(note)
  const [last] = notes
    .filter(({ pid }) => pid !== process.pid && isRunning(pid))
    .map((one) => ({ ...one, since: quietly(() => statSync(one.note).mtimeMs, 0) }))
    .sort((a, b) => b.since - a.since)
  return last ? { pid: last.pid, program: quietly(() => readFileSync(last.note, 'utf8'), 'program') } : unknown
}

function forget(note: string): void {
  rmSync(note, { force: true })
  quietly(() => rmdirSync(dirname(note)), null)
}

/** A folder of this user's for each book, whichever way somebody goes to it. */
function notesOn(book: string): string {
  const place = quietly(() => realpathSync.native(book), book)
  const name = createHash('sha256').update(place).digest('hex').slice(0, 32)
  // A user without a name is nothing to stumble over either.
  return join(tmpdir(), `counterpart-${quietly(() => userInfo().username, 'notes')}`, name)
}

function program(): string {
  const [, entry = '', ...words] = process.argv
  if (basename(entry) === 'counterpart.mjs') return words.find((word) => !word.startsWith('-')) ?? 'program'
  return /^main\.[jt]s$/.test(basename(entry)) ? 'window' : 'program'
}

export function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

function quietly<T>(work: () => T, otherwise: T): T {
  try {
    return work()
  } catch {
    return otherwise
  }
}
