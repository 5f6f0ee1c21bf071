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

export type FileToImport = ReadingOptions & { readonly token: string; readonly path: string }

/** Who looks on while files are imported. */
export type Importing = Pick<Job, 'progress'> & {
  /** Asked once everything of a file is written, right before it is made to last. */
  readonly beforeCommit: () => void
  /** What became of a file. */
  readonly imported: (results: readonly ImportResult[]) => void
}

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
  { progress, beforeCommit, imported }: Importing,
): Promise<void> {
  const part = shareOf(files, { progress })
  for (const [place, file] of files.entries()) {
    const { token, path, ...reading } = file
    try {
      // What was said of one file may be kept for the next.
      const mappings = knownMappings(book)
      const options = { ...reading, mappings, progress: part(place), at, skipBadRows, beforeCommit }
      const { batches } = await importFile(book, path, options)
      imported(batches.map((result) => ({ token, ...result })))
    } catch (error) {
      const problem = diskProblem(error, book.file)
      if (!problem) throw error
      return imported([failed(file, problem)])
    }
  }
}

export function failed({ token, path }: FileToImport, what: Sentence): ImportResult {
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
