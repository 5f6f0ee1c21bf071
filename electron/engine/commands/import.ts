import { existsSync, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Mapping } from '../../../shared/mapping/mapping.ts'
import type { Sentence } from '../../../shared/sentences/sentence.ts'
import { tables } from '../../../shared/tables.ts'
import { type FileResult, type ImportOptions, importFile } from '../import/import-file.ts'
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
import { hasLanded, importText } from './import-text.ts'
import { onTrialCopy } from './trial-book.ts'
import { withBook } from './with-book.ts'

export const importCommand: Command = {
  name: 'import',
  operands: 'BOOK FILE…',
  help: 'Imports files into a book, each whole or not at all.',
  options: [
    { name: 'as', value: 'TABLE|PRESET', help: 'the table, preset or kept mapping, where the headers do not tell' },
    { name: 'map', value: 'FILE', help: 'a mapping of your own (docs/presets.md); it is kept in the book' },
    { name: 'sheet', value: 'S', help: 'the sheet of a workbook; without it the first that shows and holds anything' },
    { name: 'decimal', value: 'point|comma', help: 'the decimal sign, where the file does not tell' },
    { name: 'dates', value: 'PATTERN', help: 'such as DD/MM/YYYY, where the file does not tell' },
    { name: 'dry-run', value: null, help: 'says what would happen and changes nothing' },
    { name: 'skip-bad-rows', value: null, help: 'imports the good rows although others have problems' },
  ],
  run: (args, terminal) => {
    const [file = '', ...paths] = operandsOf(importCommand, args, 2, Number.POSITIVE_INFINITY)
    const said = optionsOf(args, terminal)
    const dryRun = args.has('dry-run')
    return withBook(file, dryRun ? 'read' : 'write', async (book) => {
      const mappings = knownMappings(book)
      if (said.as !== undefined) isKnown(said.as, mappings)
      const map = args.text('map')
      const options = { ...said, mappings, map: map === null ? undefined : mappingOf(map, mappings) }
      const sorted = await importOrder(paths, options)
      const results = dryRun
        ? (await onTrialCopy(book, (copy) => importAll(copy, sorted, options))).map((result) => tried(result, book))
        : await importAll(book, sorted, options)
      return answer(results, dryRun)
    })
  },
}

/** File after file, each whole or not at all; a disk that is full stops one file and is said of it. */
async function importAll(book: Book, paths: readonly string[], options: ImportOptions): Promise<FileResult[]> {
  const results: FileResult[] = []
  for (const path of paths) {
    try {
      results.push(await importFile(book, path, options))
    } catch (error) {
      const problem = diskProblem(error, book.file)
      if (!problem) throw error
      results.push({ batches: [stopped(basename(path), problem)], open: [] })
    }
  }
  return results
}

/** A batch that only the copy has: its number may be another one when it is really imported. */
function tried({ batches, open }: FileResult, book: Book): FileResult {
  const known = new Set(listBatches(book).map(({ batch }) => batch))
  const isKept = ({ batch }: ImportResult) => batch !== null && known.has(batch)
  return { batches: batches.map((one) => (isKept(one) ? one : { ...one, batch: null, committed: false })), open }
}

function stopped(file: string, what: Sentence): ImportResult {
  const counts = { rows: 0, inserted: 0, updated: 0, unchanged: 0 }
  return {
    batch: null,
    file,
    table: null,
    preset: null,
    sheet: null,
    hiddenRows: 0,
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
    sheet: args.text('sheet') ?? undefined,
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
function answer(results: readonly FileResult[], dryRun: boolean): Answer {
  const batches = results.flatMap((result) => result.batches)
  const clean = batches.filter((batch) => batch.problems.length === 0)
  const exit = clean.length === batches.length ? 0 : batches.some(hasLanded) ? 1 : 2
  return {
    exit,
    json: { batches: batches.map(forScripts) },
    text: results.map((result) => importText(result, dryRun)).join(''),
  }
}

/** As scripts read it (DATA, section 3). */
function forScripts({ problems, ...batch }: ImportResult) {
  return { ...batch, problems: problems.map(({ row, column, value, message }) => ({ row, column, value, message })) }
}
