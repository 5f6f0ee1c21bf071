/** Settings, the import history, and what taking a batch back needs to know. */
export const history = `
CREATE TABLE settings (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL -- JSON
) STRICT, WITHOUT ROWID;

CREATE TABLE batches (
  id INTEGER PRIMARY KEY,
  file TEXT NOT NULL,
  hash TEXT NOT NULL,
  table_name TEXT NOT NULL,
  preset TEXT,
  at TEXT NOT NULL,
  rows INTEGER NOT NULL,
  undone INTEGER NOT NULL CHECK (undone IN (0, 1))
) STRICT;

-- One batch builds on another: it changed, repeated or refers to a row that the other brought.
CREATE TABLE batch_needs (
  needs INTEGER NOT NULL REFERENCES batches (id),
  batch INTEGER NOT NULL REFERENCES batches (id),
  PRIMARY KEY (needs, batch)
) STRICT, WITHOUT ROWID;

-- What a batch's row replaced: the whole stored row as a JSON object, its batch and row among it.
CREATE TABLE replaced (
  batch INTEGER NOT NULL REFERENCES batches (id),
  row INTEGER NOT NULL,
  content TEXT NOT NULL,
  PRIMARY KEY (batch, row)
) STRICT, WITHOUT ROWID;
`
