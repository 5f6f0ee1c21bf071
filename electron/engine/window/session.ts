import { existsSync } from 'node:fs'
import { basename } from 'node:path'
import type { BookInfo } from '../../../shared/contract/book.ts'
import { type Day, localDay } from '../../../shared/days.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { shownState } from '../runs/book-state.ts'
import { type Book, openBook } from '../store/book.ts'
import { type AccountTable, accountTable } from './account-table.ts'
import { bookInfo } from './book-info.ts'
import { bookGone, bookProblem } from './book-problem.ts'

/**
 * The book that the window has open, on two connections: what is read is what was committed, even while a long import
 * is being written. Owns both.
 */
export type Session = {
  readonly open: (path: string, sample: boolean) => Result<BookInfo>
  readonly close: () => undefined
  /** What reads the book; refused where none is open. */
  readonly read: <T>(work: (book: Book) => Result<T>) => Result<T>
  readonly readLong: <T>(work: (book: Book) => Promise<Result<T>>) => Promise<Result<T>>
  /** One write after the other; the window hears of it where `changes` is so. */
  readonly write: <T>(work: (book: Book) => Promise<Result<T>> | Result<T>, changes?: boolean) => Promise<Result<T>>
  /** Grows with every change; what was calculated for an older one no longer holds. */
  readonly version: () => number
  /** Whether another program has changed the book; the window hears of that too. Call it now and then. */
  readonly lookAgain: () => void
  /** All accounts as of a day, being calculated or ready. */
  readonly accounts: (asOf: Day) => Result<AccountTable>
}

type Open = {
  readonly reader: Book
  readonly writer: Book | null
  readonly sample: boolean
  readonly today: Day
  version: number
  /** SQLite's own count of what other connections have committed, when `version` last grew. */
  seen: number
  /** What was shown when it did: a run that another connection writes down changes nothing of it. */
  state: string
  table: AccountTable | null
}

export type Hearing = {
  readonly bookChanged: (book: BookInfo | null) => void
  readonly accountsCalculated: (calculated: number, accounts: number) => void
}

/** Whoever asks this much later, in milliseconds, for what could not be calculated wants it tried again. */
const patience = 1000

/** `now` is read once when a book is opened. */
export function bookSession(hearing: Hearing, now: () => Date): Session {
  let open: Open | null = null
  let writing: Promise<unknown> = Promise.resolve()
  let writes = 0
  const close = () => {
    open?.table?.stop()
    open?.reader.close()
    open?.writer?.close()
    open = null
  }
  const refusable = (book: Book, error: unknown): Result<never> => {
    const found = bookProblem(book.file, error)
    if (!found) throw error
    return { ok: false, problem: found }
  }
  const changed = (book: Open) => {
    book.version += 1
    book.seen = commitsSeen(book.reader)
    book.state = shownState(book.reader)
    hearing.bookChanged(bookInfo(book))
  }
  const write: Session['write'] = (work, changes = true) => {
    writes += 1
    const turn = writing.then(async () => {
      if (!open) return noBook
      const { writer, reader } = open
      if (!writer) return refused('book-read-only', { name: basename(reader.file) })
      if (!existsSync(writer.file)) return { ok: false, problem: bookGone(writer.file) } as const
      try {
        const result = await work(writer)
        if (result.ok && changes && open?.writer === writer) changed(open)
        return result
      } catch (error) {
        return refusable(writer, error)
      }
    })
    writing = turn
      .catch(() => null)
      .finally(() => {
        writes -= 1
      })
    return turn
  }
  return {
    open: (path, sample) => {
      const opened = openTwice(path)
      if (!opened.ok) return opened
      close()
      const seen = commitsSeen(opened.value.reader)
      const state = shownState(opened.value.reader)
      open = { ...opened.value, sample, today: localDay(now()), version: 1, seen, state, table: null }
      const info = bookInfo(open)
      hearing.bookChanged(info)
      return done(info)
    },
    close: () => {
      close()
      hearing.bookChanged(null)
      return undefined
    },
    read: (work) => {
      if (!open) return noBook
      const { reader } = open
      try {
        return work(reader)
      } catch (error) {
        return refusable(reader, error)
      }
    },
    readLong: async (work) => {
      if (!open) return noBook
      const { reader } = open
      try {
        return await work(reader)
      } catch (error) {
        return refusable(reader, error)
      }
    },
    write,
    version: () => open?.version ?? 0,
    lookAgain: () => {
      // What is being written here is told of when it is done.
      if (!open || writes > 0) return
      try {
        const seen = commitsSeen(open.reader)
        if (seen === open.seen) return
        if (shownState(open.reader) !== open.state) changed(open)
        else open.seen = seen
      } catch {
        // A disk that fails or is gone is said to whoever asks something of the book.
      }
    },
    accounts: (asOf) => {
      if (!open) return noBook
      const { reader, table } = open
      if (table?.asOf === asOf && table.version === open.version) {
        const ended = table.ended()
        if (!ended) return done(table)
        if (performance.now() - ended.at < patience) return { ok: false, problem: ended.problem }
      }
      table?.stop()
      try {
        open.table = accountTable(reader, asOf, open.version, table, hearing.accountsCalculated)
        return done(open.table)
      } catch (error) {
        return refusable(reader, error)
      }
    },
  }
}

function openTwice(path: string): Result<{ readonly reader: Book; readonly writer: Book | null }> {
  const writer = openBook(path, 'write')
  if (!writer.ok && writer.problem.code !== 'book-read-only') return writer
  const reader = openBook(path, 'read')
  if (reader.ok) return done({ reader: reader.value, writer: writer.ok ? writer.value : null })
  if (writer.ok) writer.value.close()
  return reader
}

function commitsSeen({ db }: Book): number {
  return Number(db.pragma('data_version', { simple: true }))
}

const noBook = refused('no-book')
