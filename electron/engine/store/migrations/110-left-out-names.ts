/** That a name is left out is found out of a batch like any other answer, and goes with it. */
export const leftOutNames = `
CREATE TABLE links (
  system TEXT NOT NULL, written TEXT NOT NULL,
  batch INTEGER NOT NULL REFERENCES batches (id),
  account_id TEXT REFERENCES accounts (account_id), -- null: rows about it are left out
  PRIMARY KEY (system, written, batch)
) STRICT, WITHOUT ROWID;
INSERT INTO links SELECT system, written, batch, account_id FROM account_links;
DROP TABLE account_links;
ALTER TABLE links RENAME TO account_links;
CREATE INDEX account_links_by_account ON account_links (account_id);
`
