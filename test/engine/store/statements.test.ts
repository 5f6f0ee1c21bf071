import { join } from 'node:path'
import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { openBook } from '../../../electron/engine/store/book.ts'
import { applicationId } from '../../../electron/engine/store/header.ts'
import { migrations } from '../../../electron/engine/store/migrate.ts'
import {
  addDraft,
  changeDraft,
  freeze,
  issuedFrom,
  issuedPdf,
  listStatements,
  markReviewed,
  removeDraft,
  statementNumbered,
} from '../../../electron/engine/store/statements.ts'
import type { Day } from '../../../shared/days.ts'
import { usualChoices } from '../../../shared/statement/choices.ts'
import { acme, bookWithAccounts, got, importRows, scratchFolder } from './scratch.ts'

const at = '2026-03-31T12:00:00.000Z'
const draft = {
  ...{ number: 'CP-1', accountId: 'ACME', accountName: 'Acme', template: 'renewal', asOf: '2026-03-31' as Day },
  choices: { ...usualChoices, words: { opening: 'Hello' } },
}
const frozen = { sha256: 'ab', pages: 4, model: '{}', pdf: Buffer.from('%PDF') }

function bookWithIssued() {
  const book = bookWithAccounts()
  addDraft(book, draft, null, at)
  markReviewed(book, 1, 'Ada', at)
  freeze(book, 1, frozen, [1, 2], 'Bea', at)
  return book
}

test('a draft is kept with what was chosen, and put otherwise it is no longer reviewed', () => {
  const book = bookWithAccounts()
  addDraft(book, draft, null, at)
  markReviewed(book, 1, 'Ada', at)
  expect(listStatements(book)).toMatchObject([{ ...draft, state: 'reviewed', reviewedBy: 'Ada', reviewedAt: at }])
  changeDraft(book, 1, { ...draft, number: 'CP-2' }, null, at)
  expect(listStatements(book)).toMatchObject([{ number: 'CP-2', state: 'draft', reviewedBy: null }])
  removeDraft(book, 1)
  expect(listStatements(book)).toEqual([])
})

test('what is issued is there as it was, with the batches it used', () => {
  const book = bookWithIssued()
  expect(statementNumbered(book, 'CP-1')).toMatchObject({ state: 'issued', issuedBy: 'Bea', sha256: 'ab', pages: 4 })
  expect(Buffer.from(issuedPdf(book, 1)).toString()).toBe('%PDF')
  expect([issuedFrom(book, [2]), issuedFrom(book, [3])]).toEqual([['CP-1'], []])
})

test.each([
  "UPDATE statements SET number = 'CP-9'",
  "UPDATE statements SET state = 'reviewed'",
  "UPDATE statements SET choices = '{}'",
  'UPDATE statements SET sha256 = NULL, issued_by = NULL, issued_at = NULL',
  'DELETE FROM statements',
  "UPDATE statement_files SET pdf = x'00'",
  'DELETE FROM statement_files',
])('the book itself refuses to change what is issued: %s', (sql) => {
  const book = bookWithIssued()
  expect(() => book.db.exec(sql)).toThrow(/issued statement/)
  expect(statementNumbered(book, 'CP-1')).toMatchObject({ state: 'issued', sha256: 'ab' })
})

test('a revision takes the place of one, once', () => {
  const book = bookWithIssued()
  const revision = { ...draft, number: 'CP-2' }
  addDraft(book, revision, { revises: 1, note: 'The rate was wrong.' }, at)
  addDraft(book, { ...draft, number: 'CP-3' }, { revises: 1, note: 'Again.' }, at)
  markReviewed(book, 2, 'Ada', at)
  markReviewed(book, 3, 'Ada', at)
  freeze(book, 2, frozen, [], 'Bea', at)
  expect(listStatements(book)).toMatchObject([
    { number: 'CP-1', state: 'superseded', revisedBy: 'CP-2' },
    { number: 'CP-2', state: 'issued', revises: 'CP-1', note: 'The rate was wrong.' },
    { number: 'CP-3', state: 'reviewed' },
  ])
  expect(() => freeze(book, 3, frozen, [], 'Bea', at)).toThrow(/UNIQUE/)
  expect(statementNumbered(book, 'CP-3')).toMatchObject({ state: 'reviewed' })
})

test('a book from before has room for statements once it was opened', () => {
  const file = join(scratchFolder(), 'older.counterpart')
  const older = new Database(file)
  const before = migrations.filter(({ version }) => version < 60)
  older.pragma(`application_id = ${applicationId}`)
  for (const step of before) older.exec(step.sql)
  older.pragma(`user_version = ${Math.max(...before.map(({ version }) => version))}`)
  older.close()
  const book = got(openBook(file, 'write'))
  importRows(book, 'accounts', [acme])
  addDraft(book, draft, null, at)
  expect(listStatements(book)).toMatchObject([{ number: 'CP-1' }])
  book.close()
})
