import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { once } from 'node:events'
import { copyFileSync, rmSync, statSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { worthAThread } from '../../../electron/engine/import/measurements-thread.ts'
import { openBook } from '../../../electron/engine/store/book.ts'
import { monthsFromRows, monthsStored } from '../store/book-model.ts'
import { command, counterpart, desk } from './counterpart.ts'

const rows = 12_000
const place = desk()
const whole = { empty: place.at('empty.counterpart'), full: place.at('full.counterpart') }
const states = { empty: '', full: '' }

// Enough that two threads import it, and words enough that it is more than SQLite keeps in memory before it writes.
const words = Math.ceil(worthAThread / rows / 8)
const lines = Array.from({ length: rows }, (_, n) => {
  const day = String(1 + (n % 28)).padStart(2, '0')
  return `M${n},A${(n * 13) % 50},calls,20${10 + (n % 15)}-0${1 + (n % 9)}-${day},${(n * 37) % 500},${'Dialler '.repeat(words)}${n % 7}`
})
const csv = place.write('measurements.csv', `id,account_id,indicator_key,date,actual,source\n${lines.join('\n')}\n`)

beforeAll(async () => {
  const accounts = Array.from({ length: 50 }, (_, n) => `A${n},Account ${n},north`)
  await counterpart('init', whole.empty)
  await counterpart(
    'import',
    whole.empty,
    place.write('accounts.csv', `account_id,name,segment\n${accounts.join('\n')}\n`),
    place.write('indicators.csv', 'key,name,outcome,measure\ncalls,Calls,Fewer calls,count\n'),
  )
  states.empty = stateOf(whole.empty)
  copyFileSync(whole.empty, whole.full)
  await counterpart('import', whole.full, csv)
  states.full = stateOf(whole.full)
}, 120_000)
afterAll(() => place.clear())

test('an import that is killed at twenty random moments leaves all of the file in the book or nothing of it', async () => {
  const books = await killed(20, whole.empty, (book) => ['import', book, csv])
  const found = books.map(stateOf)
  expect(found.every((state) => state === states.empty || state === states.full)).toBe(true)
  // Were every one of them the same, the moments would not have been in the middle of anything.
  expect(found).toContain(states.empty)
  const [book = ''] = books
  expect((await counterpart('import', book, csv)).exit).toBe(0)
  expect(stateOf(book)).toBe(states.full)
}, 600_000)

test('nor does one that is taken back leave half of it', async () => {
  const undone = place.at('undone.counterpart')
  copyFileSync(whole.full, undone)
  await counterpart('undo', undone, '3')
  const taken = stateOf(undone)
  const found = (await killed(5, whole.full, (book) => ['undo', book, '3'])).map(stateOf)
  expect(found.every((state) => state === taken || state === states.full)).toBe(true)
}, 600_000)

type Words = (book: string) => readonly string[]
const atOnce = 3

/**
 * Kills a command that changes a copy of a book, so many times; the books that it leaves. Some are killed at once: most
 * of the time goes into starting a program.
 */
async function killed(times: number, from: string, words: Words): Promise<readonly string[]> {
  const log = await largestLog(from, words)
  const books = Array.from({ length: times }, (_, n) => fresh(from, n))
  const left = [...books]
  const killOneByOne = async () => {
    for (let book = left.pop(); book !== undefined; book = left.pop()) await killedOnce(book, words(book), log)
  }
  await Promise.all(Array.from({ length: atOnce }, killOneByOne))
  return books
}

async function killedOnce(book: string, words: readonly string[], log: number): Promise<void> {
  const child = start(words)
  const ended = once(child, 'exit')
  // How much is written tells how far it is, whatever else the machine is doing.
  const until = Math.random() * 1.05 * log
  while (child.exitCode === null && logSize(book) < until) await pause(1)
  await pause(Math.random() * 60)
  child.kill('SIGKILL')
  await ended
}

/** How large the log of changes becomes where nobody interrupts. */
async function largestLog(from: string, words: Words): Promise<number> {
  const book = fresh(from, 'log')
  const child = start(words(book))
  let largest = 0
  while (child.exitCode === null && child.signalCode === null) {
    largest = Math.max(largest, logSize(book))
    await pause(1)
  }
  expect(child.exitCode).toBe(0)
  expect(largest).toBeGreaterThan(1_000_000)
  return largest
}

function fresh(from: string, name: number | string): string {
  const book = place.at(`killed-${name}.counterpart`)
  for (const suffix of ['', '-wal', '-shm']) rmSync(book + suffix, { force: true })
  copyFileSync(from, book)
  return book
}

function start(words: readonly string[]) {
  return spawn(process.execPath, [command, ...words], { stdio: 'ignore' })
}

function logSize(book: string): number {
  return statSync(`${book}-wal`, { throwIfNoEntry: false })?.size ?? 0
}

/** Opens a book, which has to be sound, and sums up all that is in it but for the time of its imports. */
function stateOf(file: string): string {
  const opened = openBook(file, 'write')
  if (!opened.ok) throw new Error(opened.problem.message)
  const { db, close } = opened.value
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(db.pragma('foreign_key_check')).toEqual([])
    expect(monthsStored(opened.value)).toEqual(monthsFromRows(opened.value))
    const hash = createHash('sha256')
    const names = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name").pluck()
    for (const name of names.all()) {
      hash.update(name)
      const rows = db.prepare<[], Record<string, unknown>>(`SELECT * FROM "${name}"`).all()
      for (const row of rows) hash.update(JSON.stringify({ ...row, at: null }))
    }
    return hash.digest('hex')
  } finally {
    close()
  }
}
