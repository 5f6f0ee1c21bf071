import { expect, test } from 'vitest'
import { bookState } from '../../../electron/engine/runs/book-state.ts'
import { reviewedChoices } from '../../../electron/engine/runs/reviewed-choices.ts'
import { addDraft, freeze, markReviewed } from '../../../electron/engine/store/statements.ts'
import type { Day } from '../../../shared/days.ts'
import { type StatementChoices, usualChoices } from '../../../shared/statement/choices.ts'
import { bookWithAccounts } from '../store/scratch.ts'

const account = { accountId: 'ACME', locale: 'nl-NL' }
const asked = { brand: null, locale: null }
const on = (minute: number) => `2026-03-31T12:${String(minute).padStart(2, '0')}:00.000Z`

/** A book with drafts of these choices, the nth numbered n. */
function bookWith(...all: readonly Partial<StatementChoices>[]) {
  const book = bookWithAccounts()
  for (const [at, choices] of all.entries()) {
    const draft = { number: `CP-${at + 1}`, accountId: 'ACME', accountName: 'Acme', template: 'renewal' }
    addDraft(book, { ...draft, asOf: '2026-03-31' as Day, choices: { ...usualChoices, ...choices } }, null, on(0))
  }
  return book
}

test('a run prints what was reviewed last, and of a draft that nobody reviewed nothing', () => {
  const book = bookWith({ words: { note: 'first' } }, { words: { note: 'second' }, window: 'year' }, { brand: 'plain' })
  expect(reviewedChoices(book, account, asked)).toEqual(usualChoices)
  markReviewed(book, 1, 'Ada', on(1))
  expect(reviewedChoices(book, account, asked).words).toEqual({ note: 'first' })
  markReviewed(book, 2, 'Ada', on(2))
  expect(reviewedChoices(book, account, asked)).toMatchObject({ words: { note: 'second' }, window: 'year' })
  expect(reviewedChoices(book, { ...account, accountId: 'BETA' }, asked)).toEqual(usualChoices)
})

test('a brand that the run names takes the place of the reviewed one, a language only words of its own', () => {
  const book = bookWith(
    { words: { note: 'Nederlands' }, brand: 'plain' },
    { words: { note: 'français' }, locale: 'fr-FR' },
  )
  markReviewed(book, 1, 'Ada', on(1))
  markReviewed(book, 2, 'Ada', on(2))
  expect(reviewedChoices(book, account, asked)).toMatchObject({ locale: 'fr-FR', words: { note: 'français' } })
  expect(reviewedChoices(book, account, { brand: 'harbourline', locale: 'nl-NL' })).toMatchObject({
    ...{ brand: 'harbourline', locale: 'nl-NL', words: { note: 'Nederlands' } },
  })
  expect(reviewedChoices(book, account, { brand: null, locale: 'de-DE' })).toMatchObject({ locale: 'de-DE', words: {} })
})

test('what was reviewed before another was issued, and a revision, are not printed by a run', () => {
  const book = bookWith({ words: { note: 'old' } }, { words: { note: 'issued' } })
  markReviewed(book, 1, 'Ada', on(1))
  markReviewed(book, 2, 'Ada', on(2))
  freeze(book, 2, { sha256: 'ab', pages: 4, model: '{}', pdf: Buffer.from('%PDF') }, [], 'Ada', on(3))
  expect(reviewedChoices(book, account, asked)).toEqual(usualChoices)
  const revision = {
    number: 'CP-3',
    accountId: 'ACME',
    accountName: 'Acme',
    template: 'renewal',
    choices: usualChoices,
  }
  const words = { ...usualChoices, words: { note: 'revised' } }
  addDraft(book, { ...revision, asOf: '2026-03-31' as Day, choices: words }, { revises: 2, note: 'why' }, on(4))
  markReviewed(book, 3, 'Ada', on(5))
  expect(reviewedChoices(book, account, asked)).toEqual(usualChoices)
})

test('a run is not gone on with where something else was reviewed since, or what was reviewed prints no longer', () => {
  const book = bookWith({}, {})
  const before = bookState(book)
  markReviewed(book, 1, 'Ada', on(1))
  const reviewed = bookState(book)
  expect(reviewed).not.toBe(before)
  markReviewed(book, 2, 'Ada', on(2))
  freeze(book, 2, { sha256: 'ab', pages: 4, model: '{}', pdf: Buffer.from('%PDF') }, [], 'Ada', on(3))
  expect(bookState(book)).toBe(before)
})
