import { mkdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, expect, test } from 'vitest'
import { holdFolder } from '../../../electron/engine/runs/folder-lock.ts'
import { beginRun, countsOf, endRun, noteOutcomes, runsIn } from '../../../electron/engine/runs/run-log.ts'
import type { Book } from '../../../electron/engine/store/book.ts'
import { comparedWithLast } from '../../../electron/engine/window/run-desk.ts'
import { lookedAt, runViews } from '../../../electron/engine/window/run-views.ts'
import type { Asked } from '../../../shared/runs/manifest.ts'
import { bookWith, closeBooks } from '../../fixtures/book.ts'
import { desk } from '../cli/counterpart.ts'

const place = desk()
afterEach(closeBooks)
afterAll(() => place.clear())

const nobody: ReadonlySet<string> = new Set()
const asked: Asked = {
  ...{ select: { kind: 'renewing-within', days: 90 }, document: 'renewal', brand: null, locale: null },
  ...{ asOf: '2026-06-01', pattern: '{account}', shard: null },
}

type Begun = { readonly folder: string; readonly asked?: Partial<Asked>; readonly ids?: readonly string[] }

/** A run as it is begun; its id. */
function begin({ db }: Book, { folder, asked: other = {}, ids = ['A', 'B'] }: Begun): number {
  const log = { db, close: () => undefined }
  const plan = { accounts: ids.length, sha256: '0'.repeat(64) }
  const run = { key: 'R', asked: { ...asked, ...other }, folder, bookState: '', plan, by: 'ann', endedAt: null }
  const accounts = ids.map((accountId) => ({ accountId, file: `${accountId}.pdf` }))
  return beginRun(log, { ...run, at: '2026-06-01T09:00:00.000Z' }, accounts).id
}

/** Prints some accounts of it; `content` stands for what is on their pages. */
function print({ db }: Book, run: number, ids: readonly string[], content = '1'): void {
  noteOutcomes(
    { db, close: () => undefined },
    run,
    ids.map((accountId) => ({
      state: 'printed',
      result: {
        ...{ accountId, file: `${accountId}.pdf`, sha256: content.repeat(64), bytes: 1, pages: 1, number: 'N' },
        ...{ locale: 'en-GB', brand: 'harbourline', methodVersion: '1' },
      },
    })),
  )
}

const logOf = ({ db }: Book) => ({ db, close: () => undefined })
const end = (book: Book, run: number) => endRun(logOf(book), run, '2026-06-01T10:00:00.000Z')
const viewsOf = (book: Book, printing = nobody) => runViews(logOf(book), printing)

test('the run into the folder that is being printed into is going, and no other that has not ended', () => {
  const book = bookWith({})
  begin(book, { folder: '/cut' })
  begin(book, { folder: '/now' })
  expect(viewsOf(book, new Set(['/now'])).map(({ name, going }) => [name, going])).toEqual([
    ['now', true],
    ['cut', false],
  ])
})

test('a run whose folder belongs to a later one cannot go on', () => {
  const book = bookWith({})
  begin(book, { folder: '/same' })
  begin(book, { folder: '/same' })
  const views = viewsOf(book, new Set(['/same']))
  expect(views.map(({ replaced, going }) => [replaced, going])).toEqual([
    [false, true],
    [true, false],
  ])
})

test('what a run has come to is read again until it has ended, and when it goes on after that', () => {
  const book = bookWith({})
  const run = begin(book, { folder: '/out' })
  expect(viewsOf(book)).toMatchObject([{ waiting: 2, printed: 0, endedAt: null }])
  print(book, run, ['A', 'B'])
  // All is printed and the manifest is not: it has not ended.
  expect(viewsOf(book)).toMatchObject([{ waiting: 0, printed: 2, endedAt: null }])
  end(book, run)
  expect(viewsOf(book)).toMatchObject([{ printed: 2, endedAt: '2026-06-01T10:00:00.000Z' }])
  book.db.prepare("UPDATE run_accounts SET state = 'waiting', result = NULL").run()
  // Nobody changes a run that has ended, so it is not counted again.
  expect(viewsOf(book)).toMatchObject([{ printed: 2 }])
  book.db.prepare('UPDATE runs SET ended_at = NULL').run()
  expect(viewsOf(book)).toMatchObject([{ waiting: 2, printed: 0, endedAt: null }])
  expect(countsOf(logOf(book), run).waiting).toBe(2)
})

test('a folder is looked at for whether it is there and another program prints into it', async () => {
  const folder = realpathSync.native(place.folder)
  const out = join(folder, 'out')
  expect(await lookedAt(out)).toEqual({ there: false, elsewhere: false })
  mkdirSync(out)
  const held = holdFolder(out)
  expect(await lookedAt(out)).toEqual({ there: true, elsewhere: false })
  if (held.ok) held.value()
  writeFileSync(join(out, '.counterpart-run'), JSON.stringify({ pid: process.ppid, host: hostname(), since: 1 }))
  expect(await lookedAt(out)).toEqual({ there: true, elsewhere: true })
  rmSync(out, { recursive: true })
})

const compared = (book: Book, id: number) => {
  const run = runsIn(logOf(book)).find((one) => one.id === id)
  return run ? comparedWithLast(book, logOf(book), run) : null
}

test('a whole run is compared with the last whole one that asked the same on another day', () => {
  const book = bookWith({})
  const first = begin(book, { folder: '/first' })
  print(book, first, ['A', 'B'])
  end(book, first)
  const other = begin(book, { folder: '/other', asked: { select: { kind: 'all' } } })
  print(book, other, ['A'])
  end(book, other)
  begin(book, { folder: '/cut', asked: { asOf: '2026-06-08' } })
  const next = begin(book, { folder: '/next', asked: { asOf: '2026-06-08' } })
  print(book, next, ['A'], '2')
  expect(compared(book, next)).toBeNull()
  print(book, next, ['B'])
  end(book, next)
  expect(compared(book, next)).toMatchObject({
    ...{ earlier: { name: 'first' }, changed: { count: 1 }, gone: { count: 0 }, come: { count: 0 }, same: 1 },
  })
  expect(compared(book, first)).toBeNull()
  expect(compared(book, other)).toBeNull()
})
