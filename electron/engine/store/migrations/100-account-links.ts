/** What a later batch says an account is called stands over what an earlier one said, which returns when that is taken back. */
export const accountLinks = `
CREATE TABLE links (
  system TEXT NOT NULL, written TEXT NOT NULL,
  batch INTEGER NOT NULL REFERENCES batches (id),
  account_id TEXT NOT NULL REFERENCES accounts (account_id),
  PRIMARY KEY (system, written, batch)
) STRICT, WITHOUT ROWID;
INSERT INTO links SELECT system, written, batch, account_id FROM account_links;
DROP TABLE account_links;
ALTER TABLE links RENAME TO account_links;
CREATE INDEX account_links_by_account ON account_links (account_id);
`
