import { type TableName, tables } from '../../../shared/tables.ts'
import { importFile } from '../import/import-file.ts'
import type { ImportResult } from '../import/import-result.ts'
import { type Arguments, choice, operandsOf } from '../terminal/arguments.ts'
import { type Answer, type Command, refuse, type Terminal } from './command.ts'
import { withBook } from './with-book.ts'

export const importCommand: Command = {
  name: 'import',
  operands: 'BOOK FILE…',
  help: 'Imports files into a book, each whole or not at all.',
  options: [
    { name: 'as', value: 'TABLE', help: 'the table, where the headers do not tell' },
    { name: 'map', value: 'FILE', help: 'how the columns of another system map to ours (a later version)' },
    { name: 'sheet', value: 'S', help: 'the sheet of a workbook (a later version)' },
    { name: 'decimal', value: 'point|comma', help: 'the decimal sign, where the file does not tell' },
    { name: 'dates', value: 'PATTERN', help: 'such as DD/MM/YYYY, where the file does not tell' },
    { name: 'dry-run', value: null, help: 'says what would happen and changes nothing' },
    { name: 'skip-bad-rows', value: null, help: 'imports the good rows although others have problems' },
  ],
  run: (args, terminal) => {
    const [file = '', ...paths] = operandsOf(importCommand, args, 2, Number.POSITIVE_INFINITY)
    for (const name of ['map', 'sheet']) {
      if (args.text(name) !== null)
        refuse(
          'usage',
          `--${name} is for other systems' exports, which this version does not read yet. Save the sheet as CSV with the columns of a table.`,
        )
    }
    const options = optionsOf(args, terminal)
    return withBook(file, 'write', async (book) => {
      const batches: ImportResult[] = []
      for (const path of paths) batches.push(await importFile(book, path, options))
      return answer(batches, args.has('dry-run'))
    })
  },
}

function optionsOf(args: Arguments, terminal: Terminal) {
  const names = tables.map((table) => table.name)
  return {
    as: args.text('as') === null ? undefined : choice<TableName>(args, 'as', names, 'accounts'),
    decimal: args.text('decimal') === null ? undefined : choice(args, 'decimal', ['point', 'comma'], 'point'),
    dates: args.text('dates') ?? undefined,
    dryRun: args.has('dry-run'),
    skipBadRows: args.has('skip-bad-rows'),
    at: terminal.now().toISOString(),
  }
}

function answer(batches: readonly ImportResult[], dryRun: boolean): Answer {
  const clean = batches.filter((batch) => batch.problems.length === 0)
  const landed = batches.filter((batch) => batch.committed)
  const exit = clean.length === batches.length ? 0 : landed.length > 0 ? 1 : 2
  return { exit, json: { batches }, text: batches.map((batch) => said(batch, dryRun)).join('') }
}

function said(batch: ImportResult, dryRun: boolean): string {
  const counts = `${batch.rows} rows: ${batch.inserted} new, ${batch.updated} changed, ${batch.unchanged} as they were`
  const result = batch.committed
    ? `batch ${batch.batch}`
    : dryRun && batch.problems.length === 0
      ? 'tried, nothing changed'
      : 'not imported'
  const ignored = batch.ignoredColumns.length > 0 ? `  ignored columns: ${batch.ignoredColumns.join(', ')}\n` : ''
  const problems = batch.problems.map((problem) => `  ${problem.message}\n`).join('')
  const remedy =
    !batch.committed && batch.problems.some((one) => one.row !== null)
      ? '  Mend these rows, or import the others with --skip-bad-rows.\n'
      : ''
  return `${batch.file} → ${batch.table ?? 'no table'}, ${result}. ${counts}.\n${ignored}${problems}${remedy}`
}
