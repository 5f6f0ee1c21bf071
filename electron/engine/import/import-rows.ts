import type { TableName } from '../../../shared/tables.ts'
import { keepLinks } from '../store/account-links.ts'
import type { FileBatch, Import, Outcome } from '../store/batches.ts'
import type { Book } from '../store/book.ts'
import { keyOf, keysIn } from '../store/keys.ts'
import { accountRow } from '../store/one-account.ts'
import type { Values } from '../store/stored-table.ts'
import { type LeftOut, leftOut } from './left-out.ts'
import { type AccountMatcher, accountMatcher } from './match-accounts.ts'
import { readInThread, textForThread } from './measurements-thread.ts'
import { type PartReader, partReader, shownAt } from './part-reader.ts'
import type { Plan, PlannedPart } from './plan.ts'
import type { ProblemList } from './problem-list.ts'
import type { Pass, RowSource, Watch } from './row-source.ts'
import { type Summary, summaryOf } from './summary.ts'
import type { Survey } from './survey.ts'
import { wholeRows } from './whole-rows.ts'
import type { Written } from './written.ts'

/** How many rows of a file became what in one table. */
export type Counts = { inserted: number; updated: number; unchanged: number }

/** What one table got from a file. */
export type TableRows = {
  readonly table: TableName
  readonly batch: FileBatch
  readonly counts: Counts
  readonly problems: ProblemList
  readonly leftOut: LeftOut
  /** How many rows were made for it, good and bad. */
  readonly made: () => number
}

type Feed = TableRows & { readonly parts: readonly FedPart[] }
type FedPart = { readonly part: PlannedPart; readonly read: PartReader; readonly summary: Summary | null }

export type Target = {
  readonly book: Book
  readonly into: Import
  readonly batchFor: (table: TableName) => Parameters<Import['batch']>[0]
  readonly problemsOf: () => ProblemList
  /** Hears of each account that a person has to choose. */
  readonly doubt: Parameters<typeof partReader>[2]['doubt']
}

/**
 * Reads each row as the survey decided and puts it into the batches of its tables; what cannot be read goes onto their
 * lists. Ends early when it is stopped, or where the rows (`found`) are not all what was assumed of them; the caller then
 * rolls back.
 */
export async function importRows(
  source: RowSource,
  survey: Survey,
  target: Target,
  watch: Watch,
): Promise<{ readonly pass: Pass; readonly tables: readonly TableRows[]; readonly found: Survey | null }> {
  const { plan } = survey
  const accounts = plan.system === null ? null : accountMatcher(target.book, { ...plan, system: plan.system })
  const feeds = tablesOf(plan).map((table) => feedOf(table, survey, accounts, target))
  const [first] = feeds
  const row = wholeRows(plan, source, first?.problems, (cells, at) => {
    for (const feed of feeds) take(feed, cells, at)
  })
  const text = textForThread(source, survey)
  const gathering = first?.batch.gathering
  const { pass, found } =
    text && gathering
      ? await readInThread(text, survey, gathering, first.problems, watch)
      : { pass: await source.read(() => ({ row }), watch), found: survey }
  if (pass.kind !== 'read' || !found) return { pass, tables: feeds, found }
  for (const feed of feeds) {
    for (const { summary } of feed.parts)
      for (const made of summary?.rows() ?? []) feed.batch.put(made.row, made.values)
    feed.batch.end()
  }
  const landed = feeds.find(({ counts }) => counts.inserted + counts.updated + counts.unchanged > 0)
  if (accounts && plan.system !== null && landed) keepLinks(target.book, landed.batch.id, plan.system, accounts.links())
  return { pass, tables: feeds, found }
}

/** Accounts and indicators before what refers to them. */
export function tablesOf(plan: Plan): readonly TableName[] {
  const rank = (name: TableName) => (name === 'accounts' ? 0 : name === 'indicators' ? 1 : 2)
  return [...new Set(plan.parts.map(({ table }) => table.name))].toSorted((a, b) => rank(a) - rank(b))
}

function feedOf(table: TableName, survey: Survey, accounts: AccountMatcher | null, target: Target): Feed {
  const problems = target.problemsOf()
  const left = leftOut()
  const counts: Counts = { inserted: 0, updated: 0, unchanged: 0 }
  const parts = survey.plan.parts
    .filter((part) => part.table.name === table)
    .map((part): FedPart => {
      const read = partReader(survey, part, { problems, leftOut: left, accounts, doubt: target.doubt })
      return {
        part,
        read: part.missing
          ? onlyMissing(target.book, table, read)
          : accounts && table === 'accounts'
            ? (cells, row) => merged(target.book, accounts, read(cells, row))
            : read,
        summary: part.summarised ? summaryOf(part) : null,
      }
    })
  const told = (row: number, outcome: Outcome) => {
    if (outcome.kind !== 'problem') counts[outcome.kind] += 1
    else problems.add(row, saidOf(survey.plan, parts, outcome.column), textOf(outcome.value), outcome.what)
  }
  const batch = target.into.batch(target.batchFor(table), told)
  const made = () => counts.inserted + counts.updated + counts.unchanged + problems.rows()
  return { table, batch, counts, problems, leftOut: left, made, parts }
}

function take({ parts, batch, problems, leftOut: left }: Feed, cells: readonly Written[], row: number): void {
  const before = problems.count()
  let taken = false
  for (const { read, summary } of parts) {
    const values = read(cells, row)
    if (!values) continue
    taken = true
    if (summary) summary.add(values, row)
    else batch.put(row, values)
  }
  left.settle(taken || problems.count() > before)
}

function textOf(value: Values[string] | undefined): string | null {
  return value == null ? null : String(value)
}

/** What a person calls a column: the table's own name where the headers are the table's, else the file's header. */
function saidOf(plan: Plan, parts: readonly FedPart[], column: string): string {
  if (plan.name === null) return column
  const origins = parts.flatMap(({ part }) => part.columns).filter((planned) => planned.column.name === column)
  const [at] = origins.map(({ from }) => shownAt(from))
  return at == null ? column : (plan.headers[at] ?? '').trim()
}

/** Rows that the book has not got yet, each of them once; the others are as they should be and nobody's concern. */
export function onlyMissing(book: Book, table: TableName, read: PartReader): PartReader {
  const known = keysIn(book, table)
  return (cells, row) => {
    const values = read(cells, row)
    const key = values && keyOf(table, values)
    if (key === null || known.has(key)) return null
    known.add(key)
    return values
  }
}

/**
 * Another system's file adds to what the book says of an account: the system that an account comes from may change it,
 * any other only fills in what is empty, and an empty cell takes nothing away.
 */
function merged(book: Book, accounts: AccountMatcher, values: Values | null): Values | null {
  const accountId = String(values?.['account_id'])
  const before = values && accountRow(book, accountId)
  if (!before) return values
  const own = accounts.owns(accountId)
  return Object.fromEntries(
    Object.entries(before).map(([column, known]) => {
      const said = values[column] ?? null
      return [column, own ? (said ?? known) : (known ?? said)]
    }),
  )
}
