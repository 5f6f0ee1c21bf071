import { createHash } from 'node:crypto'
import { type FileResult, importFile } from '../../electron/engine/import/import-file.ts'
import type { ImportResult } from '../../electron/engine/import/import-result.ts'
import { undoBatches } from '../../electron/engine/store/batches.ts'
import type { Book } from '../../electron/engine/store/book.ts'
import type { Mapping } from '../../shared/mapping/mapping.ts'
import { tables } from '../../shared/tables.ts'
import { at, type Scratch } from '../engine/import/scratch.ts'
import { monthsFromRows, monthsStored } from '../engine/store/book-model.ts'
import { presets } from '../fixtures/exports-of.ts'
import type { RandomFile } from './written-files.ts'

/** What became of a file. */
export type Verdict = { readonly outcome: string; readonly seconds: number }

/**
 * Imports a file and takes it back, and throws where the book then holds anything that the result does not say: rows
 * that are counted wrongly, a change although nothing was committed, or a rest of what was taken back.
 */
export async function soundImport({ book, write }: Scratch, file: RandomFile, skipBadRows: boolean): Promise<Verdict> {
  const before = stateOf(book)
  const path = write(file.name, file.content)
  const map = file.map as Mapping | undefined
  const start = performance.now()
  const result = await importFile(book, path, { at, mappings: presets, map, skipBadRows })
  const seconds = (performance.now() - start) / 1000
  isSaid(book, before, result, skipBadRows)
  const batches = result.batches.flatMap(({ batch, committed }) => (committed && batch !== null ? [batch] : []))
  if (batches.length > 0) {
    const undone = undoBatches(book, batches)
    same('taking it back', undone.ok, true)
    const after = stateOf(book)
    same('the book once it is taken back', after.digest, before.digest)
    book.db.exec('DELETE FROM mappings')
  }
  const [problem] = result.batches.flatMap(({ problems }) => problems)
  if (batches.length > 0) return { outcome: problem ? 'imported in part' : 'imported', seconds }
  if (!problem) throw new Error('nothing is imported, and nobody says why')
  return { outcome: `refused: ${problem.code}`, seconds }
}

type State = { readonly digest: string; readonly counts: Readonly<Record<string, number>>; readonly batches: number }

function isSaid(book: Book, before: State, { batches }: FileResult, skipBadRows: boolean): void {
  const after = stateOf(book)
  const committed = batches.filter((one) => one.committed)
  same('batches of the book', after.batches - before.batches, committed.length)
  if (committed.length === 0) same('the book though nothing was committed', after.digest, before.digest)
  for (const { name } of tables) {
    const own = committed.filter(({ table }) => table === name)
    const inserted = own.reduce((sum, one) => sum + one.inserted, 0)
    same(`rows more in ${name}`, (after.counts[name] ?? 0) - (before.counts[name] ?? 0), inserted)
  }
  for (const one of committed) isCounted(book, one, skipBadRows)
  same('foreign keys', book.db.pragma('foreign_key_check'), [])
  same('monthly sums', monthsStored(book), monthsFromRows(book))
  same('a transaction left open', book.db.inTransaction, false)
}

function isCounted(
  { db }: Book,
  { table, batch, inserted, updated, unchanged, rows, preset, problems }: ImportResult,
  skipBadRows: boolean,
): void {
  const count = (from: string) => Number(db.prepare(`SELECT COUNT(*) FROM ${from} WHERE batch = ?`).pluck().get(batch))
  same('rows of the batch', count(table ?? ''), inserted + updated)
  same('rows that it replaced', count('replaced'), updated)
  if (!skipBadRows) same('problems', problems, [])
  const bad = new Set(problems.flatMap(({ row }) => row ?? [])).size
  if (preset === null) same('rows of the file', inserted + updated + unchanged + bad, rows)
}

/** All that an import may change, but for the history of imports, and how many rows each table has. */
function stateOf({ db }: Book): State {
  const hash = createHash('sha256')
  const counts: Record<string, number> = {}
  for (const { name } of tables) {
    const rows = db.prepare<[], unknown[]>(`SELECT * FROM ${name}`).raw().all()
    counts[name] = rows.length
    hash.update(JSON.stringify([name, rows]))
  }
  for (const name of ['measurement_months', 'replaced', 'batch_needs', 'account_links', 'settings'])
    hash.update(JSON.stringify(db.prepare(`SELECT * FROM ${name}`).raw().all()))
  return {
    digest: hash.digest('hex'),
    counts,
    batches: Number(db.prepare('SELECT COUNT(*) FROM batches').pluck().get()),
  }
}

function same(what: string, found: unknown, expected: unknown): void {
  const [one, other] = [found, expected].map((value) => JSON.stringify(value))
  if (one !== other) throw new Error(`${what}: ${one} instead of ${other}`)
}
