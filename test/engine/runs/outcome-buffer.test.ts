import Database from 'better-sqlite3'
import { afterAll, expect, test } from 'vitest'
import { outcomeBuffer } from '../../../electron/engine/runs/outcome-buffer.ts'
import { notPrinted } from '../../../electron/engine/runs/print-account.ts'
import { accountsOf, beginRun, runLogIn } from '../../../electron/engine/runs/run-log.ts'
import { problem } from '../../../shared/problem.ts'
import type { Asked } from '../../../shared/runs/manifest.ts'
import { desk } from '../cli/counterpart.ts'

const place = desk()
afterAll(() => place.clear())
const asked: Asked = {
  ...{ select: { kind: 'all' }, document: 'renewal', brand: null, locale: null, asOf: '2026-03-31' },
  ...{ pattern: '{account}', shard: null },
}
const outcome = notPrinted('failed', 'A', [problem('run-worker-died', { reason: 'test' })])

/** A log that another program holds, with a run of one account in it. */
function heldLog(name: string) {
  const log = runLogIn(place.at(name))
  const run = { key: 'R', asked, folder: '', bookState: '', plan: { accounts: 1, sha256: '' } }
  const { id } = beginRun(log, { ...run, at: '', by: '', endedAt: null }, [{ accountId: 'A', file: 'A.pdf' }])
  const other = new Database(place.at(name))
  other.exec('BEGIN IMMEDIATE')
  return { log, id, letGo: () => other.exec('ROLLBACK').close() }
}

test('outcomes wait for another program that holds the log, and are written down when it lets go', async () => {
  const { log, id, letGo } = heldLog('waits')
  const buffer = outcomeBuffer(log, id, new AbortController().signal)
  expect(buffer.add(outcome)).toBeNull()
  const closed = buffer.close()
  setTimeout(letGo, 300)
  expect(await closed).toBeNull()
  expect(accountsOf(log, id)).toMatchObject([{ accountId: 'A', state: 'failed' }])
  log.close()
})

test('a run that was cancelled does not wait for another program, and says what is not written down', async () => {
  const { log, id, letGo } = heldLog('cancelled')
  const cancelled = new AbortController()
  cancelled.abort()
  const buffer = outcomeBuffer(log, id, cancelled.signal)
  buffer.add(outcome)
  expect(await buffer.close()).toMatchObject({ code: 'book-in-use' })
  expect(accountsOf(log, id)).toMatchObject([{ accountId: 'A', state: 'waiting' }])
  letGo()
  log.close()
})
