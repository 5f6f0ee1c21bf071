/** One row of a file may give several rows of a table, and so may replace several. */
export const journal = `
CREATE TABLE journal (
  batch INTEGER NOT NULL REFERENCES batches (id),
  row INTEGER NOT NULL,
  content TEXT NOT NULL
) STRICT;
INSERT INTO journal SELECT batch, row, content FROM replaced;
DROP TABLE replaced;
ALTER TABLE journal RENAME TO replaced;
CREATE INDEX replaced_by_batch ON replaced (batch, row);
`
