import type { Preview } from '../../../shared/contract/import.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import type { TableName } from '../../../shared/tables.ts'
import { Refusal } from '../commands/command.ts'
import { diskProblem } from '../commands/disk-problem.ts'
import { onTrialCopy } from '../commands/trial-book.ts'
import { importFile } from '../import/import-file.ts'
import type { AccountName } from '../import/import-result.ts'
import { openAndSurvey } from '../import/inspect-file.ts'
import { knownMappings } from '../known-mappings.ts'
import { accountNames } from '../store/account-links.ts'
import { listBatches } from '../store/batches.ts'
import type { Book } from '../store/book.ts'
import type { FileToImport } from './import-files.ts'
import { stopped } from './inspect-files.ts'
import type { Job } from './jobs.ts'
import { shareOf } from './share-of.ts'
import type { Shown } from './shown-cells.ts'
import { shownRows } from './shown-rows.ts'

const mostProblems = 10_000

/** What an import would bring, and the accounts that the book would have then. */
export type PreviewedFiles = { readonly previews: readonly Preview[]; readonly names: readonly AccountName[] }

/**
 * What an import of files, one after the other, would do: tried on a copy of the book, for the second may refer to
 * what the first brings. The book itself is only read.
 */
export async function previewFiles(
  book: Book,
  files: readonly FileToImport[],
  at: string,
  job: Job,
  folder?: string,
): Promise<Result<PreviewedFiles>> {
  const known = new Set(listBatches(book).map(({ batch }) => batch))
  const part = shareOf(files, job)
  try {
    const look = async (copy: Book) => {
      // Nobody will ever read the copy after a power cut.
      copy.db.pragma('synchronous = OFF')
      const previews: Preview[] = []
      for (const [place, file] of files.entries()) {
        if (job.signal.aborted) break
        previews.push(...(await previewsOf(book, copy, file, known, at, { ...job, progress: part(place) })))
      }
      return { previews, names: accountNames(copy) }
    }
    const found = await onTrialCopy(book, look, folder)
    return job.signal.aborted ? stopped : done(found)
  } catch (error) {
    const problem = error instanceof Refusal ? error.problem : diskProblem(error, book.file)
    if (!problem) throw error
    return problem.code === 'disk-full' ? noRoom : { ok: false, problem }
  }
}

const noRoom = refused('no-room')

/** A file's part in each of its tables. */
async function previewsOf(
  book: Book,
  copy: Book,
  { token, path, ...said }: FileToImport,
  known: ReadonlySet<number>,
  at: string,
  { signal, progress }: Job,
): Promise<readonly Preview[]> {
  const reading = { ...said, mappings: knownMappings(copy), signal }
  const { batches, open } = await importFile(copy, path, { ...reading, progress, at, skipBadRows: true, mostProblems })
  const previews: Preview[] = []
  for (const [place, result] of batches.entries()) {
    const { file, table, preset, rows, inserted, updated, unchanged, ignoredColumns, leftOut, problems, batch } = result
    const landed = inserted + updated + unchanged
    previews.push({
      ...{ token, file, table, preset, ignoredColumns, leftOut, problems },
      ...(table === null || signal.aborted ? nothing : await shownOf(book, copy, path, reading, table, problems)),
      counts: { rows, inserted, updated, unchanged, bad: Math.max(0, rows - landed) },
      repeatOf: batch !== null && known.has(batch) ? batch : null,
      open: place === 0 ? [...open] : [],
    })
  }
  return previews
}

const nothing: Shown = { columns: [], rows: [] }

async function shownOf(
  book: Book,
  copy: Book,
  path: string,
  reading: Parameters<typeof openAndSurvey>[1],
  table: TableName,
  problems: Preview['problems'],
): Promise<Shown> {
  const opened = await openAndSurvey(path, reading, 1)
  if (!opened.ok) return nothing
  const { source, found } = opened.value
  try {
    return found.kind === 'surveyed' ? await shownRows(copy, book, source, found.survey, table, problems) : nothing
  } finally {
    await source.close()
  }
}
