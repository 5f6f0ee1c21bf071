import { assert } from '../../../shared/assert.ts'
import { done, type Refused, type Result, refused } from '../../../shared/problem.ts'
import type { TableName } from '../../../shared/tables.ts'
import type { Book } from './book.ts'
import { type Gathering, type ManyRowsWriter, measurementWriter } from './measurement-writer.ts'
import { monthsTouchedBy, rebuildMonths } from './months.ts'
import { prepared, type Row } from './prepared.ts'
import { type Outcome, type RowWriter, rowWriter } from './put-row.ts'
import { referencesOf } from './references.ts'
import { forgetSources } from './rows/sources.ts'
import { storedTable, type Values } from './stored-table.ts'

export type { Gathering } from './measurement-writer.ts'
export type { Outcome } from './put-row.ts'
export type { Values } from './stored-table.ts'

/** One file into one table. `file` is its name without a folder, `hash` the SHA-256 of its content, `at` the ISO time. */
export type BatchSource = {
  readonly file: string
  readonly hash: string
  readonly table: TableName
  readonly preset: string | null
  readonly at: string
}

/** The import of a file under way, in one transaction: all its batches are in the book after `commit`, nothing otherwise. */
export type Import = {
  /** A batch for one table; `told` hears what became of each row, at the latest when the batch ends. */
  batch(source: BatchSource, told: (row: number, outcome: Outcome) => void): FileBatch
  commit(): void
  /** Safe to call after a failed commit. */
  rollback(): void
}

export type FileBatch = {
  readonly id: number
  /** Puts the file's row of this number (the header is row 1); a row with a problem changes nothing. The values may be used again. */
  put(row: number, values: Values): void
  /** For rows that another thread checks and gathers; null: the table's rows are put one by one. */
  readonly gathering: Gathering | null
  /** Every row was put, and what became of each is told. */
  end(): void
  /** How many rows the batch has brought (one of none is forgotten), and what the file is known by; empty: by nothing. */
  count(rows: number, hash: string): void
}

/** Rows that the program itself puts as one batch, in a transaction of its own. */
export type Batch = {
  readonly id: number
  put(row: number, values: Values): Outcome
  commit(rows: number): void
  rollback(): void
}

export type BatchRecord = {
  readonly batch: number
  readonly file: string
  readonly table: TableName
  readonly preset: string | null
  readonly at: string
  readonly rows: number
  readonly undone: boolean
}

/** Opens a transaction for the batches of one file, for these tables. Other programs can read the book meanwhile, not write it. */
export function beginImport(book: Book, tables: readonly TableName[]): Import {
  const { db } = book
  const undoing = undoingIn(db)
  undoing(() => {
    // What measurements refer to is looked up for each of them before it is written: SQLite need not do it again.
    if (tables.every((table) => table === 'measurements')) db.pragma('foreign_keys = OFF')
    db.exec('BEGIN IMMEDIATE')
  })
  // One for all its batches: a row may refer to an account that the same file brought.
  const references = referencesOf(book)
  return {
    batch: (source, told) =>
      undoing(() => {
        const id = insertBatch(book, source)
        const writer =
          source.table === 'measurements'
            ? measurementWriter(book, id, references, told)
            : toldAtOnce(rowWriter(book, id, source.table, references), told)
        return {
          id,
          put: writer.put,
          gathering: writer.gathering,
          end: () =>
            undoing(() => {
              writer.end()
              keepNeeds(db, id, writer.needs)
            }),
          count: (rows, hash) => undoing(() => (rows === 0 ? forget(db, id) : count(db, id, rows, hash))),
        }
      }),
    commit: () =>
      undoing(() => {
        assert(db.inTransaction, 'an import is committed once')
        db.exec('COMMIT')
        db.pragma('foreign_keys = ON')
      }),
    rollback: () => rollBack(db),
  }
}

function toldAtOnce({ put, needs }: RowWriter, told: (row: number, outcome: Outcome) => void): ManyRowsWriter {
  return { put: (row, values) => told(row, put(row, values)), end: () => undefined, gathering: null, needs }
}

/** Opens a transaction and a batch in it. */
export function beginBatch(book: Book, source: BatchSource): Batch {
  const { db } = book
  db.exec('BEGIN IMMEDIATE')
  const undoing = undoingIn(db)
  return undoing(() => {
    const id = insertBatch(book, source)
    const { put, needs } = rowWriter(book, id, source.table, referencesOf(book))
    return {
      id,
      put,
      commit: (rows) =>
        undoing(() => {
          assert(db.inTransaction, 'a batch is committed once')
          if (source.table === 'measurements') rebuildMonths(db, monthsTouchedBy(db, id))
          keepNeeds(db, id, needs)
          count(db, id, rows, source.hash)
          db.exec('COMMIT')
        }),
      rollback: () => rollBack(db),
    }
  })
}

function keepNeeds(db: Book['db'], id: number, needs: ReadonlySet<number>): void {
  const keep = prepared(db, 'INSERT INTO batch_needs (needs, batch) VALUES (?, ?)')
  for (const needed of needs) if (needed !== id) keep.run(needed, id)
}

function count(db: Book['db'], id: number, rows: number, hash: string): void {
  prepared(db, 'UPDATE batches SET rows = ?, hash = ? WHERE id = ?').run(rows, hash, id)
}

function forget(db: Book['db'], id: number): void {
  prepared(db, 'DELETE FROM batch_needs WHERE batch = ?').run(id)
  prepared(db, 'DELETE FROM batches WHERE id = ?').run(id)
}

function undoingIn(db: Book['db']): <T>(work: () => T) => T {
  return (work) => {
    try {
      return work()
    } catch (error) {
      rollBack(db)
      throw error
    }
  }
}

/** The batches of one table or several that brought a whole file of this content; none where one of them was undone since. */
export function completedBatchesWith(book: Book, hash: string, tables: readonly TableName[]): readonly BatchRecord[] {
  const sql = `SELECT ${recordColumns} FROM batches WHERE hash = ? ORDER BY id DESC`
  const all = prepared(book.db, sql).all(hash).map(recordOf)
  const latest = tables.flatMap((table) => {
    const batches = all.filter((one) => one.table === table)
    return batches.length === 0 ? [] : [batches.find((one) => !one.undone)]
  })
  return latest.every((one) => one !== undefined) ? latest : []
}

/** The import history, oldest first. */
export function listBatches(book: Book): readonly BatchRecord[] {
  return prepared(book.db, `SELECT ${recordColumns} FROM batches ORDER BY id`).all().map(recordOf)
}

const recordColumns = 'id, file, table_name, preset, at, rows, undone'

function recordOf([id, file, table, preset, at, rows, undone]: Row): BatchRecord {
  return {
    batch: Number(id),
    file: String(file),
    table: table as TableName,
    preset: preset == null ? null : String(preset),
    at: String(at),
    rows: Number(rows),
    undone: undone === 1,
  }
}

/**
 * Takes a batch back: what it inserted is removed, what it replaced restored. Refused while a later batch builds on
 * it: one that changed or repeated rows of it, or refers to accounts or indicators that it brought.
 */
export function undoBatch(book: Book, id: number): Result<Undone> {
  return undoBatches(book, [id])
}

/** Takes several back, the latest first; all of them or none. */
export function undoBatches(book: Book, ids: readonly number[]): Result<Undone> {
  try {
    const each = book.db.transaction(() => ids.toSorted((a, b) => b - a).map((id) => undone(book, id)))
    const all = each.immediate()
    return done({
      restored: all.reduce((sum, { restored }) => sum + restored, 0),
      removed: all.reduce((sum, { removed }) => sum + removed, 0),
    })
  } catch (error) {
    if (error instanceof NotUndone) return error.refused
    throw error
  }
}

/** Ends the transaction that has undone others already. */
class NotUndone extends Error {
  readonly refused: Refused
  constructor(refused: Refused) {
    super(refused.problem.message)
    this.refused = refused
  }
}

function undone(book: Book, id: number): Undone {
  const batch = listBatches(book).find((known) => known.batch === id)
  if (!batch) throw new NotUndone(refused('unknown-batch', { batch: id }))
  const { file } = batch
  if (batch.undone) throw new NotUndone(refused('batch-undone', { batch: id, file }))
  const later = prepared(book.db, latestThatNeeds).get(id)
  if (!later) return takeBack(book, id, batch.table)
  throw new NotUndone(
    refused('batch-needed', { batch: id, file, later: Number(later[0]), laterFile: String(later[1]) }),
  )
}

export type Undone = { readonly restored: number; readonly removed: number }

const latestThatNeeds = `
SELECT b.id, b.file FROM batch_needs n JOIN batches b ON b.id = n.batch WHERE n.needs = ? ORDER BY b.id DESC LIMIT 1`

function takeBack({ db }: Book, id: number, table: TableName): Undone {
  // A replaced account is away for a moment while orders refer to it.
  db.pragma('defer_foreign_keys = ON')
  const touched = table === 'measurements' ? monthsTouchedBy(db, id) : null
  const taken = prepared(db, `DELETE FROM ${table} WHERE batch = ?`).run(id).changes
  const replaced = prepared(db, 'SELECT content FROM replaced WHERE batch = ?').all(id)
  const columns = [...storedTable(table).columns, 'batch', 'row']
  const names = columns.map((column) => `"${column}"`).join(', ')
  const restore = prepared(db, `INSERT INTO ${table} (${names}) VALUES (${columns.map(() => '?').join(', ')})`)
  for (const [content] of replaced) {
    const before = JSON.parse(String(content)) as Record<string, string | number | null>
    restore.run(...columns.map((column) => before[column]))
  }
  if (touched) rebuildMonths(db, touched)
  prepared(db, 'DELETE FROM replaced WHERE batch = ?').run(id)
  prepared(db, 'DELETE FROM batch_needs WHERE batch = ?').run(id)
  prepared(db, 'DELETE FROM account_links WHERE batch = ?').run(id)
  // What other batches found out of accounts that are gone.
  if (table === 'accounts')
    db.exec('DELETE FROM account_links WHERE account_id NOT IN (SELECT account_id FROM accounts)')
  prepared(db, 'UPDATE batches SET undone = 1 WHERE id = ?').run(id)
  return { restored: replaced.length, removed: taken - replaced.length }
}

function rollBack(db: Book['db']): void {
  if (db.inTransaction) {
    db.exec('ROLLBACK')
    forgetSources(db)
  }
  db.pragma('foreign_keys = ON')
}

function insertBatch(book: Book, source: BatchSource): number {
  const sql = `INSERT INTO batches (file, hash, table_name, preset, at, rows, undone)
    VALUES (:file, :hash, :table, :preset, :at, 0, 0)`
  return Number(prepared(book.db, sql).run(source).lastInsertRowid)
}
