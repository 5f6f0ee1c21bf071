import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeEach, expect, test } from 'vitest'
import { mergeRuns } from '../../../electron/engine/runs/merge-runs.ts'
import { digestOf } from '../../../electron/engine/runs/plan-run.ts'
import type { Manifest, PrintedFile } from '../../../shared/runs/manifest.ts'
import { shardOf } from '../../../shared/runs/shard.ts'
import { desk } from '../cli/counterpart.ts'

const place = desk()
afterAll(() => place.clear())

const accounts = ['A-1', 'A-2', 'A-3', 'A-4', 'A-5', 'A-6']
const files = accounts.map((accountId): PrintedFile => {
  const about = { number: 'CP-2026-06-30-00000000', locale: 'en-GB', brand: 'plain', methodVersion: '1' }
  return { accountId, file: `${accountId}.pdf`, sha256: '0'.repeat(64), bytes: 1, pages: 1, ...about }
})

function shard(index: number): Manifest {
  const asked = { select: { kind: 'all' }, document: 'renewal', brand: null, locale: null, asOf: '2026-06-30' } as const
  return {
    ...{ manifest: 'counterpart-run/1', run: 'R-2026-06-30-0123abcd', failed: [], skipped: [] },
    asked: { ...asked, pattern: '{account}', shard: { index, of: 2 } },
    plan: { accounts: accounts.length, sha256: digestOf(files) },
    files: files.filter(({ accountId }) => shardOf(accountId, 2) === index),
  }
}

function written(folder: string, manifest: unknown): string {
  mkdirSync(folder, { recursive: true })
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest))
  return folder
}

const out = place.at('out')
const inOut = (name: string) => join(out, name)
const joined = (...parts: readonly string[]) => {
  const result = mergeRuns(parts, out)
  return result.ok ? 'joined' : result.problem.code
}
const fileNames = () =>
  JSON.parse(readFileSync(inOut('manifest.json'), 'utf8')).files.map(({ file }: PrintedFile) => file)

beforeEach(() => {
  rmSync(out, { recursive: true, force: true })
  written(inOut('part-1'), shard(1))
  written(inOut('part-2'), shard(2))
})

test('parts are joined by the names of their folders, also through a link to the folder that they lie in', () => {
  symlinkSync(out, place.at('link'))
  expect(joined(inOut('part-1'), join(place.at('link'), 'part-2'))).toBe('joined')
  expect(fileNames()).toEqual(accounts.map((id) => `part-${shardOf(id, 2)}/${id}.pdf`))
})

test('a part that lies elsewhere, by its path or by a link, is refused with what to do', () => {
  const elsewhere = written(place.at('x2/part-2'), shard(2))
  expect(joined(inOut('part-1'), elsewhere)).toBe('run-part-outside')
  symlinkSync(elsewhere, inOut('linked'))
  expect(joined(inOut('part-1'), inOut('linked'))).toBe('run-part-outside')
  expect(() => fileNames()).toThrow()
  const result = mergeRuns([inOut('part-1'), elsewhere], out)
  expect(!result.ok && result.problem.message).toContain('--out')
})

test('a folder whose name no manifest may have is refused', () => {
  cpSync(inOut('part-2'), inOut('part\\2'), { recursive: true })
  expect(joined(inOut('part-1'), inOut('part\\2'))).toBe('run-part-outside')
})

test.each([
  ['no manifest at all', 'x'],
  ['that of another program', { name: 'app' }],
  ['that of another run', { ...shard(1), run: 'R-2026-06-30-ffffffff' }],
])('a manifest.json that is %s is not replaced', (_, there) => {
  written(out, there)
  expect(joined(inOut('part-1'), inOut('part-2'))).toBe('run-merge-taken')
  expect(readFileSync(inOut('manifest.json'), 'utf8')).toBe(JSON.stringify(there))
})

test('that of the same run is', () => {
  expect(joined(inOut('part-1'), inOut('part-2'))).toBe('joined')
  expect(joined(inOut('part-1'), inOut('part-2'))).toBe('joined')
  written(out, shard(1))
  expect(joined(out, inOut('part-2'))).toBe('joined')
  expect(fileNames()).toEqual(accounts.map((id) => `${shardOf(id, 2) === 1 ? '' : 'part-2/'}${id}.pdf`))
})

test('an account of another shard is refused, also where a skipped one hides it from the digest', () => {
  const skipped = [{ accountId: 'A-9', code: 'x', message: 'x' }]
  const [index, other] = shardOf('A-9', 2) === 1 ? [1, 2] : [2, 1]
  const part = shard(index)
  const one = shard(other)
  const plan = { ...part.plan, accounts: 7 }
  written(inOut(`part-${other}`), { ...one, plan })
  written(inOut(`part-${index}`), { ...part, plan, skipped })
  expect(joined(inOut('part-1'), inOut('part-2'))).toBe('joined')
  const [moved, ...rest] = one.files
  written(inOut(`part-${other}`), { ...one, plan, files: rest })
  written(inOut(`part-${index}`), { ...part, plan, skipped, files: [...part.files, moved] })
  expect(joined(inOut('part-1'), inOut('part-2'))).toBe('run-shard-stray')
})
