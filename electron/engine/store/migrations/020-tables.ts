/**
 * The tables of DATA section 1, all but the measurements. Each is clustered by its key, or by account and day where
 * an account's rows are read together. In a key, '' stands for "not given": a key's columns cannot be null.
 * References that may be '' have no foreign key; the store checks them when a row is put and when a batch is undone.
 */
export const importedTables = `
CREATE TABLE accounts (
  n INTEGER PRIMARY KEY,
  brought INTEGER NOT NULL REFERENCES batches (id), -- the batch that first had it
  account_id TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  segment TEXT, industry TEXT, country TEXT, currency TEXT, locale TEXT, manager TEXT,
  start_date TEXT, end_date TEXT, brand TEXT, parent_id TEXT, contact_name TEXT, contact_email TEXT,
  batch INTEGER NOT NULL REFERENCES batches (id), row INTEGER NOT NULL
) STRICT;

CREATE TABLE contracts (
  contract_id TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (account_id),
  start_date TEXT NOT NULL, end_date TEXT NOT NULL,
  annual_value REAL, renewal_value REAL, promised_worth REAL, notice_days REAL,
  currency TEXT, status TEXT, end_reason TEXT, product TEXT,
  batch INTEGER NOT NULL REFERENCES batches (id), row INTEGER NOT NULL,
  PRIMARY KEY (account_id, start_date, contract_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX contracts_by_id ON contracts (contract_id);

CREATE TABLE orders (
  order_id TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (account_id),
  date TEXT NOT NULL,
  revenue REAL NOT NULL, cost REAL, currency TEXT, kind TEXT, product TEXT,
  batch INTEGER NOT NULL REFERENCES batches (id), row INTEGER NOT NULL,
  PRIMARY KEY (account_id, date, order_id)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX orders_by_id ON orders (order_id);

CREATE TABLE costs (
  id TEXT NOT NULL, account_id TEXT NOT NULL, date TEXT NOT NULL,
  amount REAL NOT NULL,
  currency TEXT NOT NULL, kind TEXT NOT NULL, driver TEXT NOT NULL, ordinal INTEGER NOT NULL,
  batch INTEGER NOT NULL REFERENCES batches (id), row INTEGER NOT NULL,
  PRIMARY KEY (account_id, date, kind, currency, driver, id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX costs_by_id ON costs (id) WHERE id <> '';

CREATE TABLE indicators (
  n INTEGER PRIMARY KEY,
  brought INTEGER NOT NULL REFERENCES batches (id), -- the batch that first had it
  key TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL, outcome TEXT NOT NULL, measure TEXT NOT NULL,
  unit TEXT, better TEXT, part_of TEXT, stage TEXT, description TEXT,
  discovery TEXT, said_by TEXT, said_on TEXT, owner TEXT, kpi TEXT,
  batch INTEGER NOT NULL REFERENCES batches (id), row INTEGER NOT NULL
) STRICT;

CREATE TABLE assumptions (
  indicator_key TEXT NOT NULL, scope TEXT NOT NULL, valid_from TEXT NOT NULL,
  baseline REAL, expectation REAL, hourly_rate REAL, capture REAL, attribution REAL,
  hours_per_unit REAL, value_per_unit REAL,
  currency TEXT, evidence TEXT, source TEXT, confirmed_by TEXT, confirmed_on TEXT,
  batch INTEGER NOT NULL REFERENCES batches (id), row INTEGER NOT NULL,
  PRIMARY KEY (indicator_key, scope, valid_from)
) STRICT, WITHOUT ROWID;

CREATE TABLE feedback (
  id TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (account_id),
  date TEXT NOT NULL, kind TEXT NOT NULL,
  score REAL NOT NULL, scale_min REAL, scale_max REAL,
  indicator_key TEXT NOT NULL, stage TEXT NOT NULL, comment TEXT NOT NULL, ordinal INTEGER NOT NULL,
  batch INTEGER NOT NULL REFERENCES batches (id), row INTEGER NOT NULL,
  PRIMARY KEY (account_id, date, kind, indicator_key, stage, comment, id, ordinal)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX feedback_by_id ON feedback (id) WHERE id <> '';

CREATE TABLE milestones (
  account_id TEXT NOT NULL REFERENCES accounts (account_id),
  name TEXT NOT NULL,
  promised_on TEXT, achieved_on TEXT, worth REAL, currency TEXT, evidence TEXT,
  batch INTEGER NOT NULL REFERENCES batches (id), row INTEGER NOT NULL,
  PRIMARY KEY (account_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE series (
  series TEXT NOT NULL, date TEXT NOT NULL,
  value REAL NOT NULL,
  account_id TEXT NOT NULL, team TEXT NOT NULL, segment TEXT NOT NULL, unit TEXT, source TEXT,
  batch INTEGER NOT NULL REFERENCES batches (id), row INTEGER NOT NULL,
  PRIMARY KEY (series, date, account_id, team, segment)
) STRICT, WITHOUT ROWID;

CREATE TABLE experiments (
  experiment TEXT NOT NULL, account_id TEXT NOT NULL,
  arm TEXT NOT NULL, start_date TEXT NOT NULL, indicator_key TEXT, kpi TEXT,
  batch INTEGER NOT NULL REFERENCES batches (id), row INTEGER NOT NULL,
  PRIMARY KEY (experiment, account_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE rates (
  date TEXT NOT NULL, "from" TEXT NOT NULL, "to" TEXT NOT NULL,
  rate REAL NOT NULL,
  batch INTEGER NOT NULL REFERENCES batches (id), row INTEGER NOT NULL,
  PRIMARY KEY (date, "from", "to")
) STRICT, WITHOUT ROWID;
`
