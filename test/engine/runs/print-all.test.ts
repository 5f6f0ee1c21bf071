import { expect, test } from 'vitest'
import type { Outcome } from '../../../electron/engine/runs/outcome.ts'
import { printAll } from '../../../electron/engine/runs/print-all.ts'
import type { RunWorkerData } from '../../../electron/engine/runs/run-worker.ts'
import { problem } from '../../../shared/problem.ts'

const given = { book: '', bookState: '', folder: '', asked: {} } as unknown as RunWorkerData
const worker = new URL('./dying-worker.ts', import.meta.url)

async function outcomesOf(ids: readonly string[], signal = new AbortController().signal) {
  const outcomes: Outcome[] = []
  const told = (outcome: Outcome) => {
    outcomes.push(outcome)
    return null
  }
  const stopped = await printAll(
    ids.map((accountId) => ({ accountId, file: `${accountId}.pdf` })),
    given,
    { threads: 2, signal, told, worker, megabytes: 24 },
  )
  return {
    stopped,
    byId: Object.fromEntries(outcomes.map(({ state, result }) => [result.accountId, { state, result }])),
  }
}

test('a thread that ends, throws or runs out of memory is replaced; its account is tried twice, then marked', async () => {
  const good = Array.from({ length: 20 }, (_, n) => `GOOD-${n}`)
  const { stopped, byId } = await outcomesOf(['EXIT-1', ...good, 'MEMORY-1', 'THROW-1'])
  expect(stopped).toBeNull()
  expect(Object.keys(byId)).toHaveLength(23)
  for (const id of good) expect(byId[id]?.state).toBe('printed')
  expect(byId['EXIT-1']?.result).toMatchObject({ code: 'run-worker-died', message: expect.stringContaining('exit 3') })
  expect(byId['MEMORY-1']?.result).toMatchObject({ message: expect.stringContaining('ERR_WORKER_OUT_OF_MEMORY') })
  expect(byId['THROW-1']?.result).toMatchObject({ message: expect.stringContaining('said by a test') })
})

test('a run whose threads all die at once is stopped and says so', async () => {
  const stopped = await printAll([{ accountId: 'A', file: 'A.pdf' }], given, {
    ...{ threads: 1, signal: new AbortController().signal, told: () => null },
    worker: new URL('data:text/javascript,process.exit(9)'),
  })
  expect(stopped).toMatchObject({ code: 'run-stopped-by-worker' })
})

test('a thread that finds the book changed leaves the run to those that began before; where there are none, it says so', async () => {
  const late = { worker: new URL('./late-worker.ts', import.meta.url), signal: new AbortController().signal }
  const printed = async (ids: readonly string[], inTime: number) => {
    const printed: string[] = []
    const told = ({ result }: Outcome) => {
      printed.push(result.accountId)
      return null
    }
    const shared = new Int32Array(new SharedArrayBuffer(8)).fill(inTime, 0, 1)
    const accounts = ids.map((accountId) => ({ accountId, file: `${accountId}.pdf` }))
    const stopped = await printAll(accounts, { ...given, asked: shared } as never, { threads: 2, told, ...late })
    return { stopped, printed: printed.toSorted() }
  }
  const ids = ['A', 'B', 'C', 'D', 'E', 'F', 'ONCE']
  expect(await printed(['ONCE', ...ids.slice(0, 6)], 2)).toEqual({ stopped: null, printed: ids })
  const none = { stopped: expect.objectContaining({ code: 'run-book-changed' }), printed: [] }
  expect(await printed(ids, 0)).toEqual(none)
})

test('a run whose outcomes cannot be written down is stopped', async () => {
  const full = problem('disk-full', { name: 'book' })
  const stopped = await printAll(
    ['A', 'B', 'C'].map((accountId) => ({ accountId, file: `${accountId}.pdf` })),
    given,
    { threads: 1, signal: new AbortController().signal, told: () => full, worker },
  )
  expect(stopped).toEqual(full)
})

test('a cancelled run gives out nothing more', async () => {
  const cancelled = new AbortController()
  cancelled.abort()
  expect((await outcomesOf(['A', 'B'], cancelled.signal)).byId).toEqual({})
})
