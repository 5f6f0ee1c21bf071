import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { verifyFolder } from '../../../electron/engine/runs/verify-run.ts'
import type { FileDifference } from '../../../electron/engine/verify/verify-files.ts'
import { verifyInThread } from '../../../electron/engine/window/verify-thread.ts'
import type { Manifest } from '../../../shared/runs/manifest.ts'
import { counterpart, jsonOf, spawned } from '../cli/counterpart.ts'
import { runDesk } from './run-desk.ts'

const { place, book } = await runDesk()
const printed = place.at('printed')
const skipping = place.at('skipping')
const sharded = place.at('sharded')

beforeAll(async () => {
  const list = place.write('ready.txt', 'HL-1001\nHL-1002\nHL-1003')
  const some = place.write('some.txt', 'HL-1001\nHL-1009')
  const one = (accounts: string, out: string, ...more: string[]) =>
    counterpart('run', book, '--accounts', accounts, '--as-of', '2026-06-30', '--jobs', '1', '--out', out, ...more)
  await one(list, printed)
  await one(some, skipping)
  for (const shard of [1, 2]) await one(list, join(sharded, `part-${shard}`), '--shard', `${shard}/2`)
  await counterpart('run', '--merge', join(sharded, 'part-1'), join(sharded, 'part-2'))
}, 240_000)
afterAll(() => place.clear())

let copies = 0
/** A copy of a run's folder that somebody changed, its manifest too. */
function copyOf(folder: string, change: (manifest: Manifest, copy: string) => Manifest = (same) => same): string {
  copies += 1
  const copy = place.at(`copy-${copies}`)
  cpSync(folder, copy, { recursive: true })
  const file = join(copy, 'manifest.json')
  writeFileSync(file, JSON.stringify(change(JSON.parse(readFileSync(file, 'utf8')), copy)))
  return copy
}

async function differencesIn(folder: string): Promise<readonly FileDifference[]> {
  const found = await verifyFolder(folder, () => undefined)
  if (!found.ok) throw new Error(found.problem.message)
  return found.value.differences
}

type Entry = Manifest['files'][number]
const withFirst = (change: Partial<Entry>) => (manifest: Manifest) => ({
  ...manifest,
  files: manifest.files.map((one, at) => (at === 0 ? { ...one, ...change } : one)),
})

describe('a manifest that says what is not so', { timeout: 120_000 }, () => {
  test('is told from one that does, of a run, a shard and a merged run', async () => {
    for (const folder of [printed, skipping, sharded, join(sharded, 'part-1'), join(sharded, 'part-2')])
      expect(await differencesIn(folder)).toEqual([])
  })

  test('is found out in every field of an entry', async () => {
    const claims: Partial<Entry> = {
      ...{ pages: 999, number: 'CP-2026-06-30-00000000', locale: 'xx', bytes: 1, brand: 'other', methodVersion: '0' },
    }
    const found = await differencesIn(copyOf(printed, withFirst(claims)))
    expect(found.map(({ file, figure, recomputed }) => [file, figure, recomputed]).toSorted()).toEqual(
      Object.entries(claims)
        .map(([figure, claimed]) => ['HL-1001.pdf', figure, String(claimed)])
        .toSorted(),
    )
  })

  test('is found out where it was asked for another day', async () => {
    const other = copyOf(printed, (manifest) => ({ ...manifest, asked: { ...manifest.asked, asOf: '2026-06-29' } }))
    expect((await differencesIn(other)).map(({ figure, printed: is }) => [figure, is])).toEqual(
      Array(3).fill(['asOf', '2026-06-30']),
    )
  })

  test('is found out where it swaps the files of two accounts', async () => {
    const swapped: Record<string, string> = { 'HL-1001': 'HL-1002', 'HL-1002': 'HL-1001' }
    const other = copyOf(printed, (manifest) => ({
      ...manifest,
      files: manifest.files.map((one) => ({ ...one, accountId: swapped[one.accountId] ?? one.accountId })),
    }))
    expect(await differencesIn(other)).toEqual([
      expect.objectContaining({ file: 'manifest.json', figure: 'plan.sha256' }),
      { file: 'HL-1001.pdf', figure: 'accountId', printed: 'HL-1001', recomputed: 'HL-1002' },
      { file: 'HL-1002.pdf', figure: 'accountId', printed: 'HL-1002', recomputed: 'HL-1001' },
    ])
  })

  test('is found out where it leaves an account out with its file, or those that were skipped', async () => {
    const less = copyOf(printed, (manifest, copy) => {
      rmSync(join(copy, 'HL-1002.pdf'))
      return { ...manifest, files: manifest.files.filter(({ accountId }) => accountId !== 'HL-1002') }
    })
    expect(await differencesIn(less)).toContainEqual({
      ...{ file: 'manifest.json', figure: 'plan.accounts', printed: '2', recomputed: '3' },
    })
    const nobody = copyOf(skipping, (manifest) => ({ ...manifest, skipped: [] }))
    expect((await differencesIn(nobody)).map(({ figure }) => figure)).toEqual(['plan.accounts', 'plan.sha256'])
  })

  test('is found out where it makes up the number by an account that it has twice', async () => {
    const twice = copyOf(skipping, (manifest) => ({
      ...manifest,
      skipped: manifest.skipped.map((one) => ({ ...one, accountId: 'HL-1001' })),
    }))
    expect(await differencesIn(twice)).toEqual([
      { file: 'manifest.json', figure: 'account', printed: 'HL-1001', recomputed: 'once' },
    ])
    expect((await counterpart('verify', twice)).out).toContain('the account HL-1001 is listed more than once.')
  })

  test('of a merged run is found out where a file was renamed with its entry', async () => {
    const renamed = copyOf(sharded, (manifest, copy) => ({
      ...manifest,
      files: manifest.files.map((one) => {
        if (one.accountId !== 'HL-1001') return one
        const file = one.file.replace('HL-1001', 'other')
        renameSync(join(copy, one.file), join(copy, file))
        return { ...one, file }
      }),
    }))
    expect((await differencesIn(renamed)).map(({ figure }) => figure)).toEqual(['plan.sha256'])
  })

  test('of a shard is found out where it has accounts of another, or more than were planned', async () => {
    const part = join(sharded, 'part-1')
    const other = copyOf(part, (manifest) => ({
      ...manifest,
      asked: { ...manifest.asked, shard: { index: 2, of: 2 } },
      plan: { ...manifest.plan, accounts: 0 },
    }))
    const found = await differencesIn(other)
    expect(found).toContainEqual(expect.objectContaining({ figure: 'plan.accounts', recomputed: '0' }))
    expect(found).toContainEqual(
      expect.objectContaining({ figure: expect.stringMatching(/^shard of HL-/), printed: '1/2', recomputed: '2/2' }),
    )
  })

  test('and the statements of strangers in the folders of its parts, are named', async () => {
    const copy = copyOf(sharded)
    writeFileSync(join(copy, 'part-2', 'stranger.PDF'), 'x')
    expect(await differencesIn(copy)).toEqual([
      { file: 'part-2/stranger.PDF', figure: 'manifest', printed: 'beside it', recomputed: '' },
    ])
  })

  test('is called the manifest in words, and a name that would steer a terminal is none of a run', async () => {
    const said = await counterpart('verify', copyOf(printed, withFirst({ sha256: '0'.repeat(64), pages: 7 })))
    expect(said.out).toContain(`and the manifest says "${'0'.repeat(64)}".`)
    expect(said.out).toContain('HL-1001.pdf, pages: it is')
    expect(said.out).not.toContain('follows from its data')
    const steering = await counterpart('verify', copyOf(printed, withFirst({ file: '\u001B[2J.pdf' })))
    expect([steering.exit, steering.err]).toEqual([2, expect.stringContaining('no manifest.json')])
  })
})

describe.skipIf(process.platform === 'win32')('what is no plain file', { timeout: 120_000 }, () => {
  test.each([
    ['a folder', 'This is a folder', (file: string) => mkdirSync(file)],
    ['a pipe', 'This is a pipe', pipe],
    ['a link that leads out', 'by a link, which was not followed', (file: string) => symlinkSync(outside(), file)],
    ['a link to nothing', 'is not there', (file: string) => symlinkSync('nothing', file)],
    ['what is no PDF', 'This is no PDF', (file: string) => writeFileSync(file, 'x')],
  ])('%s in place of a statement is a difference that says what it is', async (_, sentence, make) => {
    const copy = copyOf(printed)
    rmSync(join(copy, 'HL-1003.pdf'))
    make(join(copy, 'HL-1003.pdf'))
    expect(await differencesIn(copy)).toContainEqual({
      ...{ file: 'HL-1003.pdf', figure: 'file', printed: expect.stringContaining(sentence), recomputed: '' },
    })
    rmSync(join(copy, 'manifest.json'))
    expect((await counterpart('verify', copy)).out).toContain(sentence)
  })

  test('is named where it was given by itself', async () => {
    const alone = place.at('alone.pdf')
    pipe(alone)
    const found = await jsonOf<object>('verify', alone)
    expect(Object.keys(found)).toEqual(['ok', 'files', 'differences'])
    expect(found).toMatchObject({ ok: false, files: 1, differences: [{ file: 'alone.pdf', figure: 'file' }] })
  })

  test('and a folder of a part that leads elsewhere, is not looked into', async () => {
    const copy = copyOf(sharded)
    const elsewhere = join(place.folder, 'elsewhere')
    renameSync(join(copy, 'part-2'), elsewhere)
    writeFileSync(join(elsewhere, 'secret.pdf'), 'x')
    symlinkSync(elsewhere, join(copy, 'part-2'))
    const found = await differencesIn(copy)
    expect(found).toContainEqual(expect.objectContaining({ file: 'part-2', figure: 'file' }))
    expect(found.some(({ file }) => file.includes('secret'))).toBe(false)
    expect(found.every(({ printed: said }) => said.includes('leads out of the folder'))).toBe(true)
  })

  test('is no manifest either', async () => {
    const copy = copyOf(printed)
    rmSync(join(copy, 'manifest.json'))
    pipe(join(copy, 'manifest.json'))
    expect((await counterpart('verify', copy)).err).toContain('no manifest.json')
    rmSync(join(copy, 'manifest.json'))
    symlinkSync(join(printed, 'manifest.json'), join(copy, 'manifest.json'))
    expect((await counterpart('verify', copy)).err).toContain('no manifest.json')
  })
})

test('a statement of the run that somebody locked is a difference, not the end of the check', async () => {
  const copy = copyOf(printed)
  vi.stubEnv('COUNTERPART_PASSWORD', 'open sesame')
  const target = join(copy, 'HL-1003.pdf')
  await counterpart('statement', book, '--account', 'HL-1003', '--out', target, '--password', '--as-of', '2026-06-30')
  vi.unstubAllEnvs()
  expect((await differencesIn(copy)).map(({ figure }) => figure)).toEqual(['sha256', 'bytes', 'file'])
})

test('a statement that was damaged anywhere is a difference, and never ends the program or the thread', async () => {
  const damaged = place.at('damaged')
  mkdirSync(damaged)
  const whole = readFileSync(join(printed, 'HL-1001.pdf'), 'latin1')
  const places = [...whole.matchAll(/\/(First|N) (?=\d)/g)].map(({ index, 0: found }) => index + found.length)
  for (const at of places)
    writeFileSync(join(damaged, `${at}.pdf`), `${whole.slice(0, at)}-${whole.slice(at + 1)}`, 'latin1')
  const { exit, out, err } = spawned(['verify', damaged, '--json'])
  expect([exit, err]).toEqual([1, ''])
  const { files, differences } = JSON.parse(out)
  expect(files).toBe(places.length)
  expect(new Set(differences.map((one: FileDifference) => one.printed))).toEqual(
    new Set([expect.stringContaining('cut short or damaged')]),
  )
  const listed = copyOf(printed, (manifest, copy) => {
    const names = manifest.files.map(({ file }) => file)
    const broken = differences.slice(0, names.length).map((one: FileDifference) => join(damaged, one.file))
    for (const [at, file] of broken.entries()) cpSync(file, join(copy, names[at] ?? ''))
    return manifest
  })
  const inThread = await verifyInThread(listed, { signal: new AbortController().signal, progress: () => undefined })
  expect(inThread).toMatchObject({ ok: true, value: { files: 3 } })
  expect(inThread.ok && inThread.value?.differences.filter(({ figure }) => figure === 'file')).toHaveLength(3)
})

function pipe(file: string): void {
  expect(spawnSync('mkfifo', [file]).status).toBe(0)
}

function outside(): string {
  const file = place.at('outside.pdf')
  if (!existsSync(file)) cpSync(join(printed, 'HL-1003.pdf'), file)
  return file
}
