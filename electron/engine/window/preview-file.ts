import type { Preview } from '../../../shared/contract/import.ts'
import { importFile } from '../import/import-file.ts'
import type { RowProblem } from '../import/import-result.ts'
import { openAndSurvey, type ReadingOptions } from '../import/inspect-file.ts'
import type { Book } from '../store/book.ts'
import { firstRows } from './first-rows.ts'

const shownRows = 100

/** What an import of a file would do, without doing it: its first rows, what is wrong in it, and how many rows would be what. */
export async function previewFile(
  book: Book,
  token: string,
  path: string,
  options: ReadingOptions,
  at: string,
): Promise<Preview> {
  const result = await importFile(book, path, { ...options, at, dryRun: true, skipBadRows: true })
  const { file, table, rows, inserted, updated, unchanged, ignoredColumns, problems, batch } = result
  const landed = inserted + updated + unchanged
  const first = table === null ? nothing : await shown(path, options, problems)
  return {
    ...{ token, file, table, ...first, problems, ignoredColumns },
    counts: { rows, inserted, updated, unchanged, bad: Math.max(0, rows - landed) },
    repeatOf: batch,
  }
}

const nothing: Pick<Preview, 'columns' | 'rows'> = { columns: [], rows: [] }

async function shown(
  path: string,
  options: ReadingOptions,
  problems: readonly RowProblem[],
): Promise<Pick<Preview, 'columns' | 'rows'>> {
  const opened = await openAndSurvey(path, { ...options, progress: undefined }, 1)
  if (!opened.ok) return nothing
  const { source, found } = opened.value
  try {
    return found.kind === 'surveyed' ? await firstRows(source, found.survey, problems, shownRows) : nothing
  } finally {
    await source.handle.close()
  }
}
