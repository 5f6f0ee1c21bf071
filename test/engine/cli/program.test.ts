import { spawnSync } from 'node:child_process'
import { accessSync, constants } from 'node:fs'
import { delimiter, join } from 'node:path'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { command, desk, spawned } from './counterpart.ts'

const place = desk()
const book = place.at('book.counterpart')
const accounts = place.write('accounts.csv', 'account_id,name\nACME,Acme\n')
const bad = place.write('bad-accounts.csv', 'account_id,name\nBETA,Beta\n,Nobody\n')
beforeAll(() => {
  spawned(['init', book])
})
afterAll(() => place.clear())

describe('the program', () => {
  test('exits with 0 when all is done, one document on standard output and nothing beside it', () => {
    const said = spawned(['import', book, accounts, '--json'])
    expect([said.exit, said.err]).toEqual([0, ''])
    expect(JSON.parse(said.out).batches[0].committed).toBe(true)
  })

  test('exits with 1 when some of it is done', () => {
    const said = spawned(['import', book, bad, '--skip-bad-rows'])
    expect(said.exit).toBe(1)
    expect(said.out).toMatch(/bad-accounts\.csv, row 3, column account_id/)
  })

  test('exits with 2 when it refuses, and says so on standard error only', () => {
    const said = spawned(['undo', book, '99'])
    expect([said.exit, said.out]).toEqual([2, ''])
    expect(said.err).toMatch(/The book has no batch 99/)
  })

  test('exits with 70 on a bug, with the lines to report, and still prints a document where one is asked for', () => {
    const broken = place.at('broken.counterpart')
    spawned(['init', broken])
    const db = new Database(broken)
    db.exec("UPDATE settings SET value = '{'; INSERT OR IGNORE INTO settings VALUES ('currency', '{')")
    db.close()
    const said = spawned(['value', broken, '--json'])
    expect(said.exit).toBe(70)
    expect(said.err).toMatch(/^A bug in Counterpart\. Please report it with these lines:\n.*\n {4}at /)
    expect(JSON.parse(said.out).problem.code).toBe('bug')
  })

  test('says what it can do, and how each command is used', () => {
    expect(spawned(['--help'])).toMatchObject({ exit: 0, err: '' })
    expect(spawned([]).exit).toBe(2)
    const said = spawned(['value', '--help'])
    expect(said.out).toMatch(/^counterpart value BOOK .*--explain/)
    expect(said.exit).toBe(0)
  })

  test.skipIf(process.platform === 'win32')('does not mind a reader that stops early', () => {
    const many = place.write(
      'many-accounts.csv',
      `account_id,name\n${Array.from({ length: 500 }, (_, n) => `M${n},Many`).join('\n')}\n`,
    )
    expect(spawned(['import', book, many]).exit).toBe(0)
    const line = `"$0" "$@" | head -c 10; exit \${PIPESTATUS[0]}`
    const said = spawnSync('bash', ['-c', line, process.execPath, command, 'value', book, '--json'], {
      encoding: 'utf8',
    })
    expect([said.status, said.stderr, said.stdout.length]).toEqual([0, '', 10])
  })
})

const older = nodeBefore(22)

describe('an older Node', () => {
  test.skipIf(older === null)(`is told what is needed (${older ?? 'skipped: there is none here'})`, () => {
    const said = spawned(['value', book], older ?? '')
    expect([said.exit, said.out]).toEqual([2, ''])
    expect(said.err).toMatch(/^Counterpart needs Node 22\.\d+ or newer and this is Node 2?\d\..*npm run -s counterpart/)
    expect(said.err.split('\n')).toHaveLength(2)
  })
})

/** A Node on the path that is older than ours may be: machines often have one beside the project's own. */
function nodeBefore(major: number): string | null {
  const places = (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, 'node'))
  const found = places.filter((file) => isProgram(file)).find((file) => majorOf(file) < major)
  return found ?? null
}

function isProgram(file: string): boolean {
  try {
    accessSync(file, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function majorOf(node: string): number {
  const { stdout } = spawnSync(node, ['--version'], { encoding: 'utf8' })
  return Number(/^v(\d+)/.exec(stdout)?.[1] ?? Number.POSITIVE_INFINITY)
}
