/**
 * Runs: what was asked, where the files are, and what became of each account. A shard, which may not write the book,
 * keeps the same tables in a file beside its PDFs.
 */
export const runs = `
CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL, -- follows from the question and the plan
  asked TEXT NOT NULL, -- JSON (shared/runs/manifest.ts)
  folder TEXT NOT NULL,
  book_state TEXT NOT NULL, -- a digest of what the statements follow from
  plan_sha256 TEXT NOT NULL,
  plan_accounts INTEGER NOT NULL,
  at TEXT NOT NULL,
  by TEXT NOT NULL,
  ended_at TEXT -- null: going, or cut short
) STRICT;

CREATE TABLE run_accounts (
  run INTEGER NOT NULL REFERENCES runs (id),
  account_id TEXT NOT NULL,
  file TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'printed', 'failed', 'skipped')),
  result TEXT, -- JSON: the file as in the manifest, or the reason; null while waiting
  PRIMARY KEY (run, account_id)
) STRICT, WITHOUT ROWID;
`
