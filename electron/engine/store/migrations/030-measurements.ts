/**
 * The one table with millions of rows. Accounts and indicators are their numbers, a date is its month and its day of
 * the month, and the key begins with what a monthly sum is grouped by: so one walk through the table, in its own
 * order and without a sort, yields all sums, and no second index is needed to read an account or a month.
 * No foreign key on `indicator`: without an index on it, removing one would read the table through; the store checks.
 */
export const measurements = `
CREATE TABLE measurements (
  account INTEGER NOT NULL REFERENCES accounts (n),
  month TEXT NOT NULL, -- 2026-03
  indicator INTEGER NOT NULL, -- indicators.n
  evidence TEXT NOT NULL, currency TEXT NOT NULL,
  day INTEGER NOT NULL, -- of the month
  source TEXT NOT NULL, id TEXT NOT NULL, ordinal INTEGER NOT NULL,
  actual REAL NOT NULL, volume REAL,
  batch INTEGER NOT NULL REFERENCES batches (id), row INTEGER NOT NULL,
  PRIMARY KEY (account, month, indicator, evidence, currency, day, source, id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX measurements_by_id ON measurements (id) WHERE id <> '';

-- Sums of the above. The currency is the row's own ('' = none given), so that a change of the account's or the
-- book's currency leaves them true.
CREATE TABLE measurement_months (
  account INTEGER NOT NULL, month TEXT NOT NULL, indicator INTEGER NOT NULL,
  evidence TEXT NOT NULL, currency TEXT NOT NULL,
  rows INTEGER NOT NULL, volume REAL NOT NULL, moment REAL NOT NULL,
  min_actual REAL NOT NULL, max_actual REAL NOT NULL, first_day INTEGER NOT NULL, last_day INTEGER NOT NULL,
  PRIMARY KEY (account, month, indicator, evidence, currency)
) STRICT, WITHOUT ROWID;
`
