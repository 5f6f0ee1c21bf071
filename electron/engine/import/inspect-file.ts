import { basename } from 'node:path'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { parseDayPattern } from '../../../shared/reading/dates.ts'
import type { Decimal } from '../../../shared/reading/numbers.ts'
import type { TableName } from '../../../shared/tables.ts'
import type { OpenQuestion, RowProblem } from './import-result.ts'
import { problemList } from './problem-list.ts'
import { openSource, type Source, type Watch } from './source.ts'
import { type Named, type SurveyResult, surveyOf } from './survey.ts'

/** What a person says of a file that it does not say itself. */
export type ReadingOptions = {
  /** The table, where the header does not tell. */
  readonly as?: TableName | undefined
  readonly decimal?: Decimal | undefined
  /** A pattern such as `DD/MM/YYYY`. */
  readonly dates?: string | undefined
  readonly progress?: ((bytesDone: number, bytesTotal: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** What a file is, before anything of it is imported; `problems` are empty where it can be read. */
export type Inspection = {
  readonly file: string
  readonly table: TableName | null
  readonly headers: readonly string[]
  readonly ignoredColumns: readonly string[]
  readonly delimiter: string | null
  readonly encoding: string | null
  readonly rows: number
  readonly problems: readonly RowProblem[]
  /** Why it cannot be read at all, as a code; null where it can, or where something in it is in the way. */
  readonly refused: string | null
  readonly open: readonly OpenQuestion[]
}

/** Recognises a file for the import screen: its table, layout and encoding, or what is in the way. */
export async function inspectFile(path: string, options: ReadingOptions): Promise<Inspection> {
  const file = basename(path)
  const opened = await openAndSurvey(path, options, 1)
  const nothing = { file, table: null, headers: [], ignoredColumns: [], delimiter: null, encoding: null, rows: 0 }
  const problems = problemList(file)
  if (!opened.ok) {
    problems.add(null, null, null, opened.problem.message)
    return { ...nothing, problems: problems.all(), refused: opened.problem.code, open: [] }
  }
  const { source, found } = opened.value
  await source.handle.close()
  if (found.kind === 'refused') {
    for (const { row, column, message } of found.findings) problems.add(row, column, null, message)
    const open = found.findings.flatMap((finding) => finding.open ?? [])
    const rest = { ignoredColumns: found.ignored, problems: problems.all(), refused: null, open }
    return { ...nothing, table: found.table, ...rest }
  }
  const { layout, shape, encoding, rows } = found.survey
  const { table, headers, ignored } = layout
  return {
    ...{ file, table: table.name, headers, ignoredColumns: ignored },
    ...{ delimiter: shape.delimiter, encoding, rows, problems: [], refused: null, open: [] },
  }
}

/** Opens a file and reads it through once; the caller closes it. `passes` is how often it will be read in all. */
export async function openAndSurvey(
  path: string,
  options: ReadingOptions,
  passes: 1 | 2,
): Promise<Result<{ readonly source: Source; readonly found: SurveyResult }>> {
  const named = namedBy(options)
  if (!named.ok) return named
  const opened = await openSource(path)
  if (!opened.ok) return opened
  const source = opened.value
  try {
    const found = await surveyOf(source, basename(path), named.value, watchOf(source, options, 0, passes))
    return done({ source, found })
  } catch (error) {
    await source.handle.close()
    throw error
  }
}

/** Progress over all passes as bytes of one long file. */
export function watchOf(source: Source, options: ReadingOptions, pass: 0 | 1, passes: 1 | 2): Watch {
  const { progress, signal } = options
  return { signal, seen: (bytes) => progress?.(pass * source.size + bytes, passes * source.size) }
}

function namedBy({ as, decimal, dates }: ReadingOptions): Result<Named> {
  const order = dates === undefined ? undefined : parseDayPattern(dates)
  if (order === null) {
    return refused('date-pattern', `"${dates}" is no pattern of dates; write one such as DD/MM/YYYY or MM/DD/YYYY.`)
  }
  // A date that begins with its year reads itself; naming that pattern only says that no other one occurs.
  return done({ as, decimal, dayOrder: order === 'year-first' ? 'day-first' : order })
}
