import { assert } from '../../../shared/assert.ts'
import { sentence } from '../../../shared/sentences/english.ts'
import { type Table, type TableName, tableOf } from '../../../shared/tables.ts'
import type { Book } from './book.ts'
import { type BadRow, checkOf } from './checks.ts'
import { type Cell, prepared, type Row } from './prepared.ts'
import type { References } from './references.ts'
import { type ByKey, type Statements, statementsOf } from './row-statements.ts'
import { contentOf, type StoredTable, storedTable, type Values } from './stored-table.ts'

/** What became of a row. */
export type Outcome = { readonly kind: 'inserted' | 'updated' | 'unchanged' } | BadRow

export type RowWriter = {
  readonly put: (row: number, values: Values) => Outcome
  /**
   * Puts a row that was checked, its cells in the order of the stored table's columns. `perhapsIn`: it may have been
   * inserted already, and is found then.
   */
  readonly putCells: (row: number, cells: Cell[], perhapsIn: boolean) => Outcome
  /** The batches that this one builds on, so far. */
  readonly needs: Set<number>
}

export const inserted: Outcome = { kind: 'inserted' }
const updated: Outcome = { kind: 'updated' }
const unchanged: Outcome = { kind: 'unchanged' }

type Context = {
  readonly batch: number
  readonly table: Table
  readonly stored: StoredTable
  readonly statements: Statements
  readonly references: References
  readonly needs: Set<number>
  /** Rows of this file that met a row in the book: the row's number, or how many of the same words came so far. */
  readonly seen: Map<string, number>
  readonly keep: (row: number, before: Row) => void
}

/**
 * Puts the rows of one batch into its table. A row pays one statement where it is like the row before it: new rows are
 * simply inserted, and where a file repeats what the book has, rows are looked for first.
 */
export function rowWriter(book: Book, batch: number, name: TableName, references: References): RowWriter {
  const stored = storedTable(name)
  const journal = prepared(book.db, 'INSERT INTO replaced (batch, row, content) VALUES (?, ?, ?)')
  const content = contentOf(stored)
  const context: Context = {
    batch,
    table: tableOf(name),
    stored,
    statements: statementsOf(book.db, stored),
    references,
    needs: new Set(),
    seen: new Map(),
    keep: (row, before) => journal.run(batch, row, content(before)),
  }
  const check = checkOf(name)
  const { needs, statements } = context
  let metLast = false
  const put = (row: number, values: Values): Outcome => {
    const problem = check(values, references, needs)
    if (problem) return problem
    const cells = stored.cells(values, references, batch)
    const outcome = putCells(row, cells, false)
    if (outcome === inserted || outcome === updated) remember(context, values, cells)
    return outcome
  }
  const id = stored.columns.indexOf('id')
  const putCells = (row: number, cells: Cell[], perhapsIn: boolean): Outcome => {
    const by = statements.byId && cells[id] !== '' ? statements.byId : statements.byKey
    const before = locate(statements.insert, by, cells, batch, row, metLast || perhapsIn)
    const isItself = perhapsIn && before !== null && batchOf(before) === batch && rowOf(before) === row
    metLast = before !== null && !isItself
    return before === null || isItself ? inserted : meet(context, by, before, cells, row)
  }
  return { put, putCells, needs }
}

/** The row of the same key that is there already, of the book or of this file; null: there was none and it is put. */
function locate(
  insert: Statements['insert'],
  by: ByKey,
  cells: readonly Cell[],
  batch: number,
  row: number,
  lookFirst: boolean,
): Row | null {
  const there = lookFirst ? by.find(cells) : undefined
  if (there) return there
  return insert.run(...cells, batch, row).changes === 1 ? null : found(by.find(cells))
}

function meet(context: Context, by: ByKey, before: Row, cells: Cell[], row: number): Outcome {
  const { batch, stored, statements, seen } = context
  const key = by.key(cells)
  if (stored.id && by === statements.byKey) return meetWords(context, key, before, cells, row)
  const first = batchOf(before) === batch ? rowOf(before) : seen.get(key)
  if (first !== undefined) return twice(context, first, cells)
  const outcome = change(context, by, before, cells, row)
  if (outcome === unchanged) seen.set(key, row)
  return outcome
}

/** The same words again are told apart by their ordinal in the file, so none of them is a duplicate. */
function meetWords(context: Context, key: string, before: Row, cells: Cell[], row: number): Outcome {
  const { batch, stored, statements, seen } = context
  // The first of its words, where it was simply inserted, was not noted: the book's row says whose it is.
  const soFar = seen.get(key) ?? (batchOf(before) === batch ? 1 : 0)
  seen.set(key, soFar + 1)
  if (soFar === 0) return change(context, statements.byKey, before, cells, row)
  cells[stored.columns.indexOf('ordinal')] = soFar + 1
  const same = locate(statements.insert, statements.byKey, cells, batch, row, false)
  return same ? change(context, statements.byKey, same, cells, row) : inserted
}

function change(context: Context, by: ByKey, before: Row, cells: readonly Cell[], row: number): Outcome {
  context.needs.add(batchOf(before))
  if (cells.every((cell, n) => cell === before[n])) return unchanged
  context.keep(row, before)
  by.replace(cells, context.batch, row)
  return updated
}

function twice({ table, stored }: Context, first: number, cells: readonly Cell[]): BadRow {
  const by = table.key.kind === 'columns' ? table.key.columns : [table.key.id]
  const cellOf = (column: string) => cells[stored.columns.indexOf(column)] ?? null
  const key = by.map((column) => `${column} ${JSON.stringify(cellOf(column))}`).join(', ')
  const [column = ''] = by
  return { kind: 'problem', column, what: sentence('duplicate-key', { first, key }), value: cellOf(column) }
}

function remember({ table, references, batch }: Context, values: Values, cells: readonly Cell[]): void {
  const known = { n: Number(cells[0]), brought: Number(cells[1]) }
  const { account_id: account, key: indicator, part_of: partOf } = values
  if (table.name === 'accounts') references.accounts.set(String(account), known)
  if (table.name !== 'indicators') return
  references.indicators.set(String(indicator), { ...known, batch, partOf: typeof partOf === 'string' ? partOf : null })
}

function found(row: Row | undefined): Row {
  assert(row, 'a row that could not be inserted met one of the same key')
  return row
}

function batchOf(row: Row): number {
  return Number(row.at(-2))
}

function rowOf(row: Row): number {
  return Number(row.at(-1))
}
