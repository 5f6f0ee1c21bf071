/**
 * The life of statements. A draft is what somebody chose; its figures follow the book until it is issued. From then on
 * nothing of it changes, whatever becomes of the book, and the database itself sees to that.
 */
export const statements = `
CREATE TABLE statements (
  id INTEGER PRIMARY KEY,
  number TEXT NOT NULL, -- as printed; of a draft, as it was last seen
  account_id TEXT NOT NULL, -- without a foreign key: what was issued outlives the account's import
  account_name TEXT NOT NULL,
  template TEXT NOT NULL,
  as_of TEXT NOT NULL,
  choices TEXT NOT NULL, -- JSON (shared/statement/choices.ts)
  state TEXT NOT NULL CHECK (state IN ('draft', 'reviewed', 'issued', 'superseded')),
  changed_at TEXT NOT NULL,
  reviewed_by TEXT, reviewed_at TEXT,
  issued_by TEXT, issued_at TEXT,
  sha256 TEXT, -- of the PDF
  pages INTEGER,
  revises INTEGER REFERENCES statements (id),
  note TEXT, -- what changed
  CHECK ((state = 'draft') = (reviewed_by IS NULL) AND (reviewed_by IS NULL) = (reviewed_at IS NULL)),
  CHECK ((state IN ('issued', 'superseded')) = (sha256 IS NOT NULL)),
  CHECK ((sha256 IS NULL) = (issued_by IS NULL) AND (sha256 IS NULL) = (issued_at IS NULL)),
  CHECK ((revises IS NULL) = (note IS NULL))
) STRICT;
CREATE INDEX statements_by_account ON statements (account_id, id);
CREATE INDEX statements_by_number ON statements (number);
CREATE UNIQUE INDEX statements_superseded_once ON statements (revises) WHERE sha256 IS NOT NULL;

CREATE TABLE statement_files (
  statement INTEGER PRIMARY KEY REFERENCES statements (id),
  model TEXT NOT NULL, -- JSON (shared/statement/model.ts)
  pdf BLOB NOT NULL
) STRICT;

-- The batches whose rows an issued statement used.
CREATE TABLE statement_batches (
  batch INTEGER NOT NULL REFERENCES batches (id),
  statement INTEGER NOT NULL REFERENCES statements (id),
  PRIMARY KEY (batch, statement)
) STRICT, WITHOUT ROWID;
CREATE INDEX statement_batches_by_statement ON statement_batches (statement);

CREATE TRIGGER issued_statements_stay BEFORE DELETE ON statements WHEN OLD.sha256 IS NOT NULL
BEGIN SELECT RAISE(ABORT, 'an issued statement stays'); END;
CREATE TRIGGER issued_statements_are_frozen BEFORE UPDATE ON statements WHEN OLD.sha256 IS NOT NULL AND (
  NEW.id IS NOT OLD.id OR NEW.number IS NOT OLD.number OR NEW.account_id IS NOT OLD.account_id OR
  NEW.account_name IS NOT OLD.account_name OR NEW.template IS NOT OLD.template OR NEW.as_of IS NOT OLD.as_of OR
  NEW.choices IS NOT OLD.choices OR NEW.reviewed_by IS NOT OLD.reviewed_by OR
  NEW.reviewed_at IS NOT OLD.reviewed_at OR NEW.issued_by IS NOT OLD.issued_by OR
  NEW.issued_at IS NOT OLD.issued_at OR NEW.sha256 IS NOT OLD.sha256 OR NEW.pages IS NOT OLD.pages OR
  NEW.revises IS NOT OLD.revises OR NEW.note IS NOT OLD.note OR NEW.state NOT IN ('issued', 'superseded') OR
  OLD.state = 'superseded')
BEGIN SELECT RAISE(ABORT, 'an issued statement does not change'); END;
CREATE TRIGGER issued_files_stay BEFORE DELETE ON statement_files
BEGIN SELECT RAISE(ABORT, 'an issued statement stays'); END;
CREATE TRIGGER issued_files_are_frozen BEFORE UPDATE ON statement_files
BEGIN SELECT RAISE(ABORT, 'an issued statement does not change'); END;
`
