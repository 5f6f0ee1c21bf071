import type { ImportResult } from '../../../shared/contract/import.ts'
import type { Result } from '../../../shared/problem.ts'
import { stopped } from '../import/survey.ts'
import { inThread, workerBeside } from '../in-thread.ts'
import type { Undone } from '../store/batches.ts'
import { type FileToImport, failed } from './import-files.ts'
import type { Job } from './jobs.ts'
import { shareOf } from './share-of.ts'

export type FilesToImport = {
  readonly files: readonly FileToImport[]
  readonly skipBadRows: boolean
  /** An ISO time. */
  readonly at: string
}
/** A change of the book that may take long. */
export type Writing =
  | ({ readonly kind: 'import' } & FilesToImport)
  | { readonly kind: 'undo'; readonly batches: readonly number[] }

export type WritingGiven = {
  readonly book: string
  readonly work: Writing
  /** Whose turn it is: see `committing`. */
  readonly turn: Int32Array
}
export type FromWriting =
  | { readonly kind: 'seen'; readonly done: number; readonly total: number }
  | { readonly kind: 'imported'; readonly results: readonly ImportResult[] }
  | { readonly kind: 'undone'; readonly result: Result<Undone> }
  | { readonly kind: 'end' }

/**
 * Either the thread commits a file or somebody stops it, whoever comes first: so an import is stopped at once, even in
 * the middle of a statement that takes SQLite a second, and nothing of the file is in the book.
 */
export const [free, committing, stopping] = [0, 1, 2] as const

/** Imports files in a thread of its own, on a connection of its own, so that the engine answers meanwhile. */
export async function importInThread(
  book: string,
  given: FilesToImport,
  { signal, progress }: Job,
): Promise<readonly ImportResult[]> {
  const turn = new Int32Array(new SharedArrayBuffer(4))
  const results: ImportResult[] = []
  let place = 0
  const stopNow = (end: () => void) => {
    const file = given.files[place]
    // What is being committed is in the book in a moment, and heard of then.
    if (Atomics.compareExchange(turn, 0, free, stopping) !== free) return
    if (file) results.push(failed(file, stopped))
    end()
  }
  shareOf(given.files, { progress })(0)(0, 1)
  await written(
    { book, work: { kind: 'import', ...given }, turn },
    (message, end) => {
      if (message.kind === 'seen') return progress(message.done, message.total)
      if (message.kind !== 'imported') return
      results.push(...message.results)
      place += 1
      if (signal.aborted) stopNow(end)
    },
    (end) => signal.addEventListener('abort', () => stopNow(end), { once: true }),
  )
  return results
}

/** Takes batches back in a thread of its own: of a million rows it takes seconds. */
export async function undoInThread(book: string, batches: readonly number[]): Promise<Result<Undone>> {
  const turn = new Int32Array(new SharedArrayBuffer(4))
  const found: Result<Undone>[] = []
  await written({ book, work: { kind: 'undo', batches }, turn }, (message) => {
    if (message.kind === 'undone') found.push(message.result)
  })
  const [result] = found
  if (!result) throw new Error('The thread that takes batches back ended without an answer')
  return result
}

function written(
  workerData: WritingGiven,
  hear: (message: FromWriting, end: () => void) => void,
  begin?: (end: () => void) => void,
): Promise<void> {
  return inThread<FromWriting, void>(
    { entry: workerBeside(import.meta, 'writing-worker'), workerData, megabytes: 4096, youngMegabytes: 8 },
    (message, end) => (message.kind === 'end' ? end() : hear(message, end)),
    begin,
  )
}
