import path from 'node:path'
import { Worker } from 'node:worker_threads'
import { done, type Result } from '../../../../shared/problem.ts'
import type { Cell } from './cell.ts'
import { heard } from './heard.ts'
import { threadMegabytes } from './limits.ts'
import type { Sheet, ToWorkbook } from './thread-messages.ts'

/** A workbook that is open in a thread of its own until it is closed. */
export type Workbook = {
  readonly sheets: readonly Sheet[]
  /** SHA-256 of the file. */
  readonly hash: string
  /**
   * Reads a sheet through: each row that holds anything, as wide as its last filled cell, under the number that a
   * spreadsheet shows. What a filter or a hand has hidden is read like the rest; in the end it is told how many rows
   * that were. Ends early when it is stopped.
   */
  readonly eachRow: (sheet: Sheet, onRow: OnRow, watch: ShareWatch) => Promise<Result<{ readonly hiddenRows: number }>>
  readonly close: () => Promise<void>
}
/** Who looks on: hears which share of a sheet is read, and may stop it. */
export type ShareWatch = { readonly seen: (share: number) => void; readonly signal: AbortSignal | undefined }
export type OnRow = (cells: readonly Cell[], row: number) => void

// Bundled it lies beside the engine's entry under the same name.
const entry = path.join(
  import.meta.dirname,
  import.meta.filename.endsWith('.ts') ? 'workbook-worker.ts' : 'workbook-worker.js',
)

// Rows do not live long: a small room for the young costs no time, and forty megabytes less.
const resourceLimits = { maxOldGenerationSizeMb: threadMegabytes, maxYoungGenerationSizeMb: 8 }

/** Opens an Excel workbook, or says in a sentence (to follow the file's name) why it is none. */
export async function openWorkbook(file: string, signal?: AbortSignal): Promise<Result<Workbook>> {
  const worker = new Worker(entry, { workerData: file, resourceLimits })
  const close = async () => void (await worker.terminate())
  const stop = () => void close()
  signal?.addEventListener('abort', stop, { once: true })
  const opened = await heard(worker, (message) => (message.kind === 'opened' ? done(message) : null), signal)
  signal?.removeEventListener('abort', stop)
  if (opened.ok) {
    const { sheets, hash } = opened.value
    return done({ sheets, hash, close, eachRow: (...asked) => eachRow(worker, sheets, ...asked) })
  }
  await close()
  return opened
}

async function eachRow(
  worker: Worker,
  sheets: readonly Sheet[],
  sheet: Sheet,
  onRow: OnRow,
  { seen, signal }: ShareWatch,
): Promise<Result<{ readonly hiddenRows: number }>> {
  const say = (message: ToWorkbook) => worker.postMessage(message)
  const stop = () => say({ kind: 'stop' })
  say({ kind: 'read', sheet: sheets.indexOf(sheet) })
  if (signal?.aborted) stop()
  signal?.addEventListener('abort', stop, { once: true })
  try {
    return await heard(worker, (message) => {
      if (message.kind === 'end') {
        if (!signal?.aborted) seen(1)
        return done(message)
      }
      if (message.kind !== 'rows') return null
      say({ kind: 'taken' })
      if (signal?.aborted) return null
      for (const { row, cells } of message.rows) onRow(cells, row)
      seen(message.share)
      return null
    })
  } finally {
    signal?.removeEventListener('abort', stop)
  }
}
