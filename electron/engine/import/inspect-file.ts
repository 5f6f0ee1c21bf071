import { basename } from 'node:path'
import type { Mapping } from '../../../shared/mapping/mapping.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { parseDayPattern } from '../../../shared/reading/dates.ts'
import type { Decimal } from '../../../shared/reading/numbers.ts'
import type { TableName } from '../../../shared/tables.ts'
import type { KnownMapping } from '../known-mappings.ts'
import type { OpenQuestion, RowProblem } from './import-result.ts'
import { tablesOf } from './import-rows.ts'
import { knownHeaders } from './known-headers.ts'
import { textForThread, worthAThread } from './measurements-thread.ts'
import { problemList } from './problem-list.ts'
import type { Candidate } from './recognise.ts'
import type { RowSource, SheetName, Watch } from './row-source.ts'
import { openSource } from './source.ts'
import { assumedOf, type Named, type Survey, type SurveyResult, surveyOf } from './survey.ts'
import { hashOfText } from './text-source.ts'

/** What a person says of a file that it does not say itself. */
export type ReadingOptions = {
  /** The table, preset or kept mapping, where the header does not tell. */
  readonly as?: string | undefined
  /** A mapping of the person's own; it goes before all others. */
  readonly map?: Mapping | undefined
  /** Presets and mappings that a file may be recognised by. */
  readonly mappings?: readonly KnownMapping[] | undefined
  /** The mapping is not finished: it is tried as far as it goes. */
  readonly isDraft?: boolean | undefined
  /** The sheet of a workbook, by its name. */
  readonly sheet?: string | undefined
  readonly decimal?: Decimal | undefined
  /** A pattern such as `DD/MM/YYYY`. */
  readonly dates?: string | undefined
  readonly progress?: ((done: number, total: number) => void) | undefined
  readonly signal?: AbortSignal | undefined
}

/** What a file is, before anything of it is imported; `problems` are empty where it can be read. */
export type Inspection = {
  readonly file: string
  readonly table: TableName | null
  /** All tables that it brings rows for. */
  readonly tables: readonly TableName[]
  readonly preset: string | null
  /** What it may be, likeliest first, with the headers that say so. */
  readonly candidates: readonly Candidate[]
  readonly headers: readonly string[]
  /** The first rows below the header, as written. */
  readonly head: readonly (readonly string[])[]
  readonly ignoredColumns: readonly string[]
  readonly delimiter: string | null
  readonly encoding: string | null
  readonly sheet: string | null
  /** The sheets of a workbook that hold anything. */
  readonly sheets: readonly SheetName[]
  /** Rows of the sheet that a filter or a hand has hidden; they are read like the others. */
  readonly hiddenRows: number
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
  const problems = problemList(file)
  const nothing = {
    ...{ file, table: null, tables: [], preset: null, candidates: [], headers: [], head: [], ignoredColumns: [] },
    ...{ delimiter: null, encoding: null, sheet: null, sheets: [], hiddenRows: 0, rows: 0, refused: null, open: [] },
  }
  if (!opened.ok) {
    problems.add(null, null, null, opened.problem)
    return { ...nothing, problems: problems.all(), refused: opened.problem.code }
  }
  const { source, found } = opened.value
  await source.close()
  const { candidates, head } = found
  const form = source.form()
  const seen = { ...nothing, ...form, candidates, headers: head.headers, head: head.rows }
  const which = options.sheet === undefined ? sheetQuestion(form.sheets) : []
  if (found.kind === 'refused') {
    for (const { row, column, what } of found.findings) problems.add(row, column, null, what)
    const open = found.findings.flatMap((finding) => [...(finding.open ? [finding.open] : []), ...(finding.also ?? [])])
    const { table, preset, ignored } = found
    return { ...seen, table, preset, ignoredColumns: ignored, problems: problems.all(), open: [...which, ...open] }
  }
  const { plan, rows } = found.survey
  const tables = tablesOf(plan)
  return {
    ...{ ...seen, table: tables[0] ?? null, tables, preset: plan.name },
    ...{ ignoredColumns: plan.ignored, rows, problems: [], open: which },
  }
}

/** Only a person can say which of several sheets is meant. */
function sheetQuestion(sheets: readonly SheetName[]): readonly OpenQuestion[] {
  const among = sheets.filter(({ hidden }) => !hidden).map(({ name }) => name)
  return among.length > 1 ? [{ kind: 'sheet', among }] : []
}

/** Opens a file and reads it through once; the caller closes it. `passes` is how often it will be read in all. */
export async function openAndSurvey(
  path: string,
  options: ReadingOptions,
  passes: 1 | 2,
): Promise<Result<{ readonly source: RowSource; readonly found: SurveyResult }>> {
  const opened = await openToSurvey(path, options)
  if (!opened.ok) return opened
  const { source, survey } = opened.value
  try {
    return done({ source, found: await survey(passes) })
  } catch (error) {
    await source.close()
    throw error
  }
}

export type Surveyable = {
  readonly source: RowSource
  /** What the first rows of a large file that two threads can import say of all of it; null: it has to be surveyed. */
  readonly assume: () => Promise<Survey | null>
  /** Reads it through once. */
  readonly survey: (passes: 1 | 2) => Promise<SurveyResult>
}

/** Opens a file to be read through; the caller closes it. */
export async function openToSurvey(path: string, options: ReadingOptions): Promise<Result<Surveyable>> {
  const named = namedBy(options)
  if (!named.ok) return named
  const opened = await openSource(path, knownHeaders(named.value.mappings), options)
  if (!opened.ok) return opened
  const source = opened.value
  // The name of a sheet says as much of what is in it as the name of a file.
  const name = [basename(path), source.form().sheet].join(' ')
  return done({
    source,
    assume: async () => {
      if (source.size < worthAThread) return null
      const assumed = await assumedOf(source, name, named.value)
      const text = assumed && textForThread(source, assumed)
      return text ? { ...assumed, hash: await hashOfText(text, options.signal) } : null
    },
    survey: (passes) => surveyOf(source, name, named.value, watchOf(source, options, 0, passes)),
  })
}

/** Progress over all passes as one long one. */
export function watchOf(source: RowSource, options: ReadingOptions, pass: 0 | 1, passes: 1 | 2): Watch {
  const { progress, signal } = options
  return { signal, seen: (done) => progress?.(pass * source.size + done, passes * source.size) }
}

/** What of that says how the file is recognised and its columns read. */
export function namedBy({ as, map, mappings = [], isDraft, decimal, dates }: ReadingOptions): Result<Named> {
  const order = dates === undefined ? undefined : parseDayPattern(dates)
  if (order === null) return refused('date-pattern', { pattern: dates ?? '' })
  // A date that begins with its year reads itself; naming that pattern only says that no other one occurs.
  const dayOrder = order === 'year-first' ? 'day-first' : order
  if (!map) return done({ as, mappings, isDraft, decimal, dayOrder })
  const before = mappings.find(({ name }) => name === map.name)
  const own = before?.kept ? { ...map, kept: before.kept } : map
  const others = mappings.filter((one) => one !== before)
  return done({ as: map.name, mappings: [own, ...others], isDraft, decimal, dayOrder })
}
