import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runLogOfBook, runsIn, type StoredRun } from '../../../electron/engine/runs/run-log.ts'
import { counterpart, type Desk, jsonOf } from '../cli/counterpart.ts'
import { contentOf, runDesk } from './run-desk.ts'

let place: Desk
let book = ''
let chosen: readonly string[] = []
let undisturbed: Readonly<Record<string, string>> = {}

beforeAll(async () => {
  const made = await runDesk()
  place = made.place
  book = made.book
  chosen = [...made.chosen, '--jobs', '1', '--by', 'test']
  await run(place.at('undisturbed'))
  undisturbed = contentOf(place.at('undisturbed'))
}, 240_000)
afterAll(() => place.clear())

type RunJson = {
  readonly printed: number
  readonly waiting: number
  readonly failed: readonly { readonly accountId: string; readonly code: string; readonly message: string }[]
  readonly manifest: string | null
  readonly stopped: { readonly code: string; readonly message: string } | null
}

const run = (out: string, ...more: readonly string[]) => jsonOf<RunJson>('run', book, ...chosen, '--out', out, ...more)

/** The newest run in the book's history. */
function lastRun(): StoredRun | undefined {
  const log = runLogOfBook(book)
  const [last] = runsIn(log)
  log.close()
  return last
}

/** Does something once so many statements of a run lie in its folder. */
function at(out: string, count: number, work: () => void): void {
  const watch = setInterval(() => {
    if (!existsSync(out) || readdirSync(out).filter((name) => name.endsWith('.pdf')).length < count) return
    clearInterval(watch)
    work()
  }, 2)
}

describe('a disk of a run', { timeout: 240_000 }, () => {
  const why = 'only a system administrator on Linux can make a small disk for this test'
  let hasDisk = false
  beforeAll(() => {
    mkdirSync(place.at('disk'))
    hasDisk = mounted('size=200k')
  })
  afterAll(() => hasDisk && execFileSync('umount', ['-l', place.at('disk')]))

  function mounted(options: string): boolean {
    try {
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'tmpfs', place.at('disk')], { stdio: 'ignore' })
      return true
    } catch {
      return false
    }
  }
  const again = (options: string) => execFileSync('mount', ['-o', `remount,${options}`, place.at('disk')])

  test('that is full stops it with a sentence and no half file; with room again it goes on', async (context) => {
    context.skip(!hasDisk, why)
    const out = join(place.at('disk'), 'out')
    const full = await run(out)
    expect(full).toMatchObject({ manifest: null, stopped: { message: expect.stringContaining('the disk is full') } })
    expect(full.waiting).toBeGreaterThan(0)
    expect(lastRun()?.stopped).toEqual(expect.objectContaining(full.stopped))
    expect(undisturbed).toMatchObject(contentOf(out))
    again('size=9m')
    expect(await run(out, '--resume')).toMatchObject({ stopped: null, waiting: 0 })
    expect(lastRun()).toMatchObject({ stopped: null, endedAt: expect.any(String) })
    expect(contentOf(out)).toEqual(undisturbed)
  })

  test('that may only be read is refused before anything is begun, and met half way stops it', async (context) => {
    context.skip(!hasDisk, why)
    const out = join(place.at('disk'), 'other')
    at(out, 1, () => again('ro'))
    expect((await run(out)).stopped?.message).toContain('the disk is read-only')
    const never = await counterpart('run', book, ...chosen, '--out', join(place.at('disk'), 'never'))
    expect([never.exit, never.err]).toEqual([2, expect.stringContaining('the disk is read-only')])
    again('rw,size=9m')
    await run(out, '--resume')
    expect(contentOf(out)).toEqual(undisturbed)
  })
})

describe('a run', { timeout: 240_000 }, () => {
  test('passes over a file that cannot be replaced, says why, and makes it when it can', async () => {
    const out = place.at('in-the-way')
    cpSync(place.at('undisturbed'), out, { recursive: true })
    forget(out)
    rmSync(join(out, 'HL-1003.pdf'))
    mkdirSync(join(out, 'HL-1003.pdf'))
    const blocked = await run(out, '--resume')
    expect(blocked.failed).toEqual([
      { accountId: 'HL-1003', code: 'cannot-write', message: expect.stringContaining('HL-1003.pdf cannot be written') },
    ])
    expect(blocked.printed).toBe(Object.keys(undisturbed).length - 2)
    rmSync(join(out, 'HL-1003.pdf'), { recursive: true })
    await run(out, '--resume')
    expect(contentOf(out)).toEqual(undisturbed)
  })

  test('names files as every system takes them, whatever accounts are called', async () => {
    const named = place.at('named.counterpart')
    cpSync(book, named)
    const long = 'ä'.repeat(300)
    const names = ['CON', long, '☎ Fête ☎', 'A/B?', 'a:b*', '..\\up']
    const lines = names.map((name, n) => `HL-${1001 + (n < 4 ? n : n === 4 ? 8 : 11)},${name}`)
    const accounts = place.write('accounts.csv', `account_id,name\n${lines.join('\n')}\n`)
    expect((await counterpart('import', named, accounts)).exit).toBe(0)
    const out = place.at('named')
    await counterpart('run', named, ...chosen, '--name', '{name}', '--out', out)
    const files = readdirSync(out).filter((name) => name.endsWith('.pdf'))
    expect(files.toSorted()).toEqual(
      [
        `${'ä'.repeat(90)}.pdf`,
        '-up.pdf',
        '_CON.pdf',
        expect.stringMatching(/^A-B--[0-9a-f]{8}\.pdf$/),
        '☎ Fête ☎.pdf',
      ].toSorted(),
    )
    expect((await counterpart('verify', out)).exit).toBe(0)
  })

  test('shares book and machine with another one, and never a folder', async () => {
    const outs = [place.at('left'), place.at('right')]
    const third = new Promise<string>((resolve) =>
      at(
        outs[0] ?? '',
        1,
        () => void counterpart('run', book, ...chosen, '--out', outs[0] ?? '').then(({ err }) => resolve(err)),
      ),
    )
    const both = await Promise.all(outs.map((out) => run(out)))
    expect(both.map(({ waiting, stopped }) => ({ waiting, stopped }))).toEqual([
      { waiting: 0, stopped: null },
      { waiting: 0, stopped: null },
    ])
    for (const out of outs) expect(contentOf(out)).toEqual(undisturbed)
    expect(await third).toContain('Another run is printing')
  })

  test('prints the book as it was when it began, which is written to meanwhile', async () => {
    const changing = place.at('changing.counterpart')
    cpSync(book, changing)
    const out = place.at('changing')
    const written = new Promise<string>((resolve) =>
      at(out, 1, () => void counterpart('settings', changing, 'margin', '0.31').then(({ err }) => resolve(err))),
    )
    await counterpart('run', changing, ...chosen, '--out', out)
    expect(await written).toBe('')
    expect(contentOf(out)).toEqual(undisturbed)
    expect((await counterpart('run', changing, ...chosen, '--out', out, '--resume')).err).toContain(
      'The book has changed',
    )
  })

  test('waits with its notes while another program holds the book, and is whole when that lets go', async () => {
    const held = place.at('held.counterpart')
    cpSync(book, held)
    const out = place.at('held')
    at(out, 1, () => {
      const other = new Database(held)
      other.exec('BEGIN IMMEDIATE')
      setTimeout(() => other.exec('ROLLBACK').close(), 3_000)
    })
    await counterpart('run', held, ...chosen, '--out', out)
    expect(contentOf(out)).toEqual(undisturbed)
    const log = new Database(held)
    expect(log.prepare('SELECT COUNT(*) FROM runs WHERE ended_at IS NOT NULL AND folder = ?').pluck().get(out)).toBe(1)
    log.close()
  })
})

/** Makes the book believe that the undisturbed run went into another folder. */
function forget(folder: string): void {
  const log = new Database(book)
  log.prepare('UPDATE runs SET folder = ? WHERE folder LIKE ?').run(folder, '%undisturbed')
  log.close()
}
