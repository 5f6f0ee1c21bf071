import type Database from 'better-sqlite3'
import type { RowRef } from '../../../../shared/facts.ts'
import type { Book } from '../book.ts'
import { type Cell, prepared } from '../prepared.ts'

const files = new WeakMap<Database.Database, Map<number, string>>()

/** The file and row that a stored row came from. A batch's file never changes, so it is looked up once. */
export function refOf({ db }: Book, batch: Cell | undefined, row: Cell | undefined): RowRef {
  const known = files.get(db) ?? new Map<number, string>()
  files.set(db, known)
  const id = Number(batch)
  const file = known.get(id) ?? String(prepared(db, 'SELECT file FROM batches WHERE id = ?').get(id)?.[0])
  known.set(id, file)
  return { batch: id, file, row: Number(row) }
}

/** After a rollback: the next batch has the number of the one that never was. */
export function forgetSources(db: Database.Database): void {
  files.delete(db)
}
