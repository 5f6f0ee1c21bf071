import type Database from 'better-sqlite3'
import { prepared } from './prepared.ts'

/*
 * The monthly sums are kept true in the transaction that changes the rows, so whoever opens the book finds them true
 * and nobody has to know a state "stale". It costs a first import of a million rows a second or so; later imports
 * rebuild only the months of the accounts and indicators that they touch.
 */

/** Notes which months a batch has put or replaced rows in. Called before rows are taken out, after they are put in. */
export function noteTouchedMonths(db: Database.Database, batch: number): void {
  db.exec(`CREATE TEMP TABLE IF NOT EXISTS touched (
    account INTEGER NOT NULL, month TEXT NOT NULL, indicator INTEGER NOT NULL,
    PRIMARY KEY (account, month, indicator)
  ) STRICT, WITHOUT ROWID`)
  prepared(db, 'INSERT INTO touched SELECT DISTINCT account, month, indicator FROM measurements WHERE batch = ?').run(
    batch,
  )
  prepared(
    db,
    `INSERT INTO touched
     SELECT content ->> '$.account', content ->> '$.month', content ->> '$.indicator' FROM replaced WHERE batch = ?
     ON CONFLICT DO NOTHING`,
  ).run(batch)
}

/** Rebuilds the sums of the noted months from their rows and forgets the notes. */
export function rebuildTouchedMonths(db: Database.Database): void {
  prepared(
    db,
    'DELETE FROM measurement_months WHERE (account, month, indicator) IN (SELECT account, month, indicator FROM touched)',
  ).run()
  prepared(db, rebuild).run()
  prepared(db, exactSums).run()
  prepared(db, 'DELETE FROM touched').run()
}

/** One walk along the clustered key, without a sort. */
export const rebuild = `
INSERT INTO measurement_months
SELECT account, month, indicator, evidence, currency, COUNT(*),
  SUM(COALESCE(volume, 1.0)), SUM(actual * COALESCE(volume, 1.0)),
  COALESCE(MIN(actual) FILTER (WHERE COALESCE(volume, 1.0) > 0), MIN(actual)),
  COALESCE(MAX(actual) FILTER (WHERE COALESCE(volume, 1.0) > 0), MAX(actual)),
  MIN(day), MAX(day)
FROM touched CROSS JOIN measurements USING (account, month, indicator)
GROUP BY account, month, indicator, evidence, currency`

/** Of one or two numbers SQLite's own sum is exact, whatever their order; of more it need not be. */
const exactSums = `
UPDATE measurement_months SET (volume, moment) = (
  SELECT exact_sum(COALESCE(m.volume, 1.0)), exact_sum(m.actual * COALESCE(m.volume, 1.0))
  FROM measurements m
  WHERE m.account = measurement_months.account AND m.month = measurement_months.month
    AND m.indicator = measurement_months.indicator AND m.evidence = measurement_months.evidence
    AND m.currency = measurement_months.currency)
WHERE rows > 2 AND (account, month, indicator) IN (SELECT account, month, indicator FROM touched)`
