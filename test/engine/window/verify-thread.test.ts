import { afterAll, expect, test } from 'vitest'
import { verifyInThread } from '../../../electron/engine/window/verify-thread.ts'
import { desk } from '../cli/counterpart.ts'

const place = desk()
afterAll(() => place.clear())
const job = (signal = new AbortController().signal) => ({ signal, progress: () => undefined })

test('a run whose manifest is gone is refused with a sentence, and is no bug', async () => {
  expect(await verifyInThread(place.folder, job())).toMatchObject({
    ...{ ok: false, problem: { code: 'run-manifest-missing', values: { folder: place.folder } } },
  })
})

test('a check that was cancelled has no answer', async () => {
  const stopping = new AbortController()
  const checked = verifyInThread(place.folder, job(stopping.signal))
  stopping.abort()
  expect(await checked).toEqual({ ok: true, value: null })
})
