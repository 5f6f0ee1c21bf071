/** How other systems' files are read: mappings kept under a name, and what each system calls the accounts. */
export const mappings = `
CREATE TABLE mappings (
  name TEXT PRIMARY KEY,
  content TEXT NOT NULL, -- JSON (shared/mapping)
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- \`written\` is "id:…" or "name:…". Forgotten with the batch that brought it.
CREATE TABLE account_links (
  system TEXT NOT NULL, written TEXT NOT NULL,
  account_id TEXT NOT NULL REFERENCES accounts (account_id),
  batch INTEGER NOT NULL REFERENCES batches (id),
  PRIMARY KEY (system, written)
) STRICT, WITHOUT ROWID;
CREATE INDEX account_links_by_account ON account_links (account_id);
`
