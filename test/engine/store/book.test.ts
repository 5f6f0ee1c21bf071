import { chmodSync, mkdirSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { describe, expect, onTestFinished, test } from 'vitest'
import { linksOf } from '../../../electron/engine/store/account-links.ts'
import { undoBatch } from '../../../electron/engine/store/batches.ts'
import { createBook, openBook } from '../../../electron/engine/store/book.ts'
import { readAccountIds } from '../../../electron/engine/store/facts.ts'
import { applicationId } from '../../../electron/engine/store/header.ts'
import { migrations, newestVersion } from '../../../electron/engine/store/migrate.ts'
import { readSettings } from '../../../electron/engine/store/settings.ts'
import { acme, got, importRows, scratchFolder } from './scratch.ts'

describe('a new book', () => {
  test('is one file that opens again with its settings', () => {
    const folder = scratchFolder()
    const file = join(folder, 'book.counterpart')
    got(createBook(file, { currency: 'CHF' as never })).close()
    expect(readdirSync(folder)).toEqual(['book.counterpart'])
    const book = got(openBook(file, 'read'))
    expect(readSettings(book)).toMatchObject({ currency: 'CHF', locale: 'en-GB' })
    book.close()
  })

  test('writes durably: a log ahead, foreign keys, full synchronisation', () => {
    const book = newBook(scratchFolder())
    const pragma = (name: string) => book.db.pragma(name, { simple: true })
    expect([pragma('journal_mode'), pragma('foreign_keys'), pragma('synchronous')]).toEqual(['wal', 1, 2])
    expect([pragma('application_id'), pragma('user_version')]).toEqual([applicationId, newestVersion])
  })

  test('never takes the place of a file', () => {
    const file = join(scratchFolder(), 'notes.txt')
    writeFileSync(file, 'mine')
    expect(createBook(file, {})).toMatchObject({ ok: false, problem: { code: 'book-exists' } })
    expect(readFileSync(file, 'utf8')).toBe('mine')
  })

  test('needs a folder and valid settings, and leaves nothing behind without them', () => {
    const folder = scratchFolder()
    const made = createBook(join(folder, 'none', 'book.counterpart'), {})
    expect(made).toMatchObject({ ok: false, problem: { code: 'folder-missing' } })
    const wrong = createBook(join(folder, 'book.counterpart'), { discount: -1 })
    expect(wrong).toMatchObject({ ok: false, problem: { code: 'bad-setting' } })
    expect(readdirSync(folder)).toEqual([])
  })
})

describe('opening refuses, and leaves untouched,', () => {
  const cases: readonly (readonly [string, string, (file: string) => void])[] = [
    ['a file that is missing', 'book-missing', () => {}],
    ['a folder', 'not-a-book', (file) => mkdirSync(file)],
    ['an empty file', 'not-a-book', (file) => writeFileSync(file, '')],
    ['a text', 'not-a-book', (file) => writeFileSync(file, 'account_id,name\n'.repeat(100))],
    ['a file that only begins like a database', 'not-a-book', (file) => writeFileSync(file, 'SQLite format 3\0')],
    ["another program's database", 'not-a-book', otherDatabase],
    ['a book of a newer version', 'book-newer', newerBook],
    ['a book that is cut short', 'book-damaged', shortBook],
    ['a book whose pages are overwritten', 'book-damaged', scribbledBook],
  ]
  test.each(cases)('%s', (_, code, make) => {
    const folder = scratchFolder()
    const file = join(folder, 'file.counterpart')
    make(file)
    const before = stateOf(folder)
    for (const mode of ['read', 'write'] as const) {
      const opened = openBook(file, mode)
      expect(opened).toMatchObject({
        ok: false,
        problem: { code, message: expect.stringMatching(/file\.counterpart.*\.$/) },
      })
    }
    expect(stateOf(folder)).toEqual(before)
  })

  test('a book that another program is writing', () => {
    const folder = scratchFolder()
    const writer = newBook(folder)
    writer.db.exec('BEGIN IMMEDIATE')
    expect(openBook(writer.file, 'write')).toMatchObject({ ok: false, problem: { code: 'book-in-use' } })
    const reader = got(openBook(writer.file, 'read'))
    expect(readAccountIds(reader)).toEqual([])
    reader.close()
    writer.db.exec('ROLLBACK')
  })

  test('a book that another program has locked as a whole', () => {
    const folder = scratchFolder()
    book(join(folder, 'book.counterpart'))
    const other = new Database(join(folder, 'book.counterpart'))
    onTestFinished(() => void other.close())
    other.pragma('locking_mode = EXCLUSIVE')
    other.exec('BEGIN EXCLUSIVE')
    expect(openBook(other.name, 'read')).toMatchObject({ ok: false, problem: { code: 'book-in-use' } })
  })

  test('a book that the user may not read', () => {
    const folder = scratchFolder()
    const file = join(folder, 'book.counterpart')
    book(file)
    chmodSync(folder, 0o755)
    chmodSync(file, 0o000)
    expect(asPlainUser(() => openBook(file, 'read'))).toMatchObject({ ok: false, problem: { code: 'book-unreadable' } })
  })

  test('writing a book that the user may only read', () => {
    const folder = scratchFolder()
    const file = join(folder, 'book.counterpart')
    book(file)
    chmodSync(folder, 0o555)
    chmodSync(file, 0o444)
    expect(asPlainUser(() => openBook(file, 'write'))).toMatchObject({ ok: false, problem: { code: 'book-read-only' } })
  })
})

describe('a book opened to read', () => {
  test('cannot be changed, keeps its bytes and leaves no files beside it', () => {
    const folder = scratchFolder()
    book(join(folder, 'book.counterpart'))
    const before = stateOf(folder)
    const reader = got(openBook(join(folder, 'book.counterpart'), 'read'))
    expect(() => importRows(reader, 'accounts', [acme])).toThrow(/readonly/)
    expect(readAccountIds(reader)).toEqual([])
    reader.close()
    expect(stateOf(folder)).toEqual(before)
  })
})

describe('a book of an older version', () => {
  test('is brought up to date when it is opened', () => {
    const file = join(scratchFolder(), 'book.counterpart')
    const older = bookOfVersion(file, 20)
    older.exec(`INSERT INTO settings VALUES ('currency', '"SEK"')`)
    older.close()
    const opened = got(openBook(file, 'write'))
    onTestFinished(() => opened.close())
    expect(opened.db.pragma('user_version', { simple: true })).toBe(newestVersion)
    expect(opened.db.prepare('SELECT COUNT(*) FROM measurements').pluck().get()).toBe(0)
    expect(readSettings(opened).currency).toBe('SEK')
  })

  test('keeps what its batches replaced, and can still take them back', () => {
    const file = join(scratchFolder(), 'book.counterpart')
    const older = bookOfVersion(file, 40)
    older.exec(`INSERT INTO batches VALUES (1, 'a.csv', 'a', 'rates', NULL, '2026-01-01T00:00:00Z', 1, 0),
      (2, 'b.csv', 'b', 'rates', NULL, '2026-01-02T00:00:00Z', 1, 0);
      INSERT INTO batch_needs VALUES (1, 2);
      INSERT INTO accounts (n, brought, account_id, name, batch, row) VALUES (1, 1, 'A', 'Acme', 1, 2);
      INSERT INTO account_links VALUES ('crm', 'id:1', 'A', 1);
      INSERT INTO rates VALUES ('2026-01-01', 'EUR', 'SEK', 11.5, 2, 2);
      INSERT INTO replaced VALUES (2, 2, '{"date":"2026-01-01","from":"EUR","to":"SEK","rate":11,"batch":1,"row":2}')`)
    older.close()
    const opened = got(openBook(file, 'write'))
    onTestFinished(() => opened.close())
    expect(linksOf(opened, 'crm')).toEqual([{ written: 'id:1', accountId: 'A' }])
    expect(got(undoBatch(opened, 2))).toEqual({ restored: 1, removed: 0 })
    expect(opened.db.prepare('SELECT rate, batch FROM rates').all()).toEqual([{ rate: 11, batch: 1 }])
  })
})

function book(file: string): void {
  got(createBook(file, {})).close()
}

function newBook(folder: string) {
  const made = got(createBook(join(folder, 'book.counterpart'), {}))
  onTestFinished(() => made.close())
  return made
}

function bookOfVersion(file: string, newest: number): Database.Database {
  const older = new Database(file)
  older.pragma('journal_mode = WAL')
  older.pragma(`application_id = ${applicationId}`)
  for (const { version, sql } of migrations) if (version <= newest) older.exec(sql)
  older.pragma(`user_version = ${newest}`)
  return older
}

function otherDatabase(file: string): void {
  const other = new Database(file)
  other.exec('CREATE TABLE theirs (a); INSERT INTO theirs VALUES (1)')
  other.close()
}

function newerBook(file: string): void {
  book(file)
  const newer = new Database(file)
  newer.pragma(`user_version = ${newestVersion + 10}`)
  newer.close()
}

function shortBook(file: string): void {
  book(file)
  truncateSync(file, 8_192)
}

function scribbledBook(file: string): void {
  book(file)
  const bytes = readFileSync(file)
  bytes.fill(0xff, 100)
  writeFileSync(file, bytes)
}

/** Names, bytes and times of all that is in a folder. */
function stateOf(folder: string): unknown {
  return readdirSync(folder).map((name) => {
    const path = join(folder, name)
    const stats = statSync(path, { bigint: true })
    return [name, stats.mtimeNs, stats.isFile() ? readFileSync(path).toString('base64') : 'folder']
  })
}

/** Root may do everything, so it steps down to "nobody" for a moment. */
function asPlainUser<T>(work: () => T): T {
  const { geteuid, seteuid } = process
  if (geteuid?.() !== 0 || !seteuid) return work()
  seteuid(65_534)
  try {
    return work()
  } finally {
    seteuid(0)
  }
}
