import { expect, test } from 'vitest'
import { batchChanges } from '../../../electron/engine/window/batch-changes.ts'
import { bookWithAccounts, importRows, measured } from '../store/scratch.ts'

test('rows of a table that one row of a file gave are each set beside what they replaced', () => {
  const book = bookWithAccounts()
  const [one, two] = [measured('2026-01-05', 1), measured('2026-01-06', 2, { id: 'M-2' })]
  importRows(book, 'measurements', [one, two], 'first.csv', 2)
  const corrected = [one, { ...two, date: '2026-01-07' }, measured('2026-01-08', 3)]
  const { batch } = importRows(book, 'measurements', [{ ...one, actual: 9 }, ...corrected.slice(1)], 'second.csv', 3)
  expect(batchChanges(book, batch, 10)).toMatchObject({
    total: 3,
    changes: [
      { row: 2, before: { date: '2026-01-05', actual: 1 }, after: { date: '2026-01-05', actual: 9 } },
      { row: 2, before: { date: '2026-01-06', actual: 2 }, after: { date: '2026-01-07', actual: 2 } },
      { row: 2, before: null, after: { date: '2026-01-08', actual: 3 } },
    ],
  })
  importRows(book, 'measurements', [{ ...one, actual: 7 }], 'third.csv')
  expect(batchChanges(book, batch, 10).changes[0]).toMatchObject({ before: { actual: 1 }, after: null })
})
