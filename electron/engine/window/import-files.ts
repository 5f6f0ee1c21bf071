import { basename } from 'node:path'
import type { ImportResult } from '../../../shared/contract/import.ts'
import type { Sentence } from '../../../shared/sentences/sentence.ts'
import { diskProblem } from '../commands/disk-problem.ts'
import { importFile } from '../import/import-file.ts'
import type { ReadingOptions } from '../import/inspect-file.ts'
import { problemAt } from '../import/problem-list.ts'
import { knownMappings } from '../known-mappings.ts'
import type { Book } from '../store/book.ts'
import type { Job } from './jobs.ts'
import { shareOf } from './share-of.ts'
import { untilFree } from './until-free.ts'

export type FileToImport = ReadingOptions & { readonly token: string; readonly path: string }

/**
 * Imports files one after the other, each whole or not at all; progress is over the bytes of all of them. What the
 * disk or another program does to the book is said of the file it happened to, and ends the import there: what was
 * committed before it stays.
 */
export async function importFiles(
  book: Book,
  files: readonly FileToImport[],
  skipBadRows: boolean,
  at: string,
  job: Job,
): Promise<readonly ImportResult[]> {
  const part = shareOf(files, job)
  const results: ImportResult[] = []
  for (const [place, { token, path, ...reading }] of files.entries()) {
    if (job.signal.aborted) break
    // What was said of one file may be kept for the next.
    const options = { ...reading, mappings: knownMappings(book), signal: job.signal, progress: part(place) }
    try {
      await untilFree(book, job.signal)
      const { batches } = await importFile(book, path, { ...options, at, skipBadRows })
      results.push(...batches.map((result) => ({ token, ...result })))
    } catch (error) {
      const problem = diskProblem(error, book.file)
      if (!problem) throw error
      return [...results, failed(token, path, problem)]
    }
  }
  return results
}

function failed(token: string, path: string, what: Sentence): ImportResult {
  const file = basename(path)
  const counts = { rows: 0, inserted: 0, updated: 0, unchanged: 0 }
  const problems = [problemAt(file, null, null, null, what)]
  const nothing = {
    table: null,
    preset: null,
    sheet: null,
    hiddenRows: 0,
    batch: null,
    ignoredColumns: [],
    leftOut: [],
  }
  return { token, file, ...nothing, ...counts, problems, committed: false }
}
