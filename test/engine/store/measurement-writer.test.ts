import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { beginBatch, beginImport, type Outcome, type Values } from '../../../electron/engine/store/batches.ts'
import type { Book } from '../../../electron/engine/store/book.ts'
import { mostGathered } from '../../../electron/engine/store/gather-measurements.ts'
import { monthsFromRows, monthsStored } from './book-model.ts'
import { bookWithAccounts, importRows, reports } from './scratch.ts'

type Row = { readonly row: number; readonly values: Values }
const source = { hash: 'h', table: 'measurements', preset: null, at: 'now' } as const

describe('many rows written at once', () => {
  test('become what they become one by one, whatever the book and the file have', () => {
    void fc.assert(
      fc.property(fc.array(aFile, { minLength: 1, maxLength: 4 }), (files) => {
        const [one, many] = [bookOfTwo(), bookOfTwo()]
        for (const [n, rows] of files.entries()) {
          const outcomes = putOneByOne(one, `${n}.csv`, rows)
          expect(putMany(many, `${n}.csv`, rows)).toEqual(outcomes)
          expect(contentOf(many)).toEqual(contentOf(one))
          expect(monthsStored(many)).toEqual(monthsFromRows(many))
        }
        one.close()
        many.close()
      }),
      { numRuns: 30 },
    )
  })

  test('become the same where there are more of them than are gathered at once, first ones and later ones', () => {
    const [one, many] = [bookOfTwo(), bookOfTwo()]
    for (const [file, rows] of [
      ['first.csv', manyRows(0, mostGathered + 3_000)],
      ['later.csv', manyRows(mostGathered, 5_000)],
    ] as const) {
      const outcomes = putOneByOne(one, file, rows)
      expect(count(outcomes)).toMatchObject({ inserted: expect.any(Number), 'duplicate-key': expect.any(Number) })
      expect(putMany(many, file, rows)).toEqual(outcomes)
      expect(contentOf(many)).toEqual(contentOf(one))
      expect(monthsStored(many)).toEqual(monthsFromRows(many))
    }
  })

  test('are nothing at all where the import is given up, whatever was written', () => {
    const book = bookOfTwo()
    const before = contentOf(book)
    const into = beginImport(book, ['measurements'])
    const batch = into.batch({ ...source, file: 'given-up.csv' }, () => undefined)
    for (const { row, values } of manyRows(0, mostGathered + 1)) batch.put(row, values)
    into.rollback()
    expect(contentOf(book)).toEqual(before)
    expect(book.db.pragma('integrity_check', { simple: true })).toBe('ok')
  })
})

/**
 * Rows of which every 1,000th has the id of the one 500 before it, every 700th is without an id like the one before
 * it, and every 40,000th is of an account that the book has not.
 */
function manyRows(from: number, rows: number): readonly Row[] {
  return Array.from({ length: rows }, (_, index): Row => {
    const n = from + index
    const words = { indicator_key: n % 3 === 0 ? 'reports' : 'tickets', evidence: n % 5 === 0 ? 'measured' : null }
    const values = {
      ...{ ...words, currency: null, source: n % 11 === 0 ? `file ${n % 7}` : null },
      ...{ account_id: n % 40_000 === 7 ? 'NOBODY' : n % 2 === 0 ? 'ACME' : 'BETA' },
      date: `2026-${String((n % 12) + 1).padStart(2, '0')}-${String((n % 28) + 1).padStart(2, '0')}`,
      ...{ id: n % 700 === 3 ? null : n % 1_000 === 999 ? `M-${n - 500}` : `M-${n}` },
      ...{ actual: ((n * 37) % 5_000) / 100, volume: n % 4 === 0 ? null : n % 40 },
    }
    return { row: index + 2, values }
  })
}

function count(outcomes: ReadonlyMap<number, Outcome>): Readonly<Record<string, number>> {
  const groups = Map.groupBy(outcomes.values(), (one) => (one.kind === 'problem' ? one.what.code : one.kind))
  return Object.fromEntries([...groups].map(([kind, all]) => [kind, all.length]))
}

/** A book with two accounts and two indicators. */
function bookOfTwo(): Book {
  const book = bookWithAccounts()
  importRows(book, 'indicators', [{ ...reports, key: 'tickets' }])
  return book
}

function putOneByOne(book: Book, file: string, rows: readonly Row[]): ReadonlyMap<number, Outcome> {
  const batch = beginBatch(book, { ...source, file })
  const outcomes = new Map(rows.map(({ row, values }) => [row, batch.put(row, values)]))
  batch.commit(rows.length)
  return outcomes
}

function putMany(book: Book, file: string, rows: readonly Row[]): ReadonlyMap<number, Outcome> {
  const into = beginImport(book, ['measurements'])
  const outcomes = new Map<number, Outcome>()
  const batch = into.batch({ ...source, file }, (row, outcome) => outcomes.set(row, outcome))
  for (const { row, values } of rows) batch.put(row, values)
  batch.end()
  batch.count(rows.length, source.hash)
  into.commit()
  return new Map([...outcomes].toSorted(([a], [b]) => a - b))
}

/** Every row of every table that an import changes, as it is stored. */
function contentOf({ db }: Book): Readonly<Record<string, readonly unknown[]>> {
  const tables = ['measurements', 'measurement_months', 'batch_needs', 'batches']
  const rows = (table: string) => db.prepare(`SELECT * FROM ${table}`).raw().all()
  const replaced = db.prepare('SELECT * FROM replaced ORDER BY batch, row, content')
  const indexed = db.prepare(
    "SELECT id, row FROM measurements INDEXED BY measurements_by_id WHERE id <> '' ORDER BY id",
  )
  return Object.fromEntries([
    ...tables.map((table) => [table, rows(table)]),
    ...[replaced, indexed].map((one, n) => [['replaced', 'by id'][n], one.raw().all()]),
  ])
}

const aMeasurement = fc.record({
  id: fc.option(
    fc.oneof(fc.nat(12), fc.nat(400)).map((n) => `M-${n}`),
    { nil: null },
  ),
  account_id: fc.constantFrom('ACME', 'ACME', 'BETA', 'BETA', 'NOBODY'),
  indicator_key: fc.constantFrom('reports', 'tickets'),
  date: fc.constantFrom('2026-01-05', '2026-01-06', '2026-02-01'),
  actual: fc.constantFrom(0.1, 0.2, 0.3, 1e9, -4, 2e13, 1e-9, -0),
  volume: fc.constantFrom(null, null, 0, 2, 0.7),
  currency: fc.constantFrom(null, null, 'EUR'),
  evidence: fc.constantFrom(null, 'measured'),
  source: fc.constantFrom(null, null, 'CRM'),
})
const aFile = fc
  .array(aMeasurement, { minLength: 1, maxLength: 300 })
  .map((all) => all.map((values, n): Row => ({ row: n + 2, values })))
