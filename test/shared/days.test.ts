import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addDays,
  addMonths,
  type Day,
  day,
  dayFrom,
  daysBetween,
  firstDayOf,
  lastDayOf,
  localDay,
  type Month,
  monthOf,
  monthsBetween,
  monthsFrom,
  nthMonth,
  parseDay,
} from '../../shared/days.ts'

// Days whose neighbours by some hundred years still have four digits.
const anyDay = fc.integer({ min: -100_000, max: 100_000 }).map((n) => addDays(day('2000-01-01'), n))
const someDays = fc.integer({ min: -30_000, max: 30_000 })
const someMonths = fc.integer({ min: -1200, max: 1200 })

describe('a day', () => {
  test.each(['2026-03-31', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])('%s is read as it is', (text) => {
    expect(parseDay(text)).toBe(text)
  })

  test.each([
    '2026-02-31',
    '2025-02-29',
    '1900-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-04-00',
    '0999-01-01',
    '2026-3-31',
    '2026-03-31T00:00',
    ' 2026-03-31',
    '31-03-2026',
    '',
  ])('"%s" is no day', (text) => {
    expect(parseDay(text)).toBeNull()
  })

  test('is made of its parts or is null', () => {
    expect(dayFrom(2026, 3, 5)).toBe('2026-03-05')
    expect(dayFrom(2026, 2, 29)).toBeNull()
    expect(dayFrom(2026.5, 2, 2)).toBeNull()
    expect(dayFrom(2026, 2, 1.5)).toBeNull()
    expect(dayFrom(Number.NaN, 1, 1)).toBeNull()
  })

  test('written in code has to be one', () => {
    expect(() => day('2026-02-30')).toThrow('2026-02-30 is a day')
  })

  test('of a clock is the local one, late in the evening too', () => {
    expect(localDay(new Date(2026, 2, 31, 23, 59, 59))).toBe('2026-03-31')
    expect(localDay(new Date(2026, 0, 1, 0, 0, 0))).toBe('2026-01-01')
  })
})

describe('counting days', () => {
  test('goes over ends of months, leap days and changes to summer time', () => {
    expect(addDays(day('2024-02-28'), 1)).toBe('2024-02-29')
    expect(addDays(day('2026-03-31'), 90)).toBe('2026-06-29')
    expect(addDays(day('2026-03-28'), 2)).toBe('2026-03-30')
    expect(addDays(day('2026-01-01'), -1)).toBe('2025-12-31')
    expect(daysBetween(day('2026-03-28'), day('2026-03-30'))).toBe(2)
    expect(daysBetween(day('2026-03-30'), day('2026-03-28'))).toBe(-2)
  })

  test('forth and back comes home', () => {
    fc.assert(
      fc.property(anyDay, someDays, (from, n) => {
        const to = addDays(from, n)
        expect(parseDay(to)).toBe(to)
        expect(daysBetween(from, to)).toBe(n)
        expect(addDays(to, -n)).toBe(from)
      }),
    )
  })

  test('agrees with comparing the texts', () => {
    fc.assert(fc.property(anyDay, anyDay, (a, b) => a < b === daysBetween(a, b) > 0))
  })
})

describe('months', () => {
  test('begin and end', () => {
    expect(firstDayOf(monthOf(day('2024-02-17')))).toBe('2024-02-01')
    expect(lastDayOf(monthOf(day('2024-02-17')))).toBe('2024-02-29')
    expect(lastDayOf(monthOf(day('2025-02-17')))).toBe('2025-02-28')
  })

  test('end on the day before the next begins', () => {
    fc.assert(
      fc.property(anyDay, (of) => {
        const month = monthOf(of)
        expect(addDays(lastDayOf(month), 1)).toBe(firstDayOf(nthMonth(month, 1)))
      }),
    )
  })

  test('are added to a day, which is cut to the length of the month', () => {
    expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
    expect(addMonths(day('2024-02-29'), 12)).toBe('2025-02-28')
    expect(addMonths(day('2026-03-31'), -12)).toBe('2025-03-31')
    expect(addMonths(day('2026-03-31'), -1)).toBe('2026-02-28')
    expect(addMonths(day('2026-12-15'), 1)).toBe('2027-01-15')
  })

  test('added to a day give the month that lies so many months on, and never a later day of it', () => {
    fc.assert(
      fc.property(anyDay, someMonths, (from, n) => {
        const to = addMonths(from, n)
        expect(parseDay(to)).toBe(to)
        expect(monthsBetween(monthOf(from), monthOf(to))).toBe(n)
        expect(Number(to.slice(8))).toBeLessThanOrEqual(Number(from.slice(8)))
      }),
    )
  })

  test('forth and back come home', () => {
    fc.assert(fc.property(anyDay, someMonths, (of, n) => nthMonth(nthMonth(monthOf(of), n), -n) === monthOf(of)))
  })

  test('are listed from the first to the last, both included', () => {
    expect(monthsFrom(month('2025-11'), month('2026-02'))).toEqual(['2025-11', '2025-12', '2026-01', '2026-02'])
    expect(monthsFrom(month('2026-02'), month('2026-02'))).toEqual(['2026-02'])
    expect(monthsFrom(month('2026-02'), month('2026-01'))).toEqual([])
  })
})

function month(text: string): Month {
  return monthOf(`${text}-01` as Day)
}
