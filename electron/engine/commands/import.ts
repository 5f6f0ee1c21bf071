import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Mapping } from '../../../shared/mapping/mapping.ts'
import type { Sentence } from '../../../shared/sentences/sentence.ts'
import { tables } from '../../../shared/tables.ts'
import { type ImportOptions, importFile } from '../import/import-file.ts'
import type { ImportResult } from '../import/import-result.ts'
import { problemAt } from '../import/problem-list.ts'
import { knownMappings } from '../known-mappings.ts'
import { mappingFrom } from '../presets.ts'
import { listBatches } from '../store/batches.ts'
import type { Book } from '../store/book.ts'
import { type Arguments, choice, operandsOf } from '../terminal/arguments.ts'
import { type Answer, type Command, Refusal, refuse, type Terminal } from './command.ts'
import { diskProblem } from './disk-problem.ts'
import { importOrder } from './import-order.ts'
import { onTrialCopy } from './trial-book.ts'
import { withBook } from './with-book.ts'

export const importCommand: Command = {
  name: 'import',
  operands: 'BOOK FILE…',
  help: 'Imports files into a book, each whole or not at all.',
  options: [
    { name: 'as', value: 'TABLE|PRESET', help: 'the table, preset or kept mapping, where the headers do not tell' },
    { name: 'map', value: 'FILE', help: 'a mapping of your own (docs/presets.md); it is kept in the book' },
    { name: 'sheet', value: 'S', help: 'the sheet of a workbook (a later version)' },
    { name: 'decimal', value: 'point|comma', help: 'the decimal sign, where the file does not tell' },
    { name: 'dates', value: 'PATTERN', help: 'such as DD/MM/YYYY, where the file does not tell' },
    { name: 'dry-run', value: null, help: 'says what would happen and changes nothing' },
    { name: 'skip-bad-rows', value: null, help: 'imports the good rows although others have problems' },
  ],
  run: (args, terminal) => {
    const [file = '', ...paths] = operandsOf(importCommand, args, 2, Number.POSITIVE_INFINITY)
    if (args.text('sheet') !== null) refuse('usage', '--sheet is for workbooks, which this version does not read yet.')
    const said = optionsOf(args, terminal)
    const dryRun = args.has('dry-run')
    return withBook(file, dryRun ? 'read' : 'write', async (book) => {
      const mappings = knownMappings(book)
      if (said.as !== undefined) isKnown(said.as, mappings)
      const map = args.text('map')
      const options = { ...said, mappings, map: map === null ? undefined : mappingOf(map, mappings) }
      const sorted = await importOrder(paths, options)
      const batches = dryRun
        ? (await onTrialCopy(book, (copy) => importAll(copy, sorted, options))).map((batch) => tried(batch, book))
        : await importAll(book, sorted, options)
      return answer(batches, dryRun)
    })
  },
}

/** File after file, each whole or not at all; a disk that is full stops one file and is said of it. */
async function importAll(book: Book, paths: readonly string[], options: ImportOptions): Promise<ImportResult[]> {
  const batches: ImportResult[] = []
  for (const path of paths) {
    try {
      batches.push(...(await importFile(book, path, options)).batches)
    } catch (error) {
      const problem = diskProblem(error, book.file)
      if (!problem) throw error
      batches.push(stopped(basename(path), problem))
    }
  }
  return batches
}

/** A batch that only the copy has: its number may be another one when it is really imported. */
function tried(batch: ImportResult, book: Book): ImportResult {
  const has = listBatches(book).some((known) => known.batch === batch.batch)
  return has ? batch : { ...batch, batch: null, committed: false }
}

function stopped(file: string, what: Sentence): ImportResult {
  const counts = { rows: 0, inserted: 0, updated: 0, unchanged: 0 }
  return {
    batch: null,
    file,
    table: null,
    preset: null,
    ...counts,
    ignoredColumns: [],
    leftOut: [],
    problems: [problemAt(file, null, null, null, what)],
    committed: false,
  }
}

function optionsOf(args: Arguments, terminal: Terminal) {
  return {
    as: args.text('as') ?? undefined,
    decimal: args.text('decimal') === null ? undefined : choice(args, 'decimal', ['point', 'comma'], 'point'),
    dates: args.text('dates') ?? undefined,
    skipBadRows: args.has('skip-bad-rows'),
    at: terminal.now().toISOString(),
  }
}

function isKnown(as: string, mappings: readonly Mapping[]): void {
  const names = [...tables, ...mappings].map(({ name }) => name)
  if (!names.includes(as)) refuse('usage', `--as has to be one of ${names.join(', ')}; there is no ${as}.`)
}

/** The mapping that a file holds. */
function mappingOf(path: string, known: readonly Mapping[]): Mapping {
  if (!existsSync(path)) refuse('mapping', `There is no file ${path}; check the name of the mapping.`)
  const read = mappingFrom(readFileSync(path, 'utf8'), basename(path), known)
  if (!read.ok) throw new Refusal(read.problem)
  return read.value
}

/** A trial says the exit code that the import would have: its counts tell which files would have landed. */
function answer(batches: readonly ImportResult[], dryRun: boolean): Answer {
  const clean = batches.filter((batch) => batch.problems.length === 0)
  const exit = clean.length === batches.length ? 0 : batches.some(hasLanded) ? 1 : 2
  return {
    exit,
    json: { batches: batches.map(forScripts) },
    text: batches.map((batch, n) => said(batch, dryRun, batches.slice(0, n))).join(''),
  }
}

/** As scripts read it (DATA, section 3). */
function forScripts({ problems, ...batch }: ImportResult) {
  return { ...batch, problems: problems.map(({ row, column, value, message }) => ({ row, column, value, message })) }
}

function hasLanded({ committed, inserted, updated, unchanged }: ImportResult): boolean {
  return committed || inserted + updated + unchanged > 0
}

/** What is the same for all tables of a file is said with the first of them; `before`: what was said so far. */
function said(batch: ImportResult, dryRun: boolean, before: readonly ImportResult[]): string {
  const earlier = before.filter(({ file }) => file === batch.file)
  const known = new Set(earlier.flatMap(({ problems }) => problems.map(({ message }) => message)))
  const counts = `${batch.rows} rows: ${batch.inserted} new, ${batch.updated} changed, ${batch.unchanged} as they were`
  const landed = hasLanded(batch)
  const tried = landed && dryRun && !batch.committed
  const result = batch.committed ? `batch ${batch.batch}` : tried ? 'tried, nothing changed' : 'not imported'
  const ignored =
    earlier.length === 0 && batch.ignoredColumns.length > 0
      ? `  ignored columns: ${batch.ignoredColumns.join(', ')}\n`
      : ''
  const problems = batch.problems.flatMap(({ message }) => (known.has(message) ? [] : `  ${message}\n`)).join('')
  const mendable = !landed && batch.problems.some((one) => one.row !== null) && batch.rows > 0
  const remedy = mendable ? '  Mend these rows, or import the others with --skip-bad-rows.\n' : ''
  const left = batch.leftOut.map(({ column, value, rows }) => `${rows} with ${column} "${value}"`).join(', ')
  const aside = left === '' ? '' : `  left out: ${left}\n`
  const preset = batch.preset === null ? '' : ` (${batch.preset})`
  const what = `${batch.file}${preset} → ${batch.table ?? 'no table'}, ${result}. ${counts}.`
  return `${what}\n${ignored}${aside}${problems}${remedy}`
}
