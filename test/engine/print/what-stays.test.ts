import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { threadFlags } from '../../../electron/engine/print/thread-for-printing.ts'

/*
 * What V8 takes for old it keeps until it looks through all that a thread holds, and a single old object that leads to a
 * document keeps all of it. Three kinds did, each of which made this 0.12 or more: a function written right into a
 * property is made as an old object, what lies in a WeakMap counts as needed, and so does a prototype.
 */
test('a printed document leaves little behind that V8 takes for needed', { timeout: 120_000 }, () => {
  const flags = ['--expose-gc', '--max-semi-space-size=48', ...threadFlags]
  const part = Number(execFileSync(process.execPath, [...flags, join(import.meta.dirname, 'what-stays.ts')]))
  expect(part).toBeLessThan(0.08)
})
