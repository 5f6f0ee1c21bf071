import type Database from 'better-sqlite3'
import { history } from './migrations/010-history.ts'
import { importedTables } from './migrations/020-tables.ts'
import { measurements } from './migrations/030-measurements.ts'
import { mappings } from './migrations/040-mappings.ts'
import { journal } from './migrations/050-journal.ts'
import { statements } from './migrations/060-statements.ts'
import { runs } from './migrations/080-runs.ts'
import { brands } from './migrations/090-brands.ts'
import { accountLinks } from './migrations/100-account-links.ts'
import { leftOutNames } from './migrations/110-left-out-names.ts'
import { runStops } from './migrations/120-run-stops.ts'

/** A step is never changed once a book was made with it; the next one is added below, ten further. */
export const migrations: readonly { readonly version: number; readonly sql: string }[] = [
  { version: 10, sql: history },
  { version: 20, sql: importedTables },
  { version: 30, sql: measurements },
  { version: 40, sql: mappings },
  { version: 50, sql: journal },
  { version: 60, sql: statements },
  { version: 80, sql: runs },
  { version: 90, sql: brands },
  { version: 100, sql: accountLinks },
  { version: 110, sql: leftOutNames },
  { version: 120, sql: runStops },
]

export const newestVersion = Math.max(...migrations.map((step) => step.version))

/** Brings a book to the newest version: all pending steps in one transaction, or none. */
export function migrate(db: Database.Database): void {
  db.transaction(() => {
    const version = Number(db.pragma('user_version', { simple: true }))
    for (const step of migrations.filter((known) => known.version > version)) db.exec(step.sql)
    db.pragma(`user_version = ${newestVersion}`)
  }).immediate()
}
