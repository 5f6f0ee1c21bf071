import type Database from 'better-sqlite3'

export type Cell = string | number | null
export type Row = readonly Cell[]

const known = new WeakMap<Database.Database, Map<string, Database.Statement<unknown[], Row>>>()

/** A statement prepared once for a book; its rows are arrays in the order of the columns, the fastest to read. */
export function prepared(db: Database.Database, sql: string): Database.Statement<unknown[], Row> {
  const ofBook = known.get(db) ?? new Map<string, Database.Statement<unknown[], Row>>()
  known.set(db, ofBook)
  const found = ofBook.get(sql)
  if (found) return found
  const statement = db.prepare<unknown[], Row>(sql)
  ofBook.set(sql, statement.reader ? statement.raw() : statement)
  return statement
}
