import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { listBatches } from '../../../electron/engine/store/batches.ts'
import type { Book } from '../../../electron/engine/store/book.ts'
import type { Job } from '../../../electron/engine/window/jobs.ts'
import { importInThread, undoInThread } from '../../../electron/engine/window/writing-thread.ts'
import { contentOfBook } from '../store/book-model.ts'
import { bookWithAccounts } from '../store/scratch.ts'

const at = '2026-03-31T12:00:00.000Z'
const header = 'id,account_id,indicator_key,date,actual'
const rows = 40_000

let book: Book
let folder = ''
beforeEach(() => {
  book = bookWithAccounts()
  folder = join(book.file, '..')
})
afterEach(() => book.close())

const lines = (name: string) => Array.from({ length: rows }, (_, n) => `${name}-${n},ACME,reports,2026-01-05,${n}`)
function file(name: string, all: readonly string[]) {
  const path = join(folder, name)
  writeFileSync(path, `${header}\n${all.join('\n')}\n`)
  return { token: name, path }
}
const job = (progress: Job['progress'] = () => undefined, signal = new AbortController().signal): Job => ({
  progress,
  signal,
})
const files = () => listBatches(book).map((batch) => batch.file)

test('files are imported while the engine has its turn, and taken back', async () => {
  const before = contentOfBook(book)
  const seen: number[] = []
  let turns = 0
  const timer = setInterval(() => (turns += 1), 1)
  const given = { files: [file('a.csv', lines('A')), file('b.csv', ['B-1,NOBODY,reports,2026-01-05,1'])], at }
  const results = await importInThread(
    book.file,
    { ...given, skipBadRows: false },
    job((done, total) => seen.push(done / total)),
  )
  clearInterval(timer)
  expect(results).toMatchObject([
    { token: 'a.csv', inserted: rows, committed: true, problems: [] },
    { token: 'b.csv', inserted: 0, committed: false, problems: [{ code: 'unknown-account', row: 2 }] },
  ])
  expect(turns).toBeGreaterThan(0)
  expect(seen).toEqual(seen.toSorted((a, b) => a - b))
  expect(seen.at(-1)).toBe(1)
  const [{ batch } = { batch: null }] = results
  expect(await undoInThread(book.file, [batch ?? 0])).toEqual({ ok: true, value: { restored: 0, removed: rows } })
  expect(contentOfBook(book)).toEqual(before)
  expect(await undoInThread(book.file, [batch ?? 0])).toMatchObject({ ok: false, problem: { code: 'batch-undone' } })
})

test('one that is stopped leaves nothing of its file and keeps the file before, and the book can be written', async () => {
  const stop = new AbortController()
  const given = { files: [file('a.csv', lines('A').slice(0, 5)), file('b.csv', lines('B')), file('c.csv', [])], at }
  const stopInSecond = (done: number, total: number) => {
    if (done > total * 0.5) stop.abort()
  }
  const results = await importInThread(book.file, { ...given, skipBadRows: false }, job(stopInSecond, stop.signal))
  expect(results).toMatchObject([
    { token: 'a.csv', inserted: 5, committed: true },
    { token: 'b.csv', inserted: 0, committed: false, problems: [{ code: 'import-stopped' }] },
  ])
  expect(files()).toEqual(['accounts.csv', 'indicators.csv', 'a.csv'])
  book.db.exec('BEGIN IMMEDIATE; ROLLBACK')
  const [again] = await importInThread(book.file, { files: [file('b.csv', lines('B'))], skipBadRows: false, at }, job())
  expect(again).toMatchObject({ inserted: rows, committed: true })
  expect(book.db.pragma('integrity_check', { simple: true })).toBe('ok')
})

test('a book that another program is writing is said of the first file, and nothing is imported', async () => {
  const other = new Database(book.file)
  other.exec('BEGIN IMMEDIATE')
  const given = { files: [file('a.csv', lines('A')), file('b.csv', lines('B'))], skipBadRows: false, at }
  const results = await importInThread(book.file, given, job())
  expect(results).toMatchObject([{ token: 'a.csv', committed: false, problems: [{ code: 'book-in-use' }] }])
  expect(await undoInThread(book.file, [2])).toMatchObject({ ok: false, problem: { code: 'book-in-use' } })
  other.close()
})
