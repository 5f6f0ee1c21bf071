import { existsSync, renameSync, rmSync } from 'node:fs'
import { dirname, resolve } from 'node:path'
import Database from 'better-sqlite3'
import { done, type Result, refused } from '../../../shared/problem.ts'
import type { Settings } from '../../../shared/settings.ts'
import { connect, orRefusal, writable } from './connection.ts'
import { applicationId, problemOf } from './header.ts'
import { migrate } from './migrate.ts'
import { checkSettings, storeSettings } from './settings.ts'
import { noteWriter } from './writers.ts'

/** An open book: one SQLite file. Whoever opens it closes it. */
export type Book = { readonly file: string; readonly db: Database.Database; close(): void }

/** Makes a new book; refused where a file of that name exists or the settings are not valid. */
export function createBook(file: string, settings: Partial<Settings>): Result<Book> {
  const path = resolve(file)
  if (existsSync(path)) return refused('book-exists', { path })
  const folder = dirname(path)
  if (!existsSync(folder)) return refused('folder-missing', { folder })
  if (!writable(folder)) return refused('folder-read-only', { folder })
  const checked = checkSettings(settings)
  if (!checked.ok) return checked
  return orRefusal(path, () => {
    make(path, checked.value)
    return openBook(path, 'write')
  })
}

/**
 * Opens a book to read or to write. What is missing, not a book, newer, damaged or in use by another program is
 * refused with a sentence and left as it was.
 */
export function openBook(file: string, mode: 'read' | 'write'): Result<Book> {
  const path = resolve(file)
  const problem = problemOf(path)
  if (problem) return { ok: false, problem }
  const connected = connect(path, mode)
  if (!connected.ok) return connected
  const db = connected.value
  const leave = mode === 'write' ? noteWriter(path) : () => undefined
  const close = () => {
    if (!db.open) return
    db.close()
    leave()
  }
  return done({ file: path, db, close })
}

/** What several reads see is the book at one moment, whatever another program writes meanwhile. */
export function atOneMoment<T>(book: Book, read: () => T): T {
  return book.db.transaction(read).deferred()
}

/** Made aside and then given its name: a book that can be seen is whole. */
function make(path: string, settings: Partial<Settings>): void {
  const aside = `${path}.${process.pid}.new`
  try {
    const db = new Database(aside)
    try {
      // Twice SQLite's own: a million rows are written in nine tenths of the time.
      db.pragma('page_size = 8192')
      db.pragma('journal_mode = WAL')
      db.pragma(`application_id = ${applicationId}`)
      migrate(db)
      storeSettings(db, settings)
    } finally {
      db.close()
    }
    renameSync(aside, path)
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(aside + suffix, { force: true })
  }
}
