import * as fs from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeEach, expect, test, vi } from 'vitest'
import { writeWhole } from '../../electron/engine/write-file.ts'
import { desk } from './cli/counterpart.ts'

vi.mock('node:fs', async (original) => {
  const real = await original<typeof fs>()
  return { ...real, renameSync: vi.fn(real.renameSync) }
})

const place = desk()
const platform = Object.getOwnPropertyDescriptor(process, 'platform') ?? {}
const path = join(place.folder, 'a.pdf')
beforeEach(() => void vi.mocked(fs.renameSync).mockClear())
afterEach(() => void Object.defineProperty(process, 'platform', platform))
afterAll(() => place.clear())

/** Somebody has the file open, so many times that it is asked for. */
function openElsewhere(times: number): void {
  const busy = () => {
    throw Object.assign(new Error('busy'), { code: 'EPERM' })
  }
  for (let time = 0; time < times; time += 1) vi.mocked(fs.renameSync).mockImplementationOnce(busy)
}

test('a file that somebody has open for a moment on Windows is replaced when it is free again', () => {
  Object.defineProperty(process, 'platform', { ...platform, value: 'win32' })
  openElsewhere(2)
  expect(writeWhole(path, 'new')).toEqual({ ok: true, value: path })
  expect(vi.mocked(fs.renameSync)).toHaveBeenCalledTimes(3)
  expect(fs.readFileSync(path, 'utf8')).toBe('new')
})

test('one that stays open is as it was, and nothing lies beside it', () => {
  openElsewhere(1)
  const written = writeWhole(path, 'newer')
  expect(written).toMatchObject({ ok: false, problem: { code: 'cannot-write', values: { path, reason: 'EPERM' } } })
  expect(fs.readFileSync(path, 'utf8')).toBe('new')
  expect(fs.readdirSync(place.folder)).toEqual(['a.pdf'])
})
