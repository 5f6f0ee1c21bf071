import { createHash } from 'node:crypto'
import { basename } from 'node:path'
import { assert } from '../../../shared/assert.ts'
import { sentence } from '../../../shared/sentences/english.ts'
import type { Sentence } from '../../../shared/sentences/sentence.ts'
import { keepMapping } from '../known-mappings.ts'
import { beginImport, completedBatchesWith } from '../store/batches.ts'
import type { Book } from '../store/book.ts'
import { accountDoubts } from './account-doubts.ts'
import type { ImportResult, OpenQuestion } from './import-result.ts'
import { importRows, type TableRows, tablesOf } from './import-rows.ts'
import { openToSurvey, type ReadingOptions, type Surveyable, watchOf } from './inspect-file.ts'
import { unlinked } from './match-accounts.ts'
import type { Plan } from './plan.ts'
import { type ProblemList, problemList } from './problem-list.ts'
import type { RowSource } from './row-source.ts'
import { type Refusal, type Survey, stopped } from './survey.ts'

export type ImportOptions = ReadingOptions & {
  /** Says what an import would do, and does nothing. */
  readonly dryRun?: boolean | undefined
  /** Imports the good rows although bad ones are listed. */
  readonly skipBadRows?: boolean | undefined
  /** How many problems are listed in full. */
  readonly mostProblems?: number | undefined
  /** Called once all of the file is written, right before it is made to last. */
  readonly beforeCommit?: (() => void) | undefined
  /** An ISO timestamp: when the import is said to have happened. */
  readonly at: string
}

/** What became of a file: a batch for each of its tables, and which accounts somebody has to choose. */
export type FileResult = { readonly batches: readonly ImportResult[]; readonly open: readonly OpenQuestion[] }

/**
 * Imports one file, whole or not at all, as one batch for each table that it brings rows for; what is wrong with it is
 * listed by row. There is always one result at least.
 */
export async function importFile(book: Book, path: string, options: ImportOptions): Promise<FileResult> {
  const file = basename(path)
  const problems = problemList(file, options.mostProblems)
  const opened = await openToSurvey(path, options)
  if (!opened.ok) {
    problems.add(null, null, null, opened.problem)
    return { batches: [resultOf(file, problems, {})], open: [] }
  }
  const { source } = opened.value
  try {
    const found = await surveyedAndImported(book, file, opened.value, options)
    if ('batches' in found) {
      return { ...found, batches: found.batches.map((batch) => ({ ...batch, ...sheetOf(source) })) }
    }
    for (const { row, column, what } of found.findings) problems.add(row, column, null, what)
    const known = { table: found.table, ignoredColumns: found.ignored, ...sheetOf(source) }
    return { batches: [resultOf(file, problems, known)], open: [] }
  } finally {
    await source.close()
  }
}

async function surveyedAndImported(
  book: Book,
  file: string,
  { source, assume, survey }: Surveyable,
  options: ImportOptions,
): Promise<FileResult | Refusal> {
  const assumed = await assume()
  const once = assumed && (await imported(book, file, source, assumed, options))
  if (once) return once
  const found = await survey(2)
  if (found.kind === 'refused') return found
  const twice = await imported(book, file, source, found.survey, options)
  assert(twice, 'what was surveyed is not assumed')
  return twice
}

function sheetOf(source: RowSource): Pick<ImportResult, 'sheet' | 'hiddenRows'> {
  const { sheet, hiddenRows } = source.form()
  return { sheet, hiddenRows }
}

/** Imports a file whose headers are a table's own: one batch. */
export async function importTable(book: Book, path: string, options: ImportOptions): Promise<ImportResult> {
  const { batches } = await importFile(book, path, options)
  const [only] = batches
  assert(only, 'every file has a result')
  return only
}

/** Null: the file is not what was assumed of it, and nothing was done. */
async function imported(
  book: Book,
  file: string,
  source: RowSource,
  survey: Survey,
  options: ImportOptions,
): Promise<FileResult | null> {
  const { plan, assumed } = survey
  const hash = hashOf(book, survey)
  const earlier = completedBatchesWith(book, hash, tablesOf(plan))
  if (earlier.length > 0) return thereAlready(file, plan, earlier)
  const doubts = accountDoubts()
  const into = beginImport(book, tablesOf(plan))
  try {
    const { pass, tables, found } = await importRows(
      source,
      survey,
      {
        ...{ book, into, doubt: doubts.add },
        batchFor: (table) => ({ file, hash, table, preset: plan.name, at: options.at }),
        problemsOf: () => problemList(file, options.mostProblems),
      },
      assumed ? watchOf(source, options, 0, 1) : watchOf(source, options, 1, 2),
    )
    if (!found && !options.signal?.aborted) {
      into.rollback()
      return null
    }
    const isSame = pass.kind === 'read' && pass.hash === survey.hash && (await source.isUnchanged())
    const broken = options.signal?.aborted ? stopped : isSame ? null : changed
    const taken = isTaken(tables, broken, options)
    if (taken) finish(book, found ?? survey, tables, options, into)
    else into.rollback()
    const committed = taken && !options.dryRun
    return {
      batches: tables
        // A table that got nothing and missed nothing is not worth a line beside those that did.
        .filter((table, _, all) => all.length === 1 || table.made() > 0 || table.problems.count() > 0)
        .map((table) => summed(file, found ?? survey, table, taken, committed)),
      open: doubts.questions(book),
    }
  } catch (error) {
    into.rollback()
    throw error
  }
}

/** The batches that brought this very file before; nothing is done. */
function thereAlready(file: string, plan: Plan, earlier: ReturnType<typeof completedBatchesWith>): FileResult {
  const batches = earlier.map(({ batch, table, rows }) =>
    resultOf(file, problemList(file), {
      ...{ batch, table, rows, unchanged: rows, preset: plan.name },
      ...{ ignoredColumns: plan.ignored, committed: true },
    }),
  )
  return { batches, open: [] }
}

/** Whether the rows that were put may stay. Where nothing is taken, a problem says why. */
function isTaken(tables: readonly TableRows[], broken: Sentence | null, { skipBadRows }: ImportOptions): boolean {
  const [first] = tables
  assert(first, 'a plan is for one table at least')
  if (broken) first.problems.add(null, null, null, broken)
  const landed = tables.some(({ counts }) => rowsIn(counts) > 0)
  const bad = tables.some(({ problems }) => problems.count() > 0)
  if (!landed && !bad) first.problems.add(null, null, null, nothingTaken(tables))
  return !broken && landed && (!bad || skipBadRows === true)
}

function finish(
  book: Book,
  survey: Survey,
  tables: readonly TableRows[],
  { dryRun, map, at, beforeCommit }: ImportOptions,
  into: ReturnType<typeof beginImport>,
): void {
  // A file of which rows were left out is not "the same file again": mended references may let them in.
  const hash = tables.every(({ problems }) => problems.count() === 0) ? hashOf(book, survey) : ''
  for (const { batch, counts } of tables) batch.count(rowsIn(counts), hash)
  if (map && !dryRun) keepMapping(book, { ...map, accounts: accountsSaid(book, survey.plan) }, at)
  if (dryRun) into.rollback()
  else {
    beforeCommit?.()
    into.commit()
  }
}

function summed(
  file: string,
  { plan, rows }: Survey,
  table: TableRows,
  taken: boolean,
  committed: boolean,
): ImportResult {
  return resultOf(file, table.problems, {
    ...{ table: table.table, preset: plan.name, ignoredColumns: plan.ignored, leftOut: table.leftOut.all() },
    rows: plan.name === null ? rows : table.made(),
    ...(taken ? table.counts : {}),
    // A batch of no rows was forgotten.
    ...(committed && rowsIn(table.counts) > 0 ? { batch: table.batch.id, committed: true } : {}),
  })
}

/** A mapping makes another file of the same bytes: so it is part of what tells whether a file was there before. */
function hashOf(book: Book, { hash, plan, conventions }: Survey): string {
  if (plan.name === null) return hash
  const { name, parts, empty, skip } = plan
  const how = JSON.stringify([name, parts, accountsSaid(book, plan), [...empty], skip, [...conventions]])
  return createHash('sha256').update(hash).update(how).digest('hex')
}

/** What a person says of accounts and the book does not know. */
function accountsSaid(book: Book, { system, accounts }: Plan): Plan['accounts'] {
  return system === null ? accounts : unlinked(book, { system, accounts })
}

function nothingTaken(tables: readonly TableRows[]): Sentence {
  const [most] = tables.flatMap(({ leftOut }) => leftOut.all())
  return most ? sentence('rows-left-out', { column: most.column, text: most.value }) : sentence('nothing-to-import')
}

const changed = sentence('file-changed')

function rowsIn({ inserted, updated, unchanged }: TableRows['counts']): number {
  return inserted + updated + unchanged
}

function resultOf(file: string, problems: ProblemList, known: Partial<ImportResult>): ImportResult {
  return {
    ...{ batch: null, file, table: null, preset: null, sheet: null, hiddenRows: 0 },
    ...{ rows: 0, inserted: 0, updated: 0, unchanged: 0 },
    ...{ ignoredColumns: [], leftOut: [], committed: false, ...known, problems: problems.all() },
  }
}
