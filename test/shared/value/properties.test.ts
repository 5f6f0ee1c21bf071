import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addDays } from '../../../shared/days.ts'
import { exactSum } from '../../../shared/exact-sum.ts'
import type { AccountValue } from '../../../shared/value/account-value.ts'
import type { WindowKind } from '../../../shared/value/window.ts'
import { type SmallBook, smallBooks, usd, valued } from './random-book.ts'

const windows = fc.constantFrom<WindowKind>('relationship', 'year')
const runs = { numRuns: 300 }

/** All that is said of an account: a nought is a nought, whichever sign it has. */
function numbersOf(value: AccountValue | null): unknown {
  if (!value) return null
  const shown = (figure: { readonly value: number | null }) => figure.value
  const { hours, hoursSooner, outcomes, money, hard, soft, worth, worthBefore, paid, returnPerUnit, roi } = value
  const figures = [hours, hoursSooner, outcomes, money, hard, soft, worth, worthBefore, paid, returnPerUnit, roi]
  const term = value.nextTerm && [value.nextTerm.point, value.nextTerm.low, value.nextTerm.high].map(shown)
  const indicators = value.indicators.map((one) => ({
    figures: [one.gain, one.hours, one.hoursSooner, one.outcomes, one.money, one.worth, one.actual, one.baseline].map(
      shown,
    ),
    judged: [one.expectation, one.met, one.volume].map(shown),
    cells: one.cells.map((cell) => [
      cell.month,
      cell.rows,
      cell.gain,
      cell.worth,
      cell.grade,
      [...cell.byGrade].toSorted(),
    ]),
    evidence: one.evidence,
  }))
  const present = [value.presentValue, value.presentPaid, value.promised].map(shown)
  const said = {
    figures: figures.map(shown),
    present,
    term,
    payback: value.paybackMonth,
    indicators,
    months: value.months,
  }
  return JSON.parse(JSON.stringify(said))
}

describe('the value of any small book', () => {
  test('foots: indicators, months, hard and soft, and grades add up to the worth', () => {
    const check = (book: SmallBook, window: WindowKind) => {
      const value = valued(book, window)
      if (!value) return
      const { worth } = value
      expect(sum(value.indicators.map((one) => one.worth.value))).toBe(worth.value)
      expect(sum(value.months.map((month) => month.worth))).toBe(worth.value)
      expect(sum([value.hard.value, value.soft.value])).toBe(worth.value)
      expect(sum(value.months.map((month) => month.hard))).toBe(value.hard.value)
      expect(sum(value.months.map((month) => month.soft))).toBe(value.soft.value)
      for (const name of ['hours', 'hoursSooner', 'outcomes', 'money'] as const) {
        expect(near(sum(value.months.map((month) => month[name])), value[name].value)).toBe(true)
        expect(near(sum(value.indicators.map((one) => one[name].value)), value[name].value)).toBe(true)
      }
      if (value.paid.value !== null) expect(sum(value.months.map((month) => month.paid))).toBe(value.paid.value)
      for (const cell of value.indicators.flatMap((one) => one.cells))
        if (cell.worth !== null) expect(sum([...cell.byGrade.values()])).toBe(cell.worth)
    }
    fc.assert(fc.property(smallBooks, windows, check), runs)
  })

  test('does not depend on the order of rows', () => {
    const shuffled = smallBooks.chain((book) =>
      fc.tuple(fc.constant(book), fc.shuffledSubarray([...book.rows], { minLength: book.rows.length })),
    )
    const check = ([book, rows]: readonly [SmallBook, SmallBook['rows']]) => {
      expect(numbersOf(valued({ ...book, rows }))).toEqual(numbersOf(valued(book)))
    }
    fc.assert(fc.property(shuffled, check), runs)
  })

  test('is the same from monthly sums as from row by row', () => {
    const check = (book: SmallBook, window: WindowKind) => {
      expect(numbersOf(valued(book, window, true))).toEqual(numbersOf(valued(book, window)))
    }
    fc.assert(fc.property(smallBooks, windows, check), runs)
  })

  test('changes by no more than one minor unit in its cell when a row’s volume is split in two', () => {
    const check = (book: SmallBook, at: number, portion: number) => {
      const row = book.rows[at % Math.max(1, book.rows.length)]
      if (!row) return
      const part = Math.round(row.volume * 4 * portion) / 4
      const halves = [
        { ...row, volume: part },
        { ...row, key: `${row.key}b`, volume: row.volume - part },
      ]
      const [whole, split] = [
        valued(book),
        valued({ ...book, rows: book.rows.flatMap((one) => (one === row ? halves : [one])) }),
      ]
      for (const one of whole?.indicators ?? [])
        for (const cell of one.cells) {
          const same = split?.indicators.find((other) => other.indicator === one.indicator)
          const found = same?.cells.find((other) => other.month === cell.month)?.worth ?? null
          const mayDiffer = one.indicator.key === row.indicatorKey && row.day.startsWith(cell.month) ? 1 : 0
          expect(found === null).toBe(cell.worth === null)
          expect(Math.abs((found ?? 0) - (cell.worth ?? 0))).toBeLessThanOrEqual(mayDiffer)
        }
    }
    fc.assert(fc.property(smallBooks, fc.nat(), fc.double({ min: 0, max: 1, noNaN: true }), check), runs)
  })

  test('never loses a row by a later day: it counts, or is listed as before a relationship that began later', () => {
    const check = (book: SmallBook, more: number) => {
      const [now, later] = [valued(book), valued({ ...book, asOf: addDays(book.asOf, more) })]
      for (const one of now?.indicators ?? []) {
        const same = later?.indicators.find((other) => other.indicator === one.indicator)
        expect(same && rowsIn(same)).toBeGreaterThanOrEqual(rowsIn(one))
        if (now?.window.from !== later?.window.from) continue
        for (const cell of one.cells) {
          const found = same?.cells.find((other) => other.month === cell.month)
          expect(found?.rows).toBeGreaterThanOrEqual(cell.rows)
        }
      }
    }
    fc.assert(fc.property(smallBooks, fc.integer({ min: 0, max: 400 }), check), runs)
  })

  test('is the same in another currency at a rate of 1', () => {
    const check = (book: SmallBook) => {
      const atPar = [
        { day: addDays(book.asOf, -4000), from: usd, to: 'EUR', rate: 1, ref: { batch: 1, file: 'r', row: 2 } },
      ]
      const rates = atPar as unknown as SmallBook['rates']
      const own = valued({ ...book, rates })
      const other = valued({ ...book, rates, account: { ...book.account, currency: usd } })
      expect(numbersOf(other)).toEqual(numbersOf(own))
    }
    fc.assert(fc.property(smallBooks, check), runs)
  })

  test('holds no number that is none', () => {
    const check = (book: SmallBook, window: WindowKind) => {
      const value = valued(book, window)
      const found: number[] = []
      if (value) collect({ ...value, months: value.months, cells: value.indicators.map((one) => one.cells) }, found)
      expect(found.filter((number) => !Number.isFinite(number))).toEqual([])
    }
    fc.assert(fc.property(smallBooks, windows, check), runs)
  })
})

function sum(values: readonly (number | null)[]): number | null {
  const known = values.filter((value) => value !== null)
  return known.length === 0 ? null : exactSum(known)
}

function rowsIn(one: AccountValue['indicators'][number]): number {
  return one.cells.reduce((count, cell) => count + cell.rows, one.rowsBefore)
}

/** Hours are doubles that are added in another order here; worth is whole and compared exactly. */
function near(a: number | null, b: number | null): boolean {
  return a === b || (a !== null && b !== null && Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a)))
}

function collect(of: unknown, into: number[]): void {
  if (typeof of === 'number') into.push(of)
  else if (Array.isArray(of)) for (const one of of) collect(one, into)
  else if (of !== null && typeof of === 'object') for (const one of Object.values(of)) collect(one, into)
}
