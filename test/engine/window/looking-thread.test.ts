import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { setTimeout as pause } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { knownMappings } from '../../../electron/engine/known-mappings.ts'
import { inspectFiles } from '../../../electron/engine/window/inspect-files.ts'
import { inspectAside, previewAside } from '../../../electron/engine/window/looking-thread.ts'
import { previewFiles } from '../../../electron/engine/window/preview-files.ts'
import { at, type Scratch, scratch } from '../import/scratch.ts'

let here: Scratch
beforeEach(async () => {
  here = await scratch()
})
afterEach(() => here.end())

const quiet = { signal: new AbortController().signal, progress: () => undefined }

/** Large enough for a thread of its own. */
function largeFile(): string {
  const rows = Array.from({ length: 60_000 }, (_, n) => `O${n},A${1 + (n % 4)},2026-03-01,${n}.50,order number ${n}`)
  return here.write('orders.csv', `order_id,account_id,date,revenue,product\n${rows.join('\n')}\n`)
}

test('a large file is looked at and tried in a thread as it would be without one', async () => {
  const files = [{ token: 't', path: largeFile() }]
  const before = here.dump()
  const seen: number[] = []
  const job = { ...quiet, progress: (done: number) => void seen.push(done) }
  expect(await inspectAside(here.book, files, knownMappings(here.book), job)).toEqual(
    await inspectFiles(files, knownMappings(here.book), quiet),
  )
  expect(seen.length).toBeGreaterThan(1)
  const aside = await previewAside(here.book, files, at, quiet)
  expect(aside).toEqual(await previewFiles(here.book, files, at, quiet))
  // Every fourth account is nobody.
  expect(aside).toMatchObject({ value: { previews: [{ counts: { inserted: 45_000, bad: 15_000 } }] } })
  expect(here.dump()).toEqual(before)
})

test('a look that is stopped says so and leaves no copy of the book behind', async () => {
  const files = [{ token: 't', path: largeFile() }]
  const controller = new AbortController()
  const job = { signal: controller.signal, progress: () => controller.abort() }
  const before = copies()
  expect(await previewAside(here.book, files, at, job)).toMatchObject({ ok: false, problem: { code: 'stopped' } })
  while (copies().some((one) => !before.includes(one))) await pause(20)
})

function copies(): readonly string[] {
  return readdirSync(tmpdir()).filter((name) => name.startsWith('counterpart-looking-'))
}
