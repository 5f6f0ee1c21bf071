import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { brokerOf } from '../../electron/shell/broker.ts'
import { engineChild } from '../../electron/shell/engine-child.ts'
import { clientOf } from '../../shared/contract/asking.ts'
import { type Client, contract, type TellName } from '../../shared/contract/contract.ts'
import { mappingSchema } from '../../shared/mapping/mapping.ts'
import { parseCurrency } from '../../shared/money/currency.ts'
import type { Result } from '../../shared/problem.ts'
import { fakeDesktop } from '../e2e/fake-desktop.ts'
import { writeFiles } from './measurement-files.ts'

type Waits = {
  /** Milliseconds that another question waits for its answer meanwhile, the longest. */
  readonly answer: number
  /** Milliseconds between two reports of progress, the longest. */
  readonly silence: number
}
export type WindowImportBench = {
  readonly looking: Waits
  readonly trying: Waits
  readonly importing: Waits
  /** Milliseconds from asking to stop half way to the answer, and the batches that are there then. */
  readonly stopped: { readonly took: number; readonly left: number }
  /** Milliseconds of each try of a mapping on the file: the first, and the slowest of those after it. */
  readonly mapping: { readonly first: number; readonly next: number }
}

const root = join(import.meta.dirname, '../..')

/** A file of measurements through the contract, as the window asks for it: what others wait for, and how soon it stops. */
export async function benchImportInWindow(rows: number): Promise<WindowImportBench> {
  const folder = mkdtempSync(join(tmpdir(), 'counterpart-bench-'))
  const desktop = fakeDesktop()
  let heard: (name: TellName) => void = () => undefined
  const broker = brokerOf({
    startEngine: () => engineChild(process.execPath, join(root, 'electron/engine/main.ts')),
    ...{ desktop, folder, systemLanguage: 'en-GB', now: () => new Date() },
    tell: (name) => heard(name),
  })
  const ask = clientOf(contract, broker.answer)
  const listen: Listen = (hear) => {
    heard = hear
  }
  try {
    const paths = writeFiles(folder, rows)
    desktop.answers.newBook = join(folder, 'bench.counterpart')
    const currency = parseCurrency('EUR')
    if (!currency) throw new Error('There is no euro.')
    given(await ask.newBook({ currency, locale: 'en-GB', company: null }))
    const [accounts, indicators, file] = broker.files
      .add([paths.accounts, paths.indicators, paths.measurements])
      .map(({ token }) => ({ token }))
    if (!accounts || !indicators || !file) throw new Error('There are no files.')
    const small = { job: 'small', files: [accounts, indicators], skipBadRows: false }
    given(await ask.importFiles(small))
    const files = [file]
    const looking = await during(ask, listen, () => ask.inspectFiles({ job: 'look', files }))
    const trying = await during(ask, listen, () => ask.previewFiles({ job: 'try', files }))
    const stopped = await stoppedHalfWay(ask, listen, file.token)
    const importing = await during(ask, listen, () => ask.importFiles({ job: 'import', files, skipBadRows: false }))
    return { looking, trying, importing, stopped, mapping: await mapped(ask, file.token) }
  } finally {
    broker.engine.stop()
    rmSync(folder, { recursive: true, force: true })
  }
}

type Listen = (hear: (name: TellName) => void) => void

async function during(ask: Client, listen: Listen, work: () => unknown): Promise<Waits> {
  let isOver = false
  let [answer, silence, last] = [0, 0, performance.now()]
  listen((name) => {
    if (name !== 'progress') return
    const now = performance.now()
    silence = Math.max(silence, now - last)
    last = now
  })
  const done = Promise.resolve(work()).then((result) => {
    given(result as Result<unknown>)
    isOver = true
  })
  while (!isOver) {
    const asked = performance.now()
    given(await ask.batches())
    answer = Math.max(answer, performance.now() - asked)
    await pause(20)
  }
  await done
  return { answer, silence }
}

async function stoppedHalfWay(ask: Client, listen: Listen, token: string): Promise<WindowImportBench['stopped']> {
  const halfWay = new Promise<void>((resolve) => {
    let reports = 0
    listen((name) => {
      reports += name === 'progress' ? 1 : 0
      if (reports === 10) resolve()
    })
  })
  const work = Promise.resolve(ask.importFiles({ job: 'stop', files: [{ token }], skipBadRows: false }))
  await halfWay
  const asked = performance.now()
  await ask.cancel({ job: 'stop' })
  await work
  const took = performance.now() - asked
  const batches = given(await ask.batches())
  return { took, left: batches.filter(({ table }) => table === 'measurements').length }
}

async function mapped(ask: Client, token: string): Promise<WindowImportBench['mapping']> {
  const map = mappingSchema.parse({
    name: 'bench',
    table: 'measurements',
    columns: {
      account_id: { account: { id: 'account_id' } },
      ...{ indicator_key: 'indicator_key', date: 'date', actual: 'actual', volume: 'volume' },
    },
  })
  const times: number[] = []
  for (let n = 0; n < 8; n += 1) {
    const asked = performance.now()
    const file = { token, map: { ...map, title: String(n) } }
    given(await ask.tryMapping({ job: `try ${n}`, file, patient: false }))
    times.push(performance.now() - asked)
  }
  const [first = 0, ...others] = times
  return { first, next: Math.max(...others) }
}

function given<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.problem.message)
  return result.value
}
