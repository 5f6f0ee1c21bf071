import type { Sentence } from '../../../shared/sentences/sentence.ts'
import { inThread, workerBeside } from '../in-thread.ts'
import type { Gathering } from '../store/batches.ts'
import type { Gathered } from '../store/gathered.ts'
import type { Known, KnownIndicator } from '../store/references.ts'
import type { SumsState } from '../store/running-sums.ts'
import type { ProblemList } from './problem-list.ts'
import type { Pass, RowSource, Watch } from './row-source.ts'
import type { Survey } from './survey.ts'
import type { WrittenText } from './text-source.ts'

export type WorkerGiven = {
  readonly text: WrittenText
  readonly survey: Survey
  readonly accounts: readonly (readonly [string, Known])[]
  readonly indicators: readonly (readonly [string, KnownIndicator])[]
  readonly sumsWanted: boolean
  /** How many pieces were written, for the reader not to get too far ahead. */
  readonly written: Int32Array
}
export type ListedProblem = readonly [row: number | null, column: string | null, value: string | null, what: Sentence]
export type FromWorker =
  | { readonly kind: 'seen'; readonly done: number }
  | { readonly kind: 'problems'; readonly problems: readonly ListedProblem[] }
  | { readonly kind: 'fresh' | 'repeated'; readonly rows: Gathered }
  | { readonly kind: 'sums'; readonly state: SumsState }
  | { readonly kind: 'end'; readonly needs: ReadonlySet<number>; readonly read: Read }

/** `found`: what all rows say of the file; null where they are not what was assumed. */
export type Read = { readonly pass: Pass; readonly found: Survey | null }

export const worthAThread = 8_000_000 // bytes: to start one takes as long as to read half of them

const stopped: Read = { pass: { kind: 'stopped' }, found: null }

/** The text that a thread of its own can read; null: it is not worth while, or more is to be known than the headers say. */
export function textForThread({ text, size }: RowSource, { plan }: Survey): WrittenText | null {
  const [part, second] = plan.parts
  const isSimple = plan.name === null && part?.table.name === 'measurements' && second === undefined
  return isSimple && size >= worthAThread ? text() : null
}

/**
 * Reads, checks and gathers a large file of measurements in a thread of its own, while this one writes what was gathered
 * before: each takes about half of the time.
 */
export function readInThread(
  text: WrittenText,
  survey: Survey,
  { references, taker, needs }: Gathering,
  problems: ProblemList,
  { seen, signal }: Watch,
): Promise<Read> {
  const written = new Int32Array(new SharedArrayBuffer(4))
  const { accounts, indicators } = references
  const sumsWanted = taker.sums !== null
  const workerData: WorkerGiven = {
    text,
    survey,
    accounts: accounts.all(),
    indicators: indicators.all(),
    sumsWanted,
    written,
  }
  /** What was read, once all of it is taken. */
  const take = (message: FromWorker): Read | null => {
    switch (message.kind) {
      case 'seen':
        seen(message.done)
        break
      case 'problems':
        for (const problem of message.problems) problems.add(...problem)
        break
      case 'fresh':
      case 'repeated':
        taker[message.kind](message.rows)
        Atomics.add(written, 0, 1)
        Atomics.notify(written, 0)
        break
      case 'sums':
        taker.sums?.(message.state)
        break
      case 'end':
        for (const needed of message.needs) needs.add(needed)
        return message.read
    }
    return null
  }
  return inThread<FromWorker, Read>(
    { entry: workerBeside(import.meta, 'measurements-worker'), workerData, megabytes: 512, youngMegabytes: 8 },
    (message, end) => {
      const read = signal?.aborted ? stopped : take(message)
      if (read) end(read)
    },
    (end) => signal?.addEventListener('abort', () => end(stopped), { once: true }),
  )
}
