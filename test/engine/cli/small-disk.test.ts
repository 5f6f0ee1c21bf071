import { execFileSync } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { counterpart, desk, jsonOf } from './counterpart.ts'

const place = desk()
const disk = place.at('disk')
const book = join(disk, 'book.counterpart')
const accounts = place.write('accounts.csv', 'account_id,name\nACME,Acme\n')
const renamed = place.write('renamed.csv', 'account_id,name,segment\nACME,Acme Ltd,north\n')
const hasDisk = mounted()

beforeAll(async () => {
  if (!hasDisk) return
  await counterpart('init', book)
  await counterpart('import', book, accounts, renamed)
})
afterAll(() => {
  if (hasDisk) execFileSync('umount', ['-l', disk])
  place.clear()
})

const why = 'only a system administrator on Linux can make a small disk for this test'

test('a file that does not fit on the disk is said so, and the book holds what it held', async (context) => {
  context.skip(!hasDisk, why)
  const rows = Array.from({ length: 40_000 }, (_, n) => `B${n},${'x'.repeat(200)}`)
  const many = place.write('more-accounts.csv', `account_id,name\n${rows.join('\n')}\n`)
  const before = content()
  const said = await counterpart('import', book, many)
  expect(said.exit).toBe(2)
  expect(said.out).toMatch(/more-accounts\.csv: book\.counterpart does not fit on the disk any more/)
  expect(content()).toEqual(before)
})

test('a batch cannot be taken back on a full disk, and can once there is room', async (context) => {
  context.skip(!hasDisk, why)
  const before = content()
  fill()
  const said = await counterpart('undo', book, '2')
  expect([said.exit, said.out]).toEqual([2, ''])
  expect(said.err).toMatch(/^book\.counterpart .*(disk)/)
  rmSync(join(disk, 'filled'))
  expect(content()).toEqual(before)
  expect((await counterpart('undo', book, '2')).exit).toBe(0)
  expect((await jsonOf<{ batches: readonly unknown[] }>('batches', book)).batches).toMatchObject([{}, { undone: true }])
})

test('a book on a disk that may only be read is refused with a sentence, and can be copied elsewhere', async (context) => {
  context.skip(!hasDisk, why)
  execFileSync('mount', ['-o', 'remount,ro', disk])
  const before = readFileSync(book)
  for (const words of [
    ['import', book, renamed],
    ['undo', book, '1'],
  ]) {
    const said = await counterpart(...words)
    expect([said.exit, said.out]).toEqual([2, ''])
    expect(said.err).toMatch(/^book\.counterpart may not be changed/)
  }
  const said = await counterpart('value', book)
  expect([said.exit, said.out]).toEqual([2, ''])
  expect(said.err).toMatch(/^book\.counterpart cannot be opened .* or copy the book elsewhere/)
  expect(readFileSync(book).equals(before)).toBe(true)
  const copy = place.write('copy.counterpart', before)
  expect((await counterpart('import', copy, renamed)).exit).toBe(0)
})

function mounted(): boolean {
  mkdirSync(disk)
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', disk], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** Takes all the room that is left. */
function fill(): void {
  const file = join(disk, 'filled')
  try {
    for (let size = 2 ** 20; ; ) writeFileSync(file, Buffer.alloc(size), { flag: 'a' })
  } catch {
    // That is what it is for.
  }
}

function content(): unknown {
  const db = new Database(book)
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    return ['accounts', 'batches', 'replaced'].map((name) => db.prepare(`SELECT * FROM ${name}`).all())
  } finally {
    db.close()
  }
}
