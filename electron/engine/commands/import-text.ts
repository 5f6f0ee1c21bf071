import type { FileResult } from '../import/import-file.ts'
import type { ImportResult, OpenQuestion } from '../import/import-result.ts'

/** What became of a file, as a terminal says it: its tables, what is in the way, and what to do. */
export function importText({ batches, open }: FileResult, dryRun: boolean): string {
  const [first] = batches
  if (!first) return ''
  const read = first.sheet === null ? first.file : `${first.file}, sheet ${first.sheet}`
  const name = first.preset === null ? read : `${read} (${first.preset})`
  const tables = batches.flatMap((batch) => tableLines(batch, dryRun))
  const lines = [
    ...(batches.length === 1 ? tables.slice(1) : tables),
    ...(first.hiddenRows > 0 ? [`hidden rows, read like the others: ${first.hiddenRows}`] : []),
    ...(first.ignoredColumns.length > 0 ? [`ignored columns: ${someOf(first.ignoredColumns)}`] : []),
    // Two tables may miss the same row for the same reason.
    ...new Set(batches.flatMap(({ problems }) => problems.map(({ message }) => message))),
    ...(batches.some(isMendable) ? ['Mend these rows, or import the others with --skip-bad-rows.'] : []),
    ...accountsToSay(first.preset, open),
  ]
  return `${name}${batches.length === 1 ? ` ${tables[0]}` : ''}\n${lines.map((line) => `  ${line}\n`).join('')}`
}

export function hasLanded({ committed, inserted, updated, unchanged }: ImportResult): boolean {
  return committed || inserted + updated + unchanged > 0
}

function tableLines(batch: ImportResult, dryRun: boolean): readonly string[] {
  const { table, rows, inserted, updated, unchanged, committed, leftOut } = batch
  const tried = dryRun && hasLanded(batch) && !committed
  const result = committed ? `batch ${batch.batch}` : tried ? 'tried, nothing changed' : 'not imported'
  const counts = hasLanded(batch) ? `: ${inserted} new, ${updated} changed, ${unchanged} as they were` : ''
  const of = rows > 0 ? `${counts} (${rows} ${rows === 1 ? 'row' : 'rows'})` : counts
  const left = leftOut.map((one) => `${one.rows} with ${one.column} "${one.value}"`).join(', ')
  return [`→ ${table ?? 'no table'}, ${result}${of}`, ...(left === '' ? [] : [`  left out: ${left}`])]
}

function isMendable(batch: ImportResult): boolean {
  return !hasLanded(batch) && batch.rows > 0 && batch.problems.some(({ row }) => row !== null)
}

const mostColumns = 30

/** A sheet may have sixteen thousand of them; --json names them all. */
function someOf(columns: readonly string[]): string {
  const more = columns.length - mostColumns
  const named = columns.slice(0, mostColumns).join(', ')
  return more > 0 ? `${named} and ${more} more, which --json names` : named
}

const mostNames = 5

/** A mapping that answers which accounts are meant, to be filled in. */
function accountsToSay(preset: string | null, open: readonly OpenQuestion[]): readonly string[] {
  const names = open.flatMap((one) => (one.kind === 'account' ? one.written : []))
  if (preset === null || names.length === 0) return []
  const accounts = Object.fromEntries(names.slice(0, mostNames).map((name) => [name, 'ID']))
  const more = names.length > mostNames ? `, and the other ${names.length - mostNames} likewise` : ''
  return [
    `Which accounts are meant can be said with --map FILE, null instead of an id leaving the rows out${more}:`,
    `  ${JSON.stringify({ like: preset, accounts })}`,
  ]
}
