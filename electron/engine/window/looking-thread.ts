import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Inspection } from '../../../shared/contract/import.ts'
import type { Result } from '../../../shared/problem.ts'
import { inThread, workerBeside } from '../in-thread.ts'
import type { KnownMapping } from '../known-mappings.ts'
import type { Book } from '../store/book.ts'
import type { FileToImport } from './import-files.ts'
import { inspectFiles, stopped } from './inspect-files.ts'
import type { Job } from './jobs.ts'
import { type PreviewedFiles, previewFiles } from './preview-files.ts'
import { sizeOf } from './size-of.ts'

export type LookingGiven = {
  readonly book: string
  /** For copies of the book: what a thread that is stopped leaves there is taken away. */
  readonly folder: string
  readonly files: readonly FileToImport[]
} & (
  | { readonly kind: 'inspect'; readonly mappings: readonly KnownMapping[] }
  | { readonly kind: 'preview'; readonly at: string }
)
export type FromLooking =
  | { readonly kind: 'seen'; readonly done: number; readonly total: number }
  | { readonly kind: 'inspected'; readonly result: Result<readonly Inspection[]> }
  | { readonly kind: 'previewed'; readonly result: Result<PreviewedFiles> }

/** Of less than this, in bytes, everything is said before a thread has begun. */
const worthAThread = 2_000_000
/** What files are; large ones are looked at in a thread of its own, so that the engine answers meanwhile. */
export async function inspectAside(
  { file }: Book,
  files: readonly FileToImport[],
  mappings: readonly KnownMapping[],
  job: Job,
): Promise<Result<readonly Inspection[]>> {
  if (isSmall(files)) return inspectFiles(files, mappings, job)
  const said = await lookedAt({ kind: 'inspect', book: file, files, mappings }, job)
  return said?.kind === 'inspected' ? said.result : stopped
}

/** What an import of files would do; large ones are tried in a thread of its own. */
export async function previewAside(
  book: Book,
  files: readonly FileToImport[],
  at: string,
  job: Job,
): Promise<Result<PreviewedFiles>> {
  if (isSmall(files)) return previewFiles(book, files, at, job)
  const said = await lookedAt({ kind: 'preview', book: book.file, files, at }, job)
  return said?.kind === 'previewed' ? said.result : stopped
}

function isSmall(files: readonly FileToImport[]): boolean {
  return sizeOfAll(files) < worthAThread
}

function sizeOfAll(files: readonly FileToImport[]): number {
  return files.reduce((sum, { path: file }) => sum + sizeOf(file), 0)
}

type Asked = LookingGiven extends infer G ? (G extends unknown ? Omit<G, 'folder'> : never) : never
type Found = Exclude<FromLooking, { kind: 'seen' }>

/** What the thread found; null: it was stopped. */
function lookedAt(asked: Asked, { signal, progress }: Job): Promise<Found | null> {
  // A thread takes a moment to begin.
  progress(0, sizeOfAll(asked.files))
  const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-looking-'))
  const workerData: LookingGiven = { ...asked, folder }
  return inThread<FromLooking, Found | null>(
    { entry: workerBeside(import.meta, 'looking-worker'), workerData, megabytes: 4096, youngMegabytes: 16 },
    (message, end) => (message.kind === 'seen' ? progress(message.done, message.total) : end(message)),
    (end) => {
      signal.addEventListener('abort', () => end(null), { once: true })
      if (signal.aborted) end(null)
    },
    () => rmSync(folder, { recursive: true, force: true }),
  )
}
