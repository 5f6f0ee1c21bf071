import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Assumption } from '../../../shared/facts.ts'
import { type Levers, type Move, movedShare, noLevers } from '../../../shared/review/levers.ts'
import { reviewAccount } from '../../../shared/review/review-account.ts'
import { gatherPieces } from '../../../shared/review/what-if-pieces.ts'
import { defaultSettings, type Settings } from '../../../shared/settings.ts'
import { accountValue } from '../../../shared/value/account-value.ts'
import { calculationOf } from '../../../shared/value/calculation.ts'
import { assumptionOf, bookOf, eur, factsOf } from '../../fixtures/facts.ts'
import { type SmallBook, smallBooks, usd } from '../value/random-book.ts'

const share = fc.double({ min: 0, max: 1, noNaN: true })
const times = fc.double({ min: 0, max: 3, noNaN: true }).map((by): Move => ({ kind: 'times', by }))
const set = share.map((to): Move => ({ kind: 'set', to }))
const grade = fc.option(share)
const levers: fc.Arbitrary<Levers> = fc.record({
  capture: fc.option(fc.oneof(times, set)),
  attribution: fc.option(fc.oneof(times, set)),
  hourlyRate: fc.option(times as fc.Arbitrary<Extract<Move, { kind: 'times' }>>),
  grades: fc.record({ confirmed: grade, measured: grade, estimated: grade, assumed: grade }),
  discount: fc.constant(null),
  retention: fc.constant(null),
})

describe('a supposition', () => {
  test('is, to the minor unit, what a book with those assumptions comes to', () => {
    const check = (book: SmallBook, moved: Levers, currency: SmallBook['account']['currency']) => {
      // An ungraded row without any assumption would take the grade of one that is added.
      const graded = book.rows.map((row) => ({ ...row, evidence: row.evidence ?? ('assumed' as const) }))
      const own = { ...book, rows: graded, account: { ...book.account, currency } }
      expect(worthIn(own, moved)).toBe(worthOf(changed(own, moved), settingsUnder(moved)))
    }
    fc.assert(fc.property(smallBooks, levers, fc.constantFrom(eur, usd), check), { numRuns: 600 })
  })

  test('that moves nothing is the book itself', () => {
    fc.assert(
      fc.property(smallBooks, (book) => {
        expect(worthIn(book, noLevers)).toBe(worthOf(book, defaultSettings))
      }),
    )
  })
})

/** What the levers make of the book as it is. */
function worthIn(book: SmallBook, moved: Levers): number | null {
  const { value, reporting } = valuedIn(book, defaultSettings)
  const pieces = gatherPieces(defaultSettings, reporting)
  pieces.see(value)
  return pieces.finish()(moved)[0] ?? null
}

/** What the review says of a book. */
function worthOf(book: SmallBook, settings: Settings): number | null {
  const { facts, value, reporting } = valuedIn(book, settings)
  return reviewAccount({ facts, value, earnings: { orders: [], costs: [], shares: [] } }, undefined, reporting).worth
    .value
}

function valuedIn(book: SmallBook, settings: Settings) {
  const rows = book.rows.filter((row) => row.day <= book.asOf)
  const facts = factsOf(book.account, rows)
  const { indicators, assumptions, rates, asOf } = book
  const calculation = calculationOf(bookOf(indicators, assumptions, { rates, asOf, settings }))
  const reporting = { exchange: calculation.exchange, currency: eur }
  return { facts, value: accountValue(calculation, facts, 'relationship'), reporting }
}

/** The book with its assumptions really changed: each row that has the field, and one row below them all. */
function changed(book: SmallBook, { capture, attribution, hourlyRate }: Levers): SmallBook {
  const assumptions = book.assumptions.map((row) => ({
    ...row,
    capture: row.capture === null ? null : movedShare(row.capture, capture),
    attribution: row.attribution === null ? null : movedShare(row.attribution, attribution),
    hourlyRate: row.hourlyRate === null ? null : row.hourlyRate * (hourlyRate?.by ?? 1),
  }))
  return {
    ...book,
    assumptions: [...belowAll(book, 'capture', capture), ...belowAll(book, 'attribution', attribution), ...assumptions],
  }
}

function belowAll(book: SmallBook, field: 'capture' | 'attribution', move: Move | null): readonly Assumption[] {
  const given = book.assumptions.some(
    (row) => row.scope.kind === 'all' && row.indicatorKey === '*' && row.validFrom === null && row[field] !== null,
  )
  return move && !given ? [assumptionOf('*', { [field]: movedShare(1, move), evidence: 'confirmed' })] : []
}

function settingsUnder({ grades }: Levers): Settings {
  return {
    ...defaultSettings,
    'grades.confirmed': grades.confirmed ?? defaultSettings['grades.confirmed'],
    'grades.measured': grades.measured ?? defaultSettings['grades.measured'],
    'grades.estimated': grades.estimated ?? defaultSettings['grades.estimated'],
    'grades.assumed': grades.assumed ?? defaultSettings['grades.assumed'],
  }
}
