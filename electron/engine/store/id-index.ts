import type Database from 'better-sqlite3'

/** The index of the measurements' ids, which is made sooner at once, of rows that are there, than row by row. */
export type IdIndex = {
  readonly isThere: () => boolean
  readonly drop: () => void
  /** Makes it again where it was dropped. */
  readonly make: () => void
}

const name = 'measurements_by_id'
const sorterMemory = 2_048 // KiB: rows are sorted piece by piece, and a piece this small stays in the processor's cache

export function idIndex(db: Database.Database): IdIndex {
  let dropped: string | null = null
  return {
    isThere: () => dropped === null,
    drop() {
      dropped = db.prepare<[string], string>('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name) ?? null
      db.exec(`DROP INDEX ${name}`)
    },
    make() {
      if (dropped === null) return
      const usual = Number(db.pragma('cache_size', { simple: true }))
      db.pragma(`cache_size = ${-sorterMemory}`)
      db.pragma('threads = 1') // one beside this one sorts the pieces
      db.exec(dropped)
      db.pragma(`cache_size = ${usual}`)
      dropped = null
    },
  }
}
