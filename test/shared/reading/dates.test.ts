import fc from 'fast-check'
import { expect, test } from 'vitest'
import { addDays, day } from '../../../shared/days.ts'
import { dayEvidence, looksLikeDay, parseDayPattern, readDay } from '../../../shared/reading/dates.ts'

test.each([
  ['2026-03-31', '2026-03-31'],
  ['2026-3-1', '2026-03-01'],
  ['2026/03/31', '2026-03-31'],
  ['2026-03-31T23:59:00Z', '2026-03-31'],
  ['2026-03-31 08:00', '2026-03-31'],
  ['03/04/2026', '2026-04-03'],
  ['3-4-2026', '2026-04-03'],
  ['31.03.2026', '2026-03-31'],
  ['31/03/2026 10:22', '2026-03-31'],
  ['3-Apr-2026', '2026-04-03'],
  ['31 MARCH 2026', '2026-03-31'],
  ['Sept 3, 2026', '2026-09-03'],
  ['May 3, 2026, 08:00 AM', '2026-05-03'],
])('%s is a day in a column that puts the day first', (text, found) => {
  expect(readDay(text, 'day-first')).toBe(found)
})

test('the same text is another day in a column that puts the month first', () => {
  expect(readDay('03/04/2026', 'month-first')).toBe('2026-03-04')
  expect(readDay('31/03/2026', 'month-first')).toBeNull()
})

test.each(['31/02/2026', '2026-02-31', '2026-13-01', '00/01/2026'])('%s looks like a day and is none', (text) => {
  expect(readDay(text, 'day-first')).toBeNull()
  expect(looksLikeDay(text)).toBe(true)
})

test.each(['soon', '45000', '31/03/26', '31/03-2026', '', '2026-03', '20260331', '3 Marx 2026', '3 Apr-2026'])(
  '%s does not look like a day',
  (text) => {
    expect(readDay(text, 'day-first')).toBeNull()
    expect(looksLikeDay(text)).toBe(false)
  },
)

test.each([
  ['2026-03-04', 'either'],
  ['03/03/2026', 'either'],
  ['03/04/2026', 'undecided'],
  ['3-4-2026', 'undecided'],
  ['03.04.2026', 'day-first'],
  ['31/03/2026', 'day-first'],
  ['03/31/2026', 'month-first'],
  ['03.31.2026', 'month-first'],
  ['soon', 'none'],
])('%s says %s about its column', (text, evidence) => {
  expect(dayEvidence(text)).toBe(evidence)
})

test.each([
  ['DD/MM/YYYY', 'day-first'],
  ['d-m-yyyy', 'day-first'],
  ['DD.MM.YYYY', 'day-first'],
  ['MM/DD/YYYY', 'month-first'],
  ['YYYY-MM-DD', 'year-first'],
  ['YYYY/MM/DD', 'year-first'],
  ['DD/MM/YY', null],
  ['DD/MM-YYYY', null],
  ['european', null],
])('the pattern %s means %s', (pattern, order) => {
  expect(parseDayPattern(pattern)).toBe(order)
})

test('every day written in an order is read back in it, and never speaks for the other order', () => {
  const days = fc.integer({ min: 0, max: 40_000 }).map((n) => addDays(day('1990-01-01'), n))
  fc.assert(
    fc.property(days, fc.constantFrom('day-first', 'month-first'), fc.constantFrom('/', '-'), (found, order, by) => {
      const [year = '', month = '', of = ''] = found.split('-')
      const text = (order === 'day-first' ? [of, month, year] : [month, of, year]).join(by)
      expect(readDay(text, order)).toBe(found)
      expect(dayEvidence(text)).not.toBe(order === 'day-first' ? 'month-first' : 'day-first')
    }),
  )
})
