import type Database from 'better-sqlite3'
import { prepared } from './prepared.ts'

/*
 * The monthly sums are kept true in the transaction that changes the rows, so whoever opens the book finds them true
 * and nobody has to know a state "stale". It costs a first import of a million rows about a second; a smaller one
 * rebuilds only the months of the accounts and indicators that it touched.
 */

/** The months whose sums no longer hold: all of them, or those noted in the temporary table `touched`. */
export type Touched = 'all' | 'noted'

/** Which months a batch has put or replaced rows in. Called after rows are put in, before they are taken out. */
export function monthsTouchedBy(db: Database.Database, batch: number): Touched {
  const [share] = prepared(db, 'SELECT AVG(batch = ?) FROM measurements').get(batch) ?? []
  // Beyond this, noting months one by one costs more than it spares.
  if (Number(share) > 0.3) return 'all'
  db.exec(`CREATE TEMP TABLE IF NOT EXISTS touched (
    account INTEGER NOT NULL, month TEXT NOT NULL, indicator INTEGER NOT NULL,
    PRIMARY KEY (account, month, indicator)
  ) STRICT, WITHOUT ROWID`)
  prepared(
    db,
    `INSERT INTO touched
     SELECT account, month, indicator FROM measurements WHERE batch = :batch
     UNION
     SELECT content ->> '$.account', content ->> '$.month', content ->> '$.indicator' FROM replaced WHERE batch = :batch`,
  ).run({ batch })
  return 'noted'
}

/** Makes the sums of the touched months anew from their rows, and forgets the notes. */
export function rebuildMonths(db: Database.Database, touched: Touched): void {
  if (touched === 'all') {
    prepared(db, 'DELETE FROM measurement_months').run()
    prepared(db, sumsOf('measurements')).run()
    prepared(db, exactSums).run()
    return
  }
  prepared(db, `DELETE FROM measurement_months WHERE ${isNoted}`).run()
  prepared(db, sumsOf(notedRows)).run()
  prepared(db, `${exactSums} AND ${isNoted}`).run()
  prepared(db, 'DELETE FROM touched').run()
}

const isNoted = '(account, month, indicator) IN (SELECT account, month, indicator FROM touched)'
export const notedRows = 'touched CROSS JOIN measurements USING (account, month, indicator)'

/** One walk along the clustered key, without a sort. */
export function sumsOf(rows: string): string {
  return `INSERT INTO measurement_months
SELECT account, month, indicator, evidence, currency, COUNT(*),
  SUM(COALESCE(volume, 1.0)), SUM(actual * COALESCE(volume, 1.0)),
  COALESCE(MIN(actual) FILTER (WHERE COALESCE(volume, 1.0) > 0), MIN(actual)),
  COALESCE(MAX(actual) FILTER (WHERE COALESCE(volume, 1.0) > 0), MAX(actual)),
  MIN(day), MAX(day)
FROM ${rows}
GROUP BY account, month, indicator, evidence, currency`
}

/** Of one or two numbers SQLite's own sum is exact, whatever their order; of more it need not be. */
const exactSums = `
UPDATE measurement_months SET (volume, moment) = (
  SELECT exact_sum(COALESCE(m.volume, 1.0)), exact_sum(m.actual * COALESCE(m.volume, 1.0))
  FROM measurements m
  WHERE m.account = measurement_months.account AND m.month = measurement_months.month
    AND m.indicator = measurement_months.indicator AND m.evidence = measurement_months.evidence
    AND m.currency = measurement_months.currency)
WHERE rows > 2`
