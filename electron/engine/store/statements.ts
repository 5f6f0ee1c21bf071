import type { Day } from '../../../shared/days.ts'
import { type StatementChoices, statementChoices } from '../../../shared/statement/choices.ts'
import type { Book } from './book.ts'
import { prepared, type Row } from './prepared.ts'

export type StatementState = 'draft' | 'reviewed' | 'issued' | 'superseded'

/** A statement in the book. Times are ISO times. */
export type StatementRecord = {
  readonly id: number
  /** As it is printed; of a draft, as it was last seen. */
  readonly number: string
  readonly accountId: string
  readonly accountName: string
  readonly template: string
  readonly asOf: Day
  readonly choices: StatementChoices
  readonly state: StatementState
  readonly changedAt: string
  readonly reviewedBy: string | null
  readonly reviewedAt: string | null
  readonly issuedBy: string | null
  readonly issuedAt: string | null
  /** Of the PDF; null: not issued. */
  readonly sha256: string | null
  readonly pages: number | null
  /** The number of the statement that this one takes the place of, and what changed. */
  readonly revises: string | null
  readonly note: string | null
  /** The number of the issued one that took its place. */
  readonly revisedBy: string | null
  /** The batches it used that were undone since, as file names; none for a draft. */
  readonly undoneFiles: readonly string[]
}

export type Draft = Pick<StatementRecord, 'number' | 'accountId' | 'accountName' | 'template' | 'asOf' | 'choices'>
export type Frozen = {
  readonly sha256: string
  readonly pages: number
  readonly model: string
  readonly pdf: Uint8Array
}

const columns = `s.id, s.number, s.account_id, s.account_name, s.template, s.as_of, s.choices, s.state, s.changed_at,
  s.reviewed_by, s.reviewed_at, s.issued_by, s.issued_at, s.sha256, s.pages,
  (SELECT number FROM statements WHERE id = s.revises), s.note,
  (SELECT number FROM statements WHERE revises = s.id AND sha256 IS NOT NULL),
  (SELECT json_group_array(b.file ORDER BY b.id) FROM statement_batches u JOIN batches b ON b.id = u.batch
    WHERE u.statement = s.id AND b.undone = 1)`

/** All statements of the book, the oldest first. */
export function listStatements({ db }: Book): readonly StatementRecord[] {
  return prepared(db, `SELECT ${columns} FROM statements s ORDER BY s.id`).all().map(recordOf)
}

export function statementsOf({ db }: Book, accountId: string): readonly StatementRecord[] {
  return prepared(db, `SELECT ${columns} FROM statements s WHERE s.account_id = ? ORDER BY s.id`)
    .all(accountId)
    .map(recordOf)
}

/** The statement of this number, or null; of several drafts that were the same once, the latest. */
export function statementNumbered({ db }: Book, number: string): StatementRecord | null {
  const sql = `SELECT ${columns} FROM statements s WHERE s.number = ? ORDER BY s.sha256 IS NULL, s.id DESC LIMIT 1`
  const found = prepared(db, sql).get(number)
  return found ? recordOf(found) : null
}

/** Reviewed statements `s` that print as they were chosen (`reviewedOf`). */
export const reviewedSql = `s.template = 'renewal' AND s.state = 'reviewed' AND s.revises IS NULL
  AND NOT EXISTS (SELECT 1 FROM statements i
    WHERE i.account_id = s.account_id AND i.template = s.template AND i.issued_at > s.reviewed_at)`

/**
 * What was chosen of an account's reviewed statements that are not issued, the one reviewed last first; none that was
 * reviewed before another was issued, and no revisions: those are issued by themselves.
 */
export function reviewedOf({ db }: Book, accountId: string): readonly StatementChoices[] {
  const sql = `SELECT choices FROM statements s WHERE account_id = ? AND ${reviewedSql} ORDER BY reviewed_at DESC, id DESC`
  return prepared(db, sql)
    .all(accountId)
    .map(([choices]) => statementChoices.parse(JSON.parse(String(choices))))
}

/** Adds a draft; `revises` is the id of an issued statement. */
export function addDraft({ db }: Book, draft: Draft, revision: Revising | null, at: string): void {
  const sql = `INSERT INTO statements
    (number, account_id, account_name, template, as_of, choices, state, changed_at, revises, note)
    VALUES (:number, :accountId, :accountName, :template, :asOf, :choices, 'draft', :at, :revises, :note)`
  const { revises, note } = revision ?? { revises: null, note: null }
  prepared(db, sql).run({ ...draft, choices: JSON.stringify(draft.choices), at, revises, note })
}
export type Revising = { readonly revises: number; readonly note: string }

/** Puts a draft otherwise; whoever reviewed it has not reviewed this. */
export function changeDraft({ db }: Book, id: number, draft: Draft, note: string | null, at: string): void {
  const sql = `UPDATE statements SET number = :number, account_name = :accountName, as_of = :asOf, choices = :choices,
    note = :note, state = 'draft', reviewed_by = NULL, reviewed_at = NULL, changed_at = :at WHERE id = :id`
  const { number, accountName, asOf } = draft
  prepared(db, sql).run({ id, number, accountName, asOf, choices: JSON.stringify(draft.choices), note, at })
}

export function removeDraft({ db }: Book, id: number): void {
  prepared(db, 'DELETE FROM statements WHERE id = ?').run(id)
}

export function markReviewed({ db }: Book, id: number, by: string, at: string): void {
  const sql = "UPDATE statements SET state = 'reviewed', reviewed_by = :by, reviewed_at = :at WHERE id = :id"
  prepared(db, sql).run({ id, by, at })
}

/** Freezes a reviewed draft, with the batches it used; the one it revises is superseded. */
export function freeze({ db }: Book, id: number, frozen: Frozen, batches: readonly number[], by: string, at: string) {
  const { sha256, pages, model, pdf } = frozen
  db.transaction(() => {
    const issue = `UPDATE statements SET state = 'issued', issued_by = :by, issued_at = :at, sha256 = :sha256,
      pages = :pages WHERE id = :id`
    prepared(db, issue).run({ id, by, at, sha256, pages })
    prepared(db, 'INSERT INTO statement_files (statement, model, pdf) VALUES (?, ?, ?)').run(id, model, pdf)
    const use = prepared(db, 'INSERT INTO statement_batches (batch, statement) VALUES (?, ?)')
    for (const batch of batches) use.run(batch, id)
    prepared(
      db,
      "UPDATE statements SET state = 'superseded' WHERE id = (SELECT revises FROM statements WHERE id = ?)",
    ).run(id)
  }).immediate()
}

/** An issued statement's PDF, as it was issued. */
export function issuedPdf({ db }: Book, id: number): Uint8Array {
  return prepared(db, 'SELECT pdf FROM statement_files WHERE statement = ?').get(id)?.[0] as unknown as Uint8Array
}

/** An issued statement's model, as JSON. */
export function issuedModel({ db }: Book, id: number): string {
  return String(prepared(db, 'SELECT model FROM statement_files WHERE statement = ?').get(id)?.[0])
}

/** The numbers of the issued statements that used any of these batches. */
export function issuedFrom({ db }: Book, batches: readonly number[]): readonly string[] {
  const sql = `SELECT number FROM statements WHERE id IN
    (SELECT statement FROM statement_batches WHERE batch IN (SELECT value FROM json_each(?))) ORDER BY id`
  return prepared(db, sql)
    .all(JSON.stringify(batches))
    .map(([number]) => String(number))
}

function recordOf(row: Row): StatementRecord {
  const [id, number, accountId, accountName, template, asOf, choices, state, changedAt, ...rest] = row
  const [reviewedBy, reviewedAt, issuedBy, issuedAt, sha256, pages, revises, note, revisedBy, undone] = rest
  const text = (cell: Row[number] | undefined) => (cell == null ? null : String(cell))
  return {
    ...{ id: Number(id), number: String(number), accountId: String(accountId), accountName: String(accountName) },
    ...{ template: String(template), asOf: String(asOf) as Day, state: state as StatementState },
    choices: statementChoices.parse(JSON.parse(String(choices))),
    changedAt: String(changedAt),
    ...{ reviewedBy: text(reviewedBy), reviewedAt: text(reviewedAt) },
    ...{ issuedBy: text(issuedBy), issuedAt: text(issuedAt), sha256: text(sha256) },
    pages: pages == null ? null : Number(pages),
    ...{ revises: text(revises), note: text(note), revisedBy: text(revisedBy) },
    undoneFiles: JSON.parse(String(undone)) as string[],
  }
}
