import type { ImportResult } from '../../../shared/contract/import.ts'
import { importFile } from '../import/import-file.ts'
import type { ReadingOptions } from '../import/inspect-file.ts'
import type { Book } from '../store/book.ts'
import type { Job } from './jobs.ts'
import { sizeOf } from './size-of.ts'

export type FileToImport = ReadingOptions & { readonly token: string; readonly path: string }

/** Imports files one after the other, each whole or not at all; progress is over the bytes of all of them. */
export async function importFiles(
  book: Book,
  files: readonly FileToImport[],
  skipBadRows: boolean,
  at: string,
  job: Job,
): Promise<readonly ImportResult[]> {
  const sizes = files.map((file) => sizeOf(file.path))
  const total = sizes.reduce((sum, size) => sum + size, 0)
  const results: ImportResult[] = []
  let before = 0
  for (const [place, { token, path, as, decimal, dates }] of files.entries()) {
    if (job.signal.aborted) break
    const size = sizes[place] ?? 0
    const progress = (done: number, all: number) => job.progress(before + (all === 0 ? 0 : (done / all) * size), total)
    const options = { as, decimal, dates, signal: job.signal, progress }
    const { preset: _, ...result } = await importFile(book, path, { ...options, at, skipBadRows })
    results.push({ token, ...result })
    before += size
  }
  return results
}
