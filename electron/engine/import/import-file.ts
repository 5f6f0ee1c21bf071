import { basename } from 'node:path'
import { beginBatch, completedBatchWith, listBatches } from '../store/batches.ts'
import type { Book } from '../store/book.ts'
import type { ImportResult } from './import-result.ts'
import { type Counts, importRows } from './import-rows.ts'
import { openAndSurvey, type ReadingOptions, watchOf } from './inspect-file.ts'
import { type ProblemList, problemList } from './problem-list.ts'
import { isUnchanged, type Source } from './source.ts'
import { type Survey, stopped } from './survey.ts'

export type ImportOptions = ReadingOptions & {
  /** Says what an import would do, and does nothing. */
  readonly dryRun?: boolean | undefined
  /** Imports the good rows although bad ones are listed. */
  readonly skipBadRows?: boolean | undefined
  /** How many problems are listed in full. */
  readonly mostProblems?: number | undefined
  /** An ISO timestamp: when the import is said to have happened. */
  readonly at: string
}

type Reading = {
  readonly file: string
  readonly source: Source
  readonly survey: Survey
  readonly problems: ProblemList
}

/** Imports one CSV file as one batch, whole or not at all; what is wrong with it is listed by row. */
export async function importFile(book: Book, path: string, options: ImportOptions): Promise<ImportResult> {
  const file = basename(path)
  const problems = problemList(file, options.mostProblems)
  const opened = await openAndSurvey(path, options, 2)
  if (!opened.ok) {
    problems.add(null, null, null, opened.problem.message)
    return resultOf(file, problems, {})
  }
  const { source, found } = opened.value
  try {
    if (found.kind === 'surveyed')
      return await imported(book, { file, source, survey: found.survey, problems }, options)
    for (const { row, column, message } of found.findings) problems.add(row, column, null, message)
    return resultOf(file, problems, { table: found.table, ignoredColumns: found.ignored })
  } finally {
    await source.handle.close()
  }
}

async function imported(book: Book, reading: Reading, options: ImportOptions): Promise<ImportResult> {
  const { file, source, survey, problems } = reading
  const table = survey.layout.table.name
  const known = { table, rows: survey.rows, ignoredColumns: survey.layout.ignored }
  const earlier = wholeBatchWith(book, survey)
  if (earlier !== null) {
    const again = { batch: earlier, unchanged: survey.rows, committed: true }
    return resultOf(file, problems, { ...known, ...again })
  }
  const batch = beginBatch(book, { file, hash: survey.hash, table, preset: null, at: options.at })
  try {
    const counts = await importRows(source, survey, batch, problems, watchOf(source, options, 1, 2))
    const broken = options.signal?.aborted ? stopped : (await isUnchanged(source)) ? null : changed
    if (broken) problems.add(null, null, null, broken)
    const good = landed(counts)
    if (broken || good === 0 || (problems.count() > 0 && !options.skipBadRows)) {
      batch.rollback()
      return resultOf(file, problems, known)
    }
    if (options.dryRun) batch.rollback()
    else batch.commit(good)
    const outcome = options.dryRun ? {} : { batch: batch.id, committed: true }
    return resultOf(file, problems, { ...known, ...counts, ...outcome })
  } catch (error) {
    batch.rollback()
    throw error
  }
}

/** The batch that already holds every row of this very file. One that skipped bad rows does not: mended references may let them in. */
function wholeBatchWith(book: Book, { hash, layout, rows }: Survey): number | null {
  const earlier = completedBatchWith(book, hash, layout.table.name)
  return listBatches(book).some(({ batch, rows: held }) => batch === earlier && held === rows) ? earlier : null
}

const changed = 'the file changed while it was read, so nothing of it is in the book; import it again.'

function landed({ inserted, updated, unchanged }: Counts): number {
  return inserted + updated + unchanged
}

function resultOf(file: string, problems: ProblemList, known: Partial<ImportResult>): ImportResult {
  return {
    ...{ batch: null, file, table: null, preset: null, rows: 0, inserted: 0, updated: 0, unchanged: 0 },
    ...{ ignoredColumns: [], committed: false, ...known, problems: problems.all() },
  }
}
