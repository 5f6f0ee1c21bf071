/** How documents look and what they say instead of the usual: brands with their typefaces, and texts. */
export const brands = `
CREATE TABLE brands (
  key TEXT PRIMARY KEY,
  content TEXT NOT NULL, -- JSON (shared/statement/brand.ts)
  at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE brand_fonts (
  sha256 TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  bytes BLOB NOT NULL
) STRICT;

-- '' stands for "every one" (shared/statement/texts.ts).
CREATE TABLE texts (
  id TEXT NOT NULL, document TEXT NOT NULL, brand TEXT NOT NULL, locale TEXT NOT NULL, account TEXT NOT NULL,
  text TEXT NOT NULL,
  at TEXT NOT NULL,
  PRIMARY KEY (account, brand, locale, document, id)
) STRICT, WITHOUT ROWID;
`
