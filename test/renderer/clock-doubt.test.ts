import { expect, test } from 'vitest'
import { clockDoubt } from '../../renderer/frame/clock-doubt.ts'
import { day } from '../../shared/days.ts'

const today = day('2026-03-31')
const book = { sample: false, today, lastDay: today, lastImport: today }

test('a clock that agrees with the book is not doubted', () => {
  expect(clockDoubt(book)).toBeNull()
  expect(clockDoubt({ ...book, lastDay: null, lastImport: null })).toBeNull()
})

test('an import in the future says more than rows in the future', () => {
  const later = day('2026-04-01')
  const latest = day('2027-01-01')
  expect(clockDoubt({ ...book, lastDay: latest })).toEqual({ kind: 'rows', day: latest })
  expect(clockDoubt({ ...book, lastDay: latest, lastImport: later })).toEqual({ kind: 'import', day: later })
})

test('the sample book has a day of its own and does not doubt the clock', () => {
  expect(clockDoubt({ ...book, sample: true, lastImport: day('2030-01-01') })).toBeNull()
})
