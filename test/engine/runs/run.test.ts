import { spawn } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { beginRun, runLogOfBook } from '../../../electron/engine/runs/run-log.ts'
import { command, counterpart, jsonOf } from '../cli/counterpart.ts'
import { contentOf, runDesk } from './run-desk.ts'

const { place, book, chosen: which } = await runDesk()
const whole = place.at('whole')
const chosen = [...which, '--jobs', '1', '--by', 'test'] as const

beforeAll(async () => {
  expect((await counterpart('run', book, ...chosen, '--out', whole)).exit).toBe(1)
}, 240_000)
afterAll(() => place.clear())

type RunJson = {
  readonly printed: number
  readonly waiting: number
  readonly skipped: readonly { readonly accountId: string; readonly code: string }[]
  readonly manifest: string | null
}

/** Starts a run as a program of its own and ends it by a signal when so many PDFs lie there; says how it ended. */
function interrupted(out: string, signal: NodeJS.Signals, at: number, ...more: readonly string[]) {
  const child = spawn(process.execPath, [command, 'run', book, ...chosen, '--out', out, ...more])
  const enough = () => existsSync(out) && readdirSync(out).filter((name) => name.endsWith('.pdf')).length >= at
  const watch = setInterval(() => {
    if (enough()) {
      clearInterval(watch)
      child.kill(signal)
    }
  }, 3)
  return new Promise<number | null>((resolve) => {
    child.on('exit', (code) => {
      clearInterval(watch)
      resolve(code)
    })
  })
}

describe('a run', { timeout: 240_000 }, () => {
  test('prints every account that is ready, names the others with the reason, and writes the manifest last', () => {
    const manifest = JSON.parse(readFileSync(join(whole, 'manifest.json'), 'utf8'))
    expect(manifest.skipped).toEqual([
      { accountId: 'HL-1009', code: 'no-rate-paid', message: expect.stringContaining('CHF→EUR') },
    ])
    expect(manifest.files).toHaveLength(5)
    for (const { file, sha256, bytes } of manifest.files) {
      expect(contentOf(whole)[file]).toBe(sha256)
      expect(readFileSync(join(whole, file))).toHaveLength(bytes)
    }
    expect(readdirSync(whole).filter((name) => !/\.pdf$|^manifest\.json$/.test(name))).toEqual([])
  })

  test('is proven by verify, which names a file that was changed, lost or added', async () => {
    expect((await counterpart('verify', whole)).out).toContain('All 5 statements')
    const copy = place.at('copy')
    cpSync(whole, copy, { recursive: true })
    writeFileSync(join(copy, 'HL-1001.pdf'), readFileSync(join(copy, 'HL-1002.pdf')))
    rmSync(join(copy, 'HL-1003.pdf'))
    writeFileSync(join(copy, 'stranger.pdf'), 'x')
    const found = await jsonOf<{ ok: boolean; differences: { file: string; figure: string }[] }>('verify', copy)
    expect(found.ok).toBe(false)
    expect(found.differences.map(({ file, figure }) => `${file} ${figure}`)).toEqual(
      expect.arrayContaining(['HL-1001.pdf sha256', 'HL-1003.pdf file', 'stranger.pdf manifest']),
    )
  })

  test('is never begun in a folder that holds statements', async () => {
    const said = await counterpart('run', book, ...chosen, '--out', whole)
    expect([said.exit, said.err]).toEqual([2, expect.stringContaining('holds statements already')])
  })

  test('refuses what it cannot name, read or choose', async () => {
    const out = place.at('never')
    for (const [words, sentence] of [
      [['--all', '--name', 'x'], 'the same for many accounts'],
      [['--all', '--name', '{hand}'], 'nothing is known by that name'],
      [['--all', '--renewing-within', '9d'], 'Say which accounts'],
      [['--all', '--shard', '3/2'], '--shard has to be'],
      [['--accounts', place.write('unknown.txt', 'NOBODY\nHL-1001\nNOR-1')], 'no account “NOBODY, NOR-1”'],
      [['--all', '--brand', 'nope'], 'There is no brand "nope"'],
      [['--all', '--locale', 'xx'], 'one of the languages en, nl, de, fr, ru'],
      [['--accounts', place.write('none.txt', '\n')], 'nothing to print'],
    ] as const) {
      const said = await counterpart('run', book, ...words, '--out', out)
      expect([said.exit, said.err]).toEqual([2, expect.stringContaining(sentence)])
    }
    expect(existsSync(out)).toBe(false)
    const file = place.write('a-file', '')
    expect((await counterpart('run', book, ...chosen, '--out', join(file, 'below'))).err).toMatch(/cannot be written/)
  })
})

describe('a run that was cut short', { timeout: 240_000 }, () => {
  test('by kill -9, twice, is resumed to the same bytes', async () => {
    const out = place.at('killed')
    for (const [at, more] of [
      [1, []],
      [4, ['--resume']],
    ] as const) {
      await interrupted(out, 'SIGKILL', at, ...more)
      const left = Object.entries(contentOf(out)).filter(([name]) => name.endsWith('.pdf'))
      expect(left.length).toBeGreaterThanOrEqual(at)
      for (const [name, digest] of left) expect(digest).toBe(contentOf(whole)[name])
    }
    const again = await counterpart('run', book, ...chosen, '--out', out, '--resume')
    expect(again.err).toBe('')
    expect(contentOf(out)).toEqual(contentOf(whole))
  })

  test('by hand ends at once, says what is left, and makes that and what was lost or changed since', async () => {
    const out = place.at('cancelled')
    expect(await interrupted(out, 'SIGINT', 3)).toBe(1)
    expect(existsSync(join(out, 'manifest.json'))).toBe(false)
    expect(readdirSync(out).filter((name) => !name.endsWith('.pdf'))).toEqual([])
    writeFileSync(join(out, 'HL-1001.pdf'), 'changed')
    rmSync(join(out, 'HL-1002.pdf'))
    const resumed = await jsonOf<RunJson>('run', book, ...chosen, '--out', out, '--resume')
    expect(resumed).toMatchObject({ printed: 5, waiting: 0 })
    expect(contentOf(out)).toEqual(contentOf(whole))
  })

  test('by its folder that vanished is stopped with a sentence and goes on from nothing', async () => {
    const out = place.at('vanished')
    const going = interrupted(out, 'SIGWINCH', 2)
    await new Promise<void>((resolve) => {
      const watch = setInterval(() => {
        if (!existsSync(join(out, 'HL-1001.pdf'))) return
        clearInterval(watch)
        rmSync(out, { recursive: true })
        resolve()
      }, 3)
    })
    expect(await going).toBe(1)
    await counterpart('run', book, ...chosen, '--out', out, '--resume')
    expect(contentOf(out)).toEqual(contentOf(whole))
  })

  test('is begun anew into its folder once that is empty, whatever became of the book', async () => {
    const out = place.at('emptied')
    const changing = place.at('emptied.counterpart')
    cpSync(book, changing)
    const log = runLogOfBook(changing)
    const asked = JSON.parse(readFileSync(join(whole, 'manifest.json'), 'utf8')).asked
    const begun = { key: 'R', asked, bookState: '', plan: { accounts: 1, sha256: '' }, at: '', by: '', endedAt: null }
    mkdirSync(out)
    beginRun(log, { ...begun, folder: realpathSync(out) }, [{ accountId: 'HL-1001', file: 'HL-1001.pdf' }])
    log.close()
    expect(await jsonOf<RunJson>('run', changing, ...chosen, '--out', out)).toMatchObject({ printed: 5, waiting: 0 })
  })

  test('keeps the day that it was begun on, where nobody says one', async () => {
    const out = place.at('yesterday')
    const list = place.write('yesterday.txt', 'HL-1001')
    await counterpart('run', book, '--accounts', list, '--as-of', '2026-02-28', '--out', out)
    rmSync(join(out, 'HL-1001.pdf'))
    const again = ['run', book, '--accounts', list, '--resume', '--out', out] as const
    expect(await jsonOf<RunJson>(...again)).toMatchObject({ printed: 1 })
    expect((await counterpart(...again, '--as-of', '2026-03-31')).err).toContain('asked for something else')
  })

  test('loses its manifest only when it goes on, and writes no file but those that are planned', async () => {
    const out = place.at('tampered')
    const list = place.write('tampered.txt', 'HL-1001')
    const one = ['run', book, '--accounts', list, '--as-of', '2026-06-30', '--shard', '1/1', '--out', out] as const
    await counterpart(...one)
    const log = new Database(join(out, 'run.sqlite'))
    log.prepare("UPDATE run_accounts SET file = '../victim.pdf'").run()
    expect((await counterpart(...one, '--resume')).err).toContain('asked for something else')
    expect(existsSync(place.at('victim.pdf'))).toBe(false)
    log.exec("UPDATE run_accounts SET file = 'HL-1001.pdf'; BEGIN IMMEDIATE")
    expect((await counterpart(...one, '--resume')).err).toContain('another program')
    log.exec('ROLLBACK')
    log.close()
    expect(existsSync(join(out, 'manifest.json'))).toBe(true)
    cpSync(out, place.at('moved'), { recursive: true })
    rmSync(join(place.at('moved'), 'HL-1001.pdf'))
    writeFileSync(join(place.at('moved'), 'manifest.json.7.part'), '{')
    await counterpart(...one, '--resume', '--out', place.at('moved'))
    expect(contentOf(place.at('moved'))).toEqual(contentOf(out))
  })

  test('is not resumed for another question, from a changed book, or where nothing was begun', async () => {
    const out = place.at('other')
    const changing = place.at('changing.counterpart')
    cpSync(book, changing)
    const one = ['--accounts', place.write('one.txt', 'HL-1001'), '--as-of', '2026-06-30', '--jobs', '1'] as const
    const said = (...more: readonly string[]) => counterpart('run', changing, ...one, '--out', out, ...more)
    expect((await said('--resume')).err).toContain('There is no run')
    await said()
    expect((await said('--resume', '--locale', 'nl-NL')).err).toContain('asked for something else')
    await counterpart('import', changing, place.write('accounts.csv', 'account_id,name\nHL-1001,Another name\n'))
    expect((await said('--resume')).err).toContain('The book has changed')
    const { batches } = await jsonOf<{ batches: { batch: number }[] }>('batches', changing)
    await counterpart('undo', changing, String(Math.max(...batches.map(({ batch }) => batch))))
    expect((await said('--resume')).exit).toBe(0)
    await counterpart('settings', changing, 'margin', '0.31')
    expect((await said('--resume')).err).toContain('The book has changed')
  })
})

describe('shards', { timeout: 240_000 }, () => {
  const folders = [1, 2, 3].map((index) => join(place.at('sharded'), `part-${index}`))

  test('print disjoint parts that merge to one manifest of the whole', async () => {
    await Promise.all(
      folders.map((folder, at) => counterpart('run', book, ...chosen, '--shard', `${at + 1}/3`, '--out', folder)),
    )
    const merged = await jsonOf<RunJson>('run', '--merge', ...folders)
    expect(merged).toMatchObject({ printed: 5, skipped: [{ accountId: 'HL-1009' }] })
    const { files } = JSON.parse(readFileSync(merged.manifest ?? '', 'utf8'))
    const bare = files.map(({ file, sha256 }: { file: string; sha256: string }) => [
      file.replace(/^part-\d\//, ''),
      sha256,
    ])
    const { 'manifest.json': _, ...pdfs } = contentOf(whole)
    expect(Object.fromEntries(bare)).toEqual(pdfs)
    expect((await counterpart('verify', place.at('sharded'))).exit).toBe(0)
  })

  test('are not merged while one is missing, there twice, or of another run', async () => {
    const [first = '', second = '', third = ''] = folders
    expect((await counterpart('run', '--merge', first, third)).err).toContain('Shard 2 of 3 is missing')
    expect((await counterpart('run', '--merge', first, second, third, second)).err).toContain('Shard 2 of 3 is in both')
    expect((await counterpart('run', '--merge', first, whole)).err).toContain('is not of the same run')
    expect((await counterpart('run', '--merge', place.folder)).err).toContain('no manifest.json')
    const other = place.at('other-book.counterpart')
    cpSync(book, other)
    await counterpart('settings', other, 'margin', '0.31')
    const half = join(place.at('sharded'), 'other-half')
    await counterpart('run', other, ...chosen, '--shard', '2/3', '--out', half)
    expect((await counterpart('run', '--merge', first, half, third)).err).toContain('is not of the same run')
  })
})
