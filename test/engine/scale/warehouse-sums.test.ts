import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, expect, test } from 'vitest'
import { calculationFor, valueOfAccount } from '../../../electron/engine/calculate/values.ts'
import { importTable } from '../../../electron/engine/import/import-file.ts'
import { type Book, openBook } from '../../../electron/engine/store/book.ts'
import type { Day } from '../../../shared/days.ts'
import type { Assumption } from '../../../shared/facts.ts'
import { randomOf } from '../../../templates/sample/generate/random.ts'
import { closeBooks, sampleBook } from '../../fixtures/book.ts'
import { eur, refOf } from '../../fixtures/facts.ts'
import { type SmallBook, smallBooks, usd, valued } from '../../shared/value/random-book.ts'
import { cellsOf, expectSame } from './same-cells.ts'
import { type Row, sumsSql, type Tables, tablesIn, warehouse } from './warehouse.ts'

const folder = mkdtempSync(join(tmpdir(), 'counterpart-sums-'))
const windows = ['relationship', 'term', 'year'] as const
afterAll(() => {
  closeBooks()
  rmSync(folder, { recursive: true })
})

test('the sample company is worth the same, to a minor unit a cell, once a warehouse has summed its rows', async () => {
  const { book, asOf } = await sampleBook()
  const tables = tablesIn(book)
  const db = await warehouse(folder)
  const few = new Set(tables.accounts.slice(0, 40).map((account) => String(account['account_id'])))
  const kept = tables.measurements.filter((row) => few.has(String(row['account_id'])))
  await db.load({ ...tables, measurements: splitUp(kept, asOf) })
  const rows = await db.write('rows', 'SELECT * FROM measurements')
  const sums = await db.write('sums', sumsSql(asOf, 'EUR'))
  db.close()

  book.db.exec('DELETE FROM measurements; DELETE FROM measurement_months')
  const summed = copyOf(book)
  await imported(book, rows)
  await imported(summed, sums)
  expect(countOf(book) / countOf(summed)).toBeGreaterThan(3)
  for (const window of windows) {
    const cells = (of: Book) => {
      const calculation = calculationFor(of, asOf)
      return [...few].flatMap((id) => cellsOf(id, valueOfAccount(of, calculation, id, window)?.value ?? null))
    }
    const wanted = cells(book)
    expect(wanted.length).toBeGreaterThan(500)
    expectSame(cells(summed), wanted)
  }
  summed.close()
})

test('so is any small book: every measure, scope, grade, currency and day', async () => {
  const db = await warehouse(folder)
  const check = async (sparse: SmallBook) => {
    const small = { ...sparse, asOf: '2025-04-15' as Day, rates: middles, rows: sparse.rows.flatMap(besides) }
    await db.load(tablesOf(small))
    const sums = (await db.rows(sumsSql(small.asOf, 'EUR'))).map((row) => rowOf(row))
    for (const window of windows) {
      expectSame(cellsOf('A', valued({ ...small, rows: sums }, window)), cellsOf('A', valued(small, window)))
    }
  }
  await fc.assert(fc.asyncProperty(smallBooks, check), { numRuns: 50, endOnFailure: true })
  db.close()
})

test('the mean of rows that just reach what was expected reaches it, however it was rounded', async () => {
  const db = await warehouse(folder)
  const row = { account_id: 'A', indicator_key: 'k', date: '2026-01-05', actual: 0.82 }
  await db.load({
    ...{ accounts: [{ account_id: 'A' }], contracts: [], orders: [], rates: [] },
    indicators: [{ key: 'k', measure: 'rate' }],
    assumptions: [{ indicator_key: 'k', scope: '*', expectation: 0.82 }],
    measurements: [1, 1, 7].map((volume) => ({ ...row, volume })),
  })
  const [sum] = await db.rows(sumsSql('2026-03-31', 'EUR'))
  expect(sum).toMatchObject({ actual: 0.82, volume: 9 })
  db.close()
})

/** Each row as twelve of its month that scatter about it, some of them on the other side of the baseline. */
function splitUp(rows: readonly Row[], asOf: string): readonly Row[] {
  const random = randomOf('split up')
  return rows.flatMap((row) =>
    Array.from({ length: 12 }, () => {
      const date = `${String(row['date']).slice(0, 8)}${String(1 + Math.floor(random() * 28)).padStart(2, '0')}`
      const actual = Number(row['actual']) * (0.4 + 1.2 * random())
      return { ...row, id: null, date: date < asOf ? date : asOf, actual, volume: Number(row['volume'] ?? 1) / 12 }
    }),
  )
}

/** The dollar moves in the middle of every month. */
const middles = ['2024-11-15', '2024-12-15', '2025-01-15', '2025-02-15', '2025-03-15'].map((day, n) => {
  const quoted = { day: day as Day, rate: [0.5, 2, 0.8, 1.25, 0.5][n] ?? 1 }
  return { ...quoted, from: usd, to: eur, ref: refOf('rates.csv', n) }
})

/** A row and others of its month, grade and currency, on other days and with other amounts. */
function besides(row: SmallBook['rows'][number]): SmallBook['rows'] {
  return [0, 1, 2, 3, 4].map((n) => ({
    ...row,
    key: `${row.key}/${n}`,
    day: `${row.day.slice(0, 8)}${String(((Number(row.day.slice(8)) + n * 5) % 28) + 1).padStart(2, '0')}` as Day,
    actual: (row.actual * (n + 1)) / 4,
    volume: row.volume * (n % 3),
  }))
}

function copyOf(book: Book): Book {
  const file = join(folder, 'summed.counterpart')
  book.db.exec(`VACUUM INTO '${file}'`)
  const opened = openBook(file, 'write')
  if (!opened.ok) throw new Error(opened.problem.message)
  return opened.value
}

async function imported(book: Book, file: string): Promise<void> {
  const { committed, problems } = await importTable(book, file, { at: '2026-03-31T00:00:00.000Z' })
  expect([committed, problems]).toEqual([true, []])
}

function countOf(book: Book): number {
  return Number(book.db.prepare('SELECT COUNT(*) FROM measurements').pluck().get())
}

function tablesOf({ account, indicators, assumptions, rates, rows, orders }: SmallBook): Tables {
  const { accountId, name, segment, currency, startDate } = account
  return {
    accounts: [{ account_id: accountId, name, segment, currency, start_date: startDate }],
    contracts: [],
    orders: orders.map((one) => ({ order_id: one.orderId, account_id: 'A', date: one.day, revenue: one.revenue })),
    indicators: indicators.map((one) => ({ ...one, outcome: one.name, part_of: one.partOf, ref: null })),
    assumptions: assumptions.map((one) => ({
      ...{ indicator_key: one.indicatorKey, scope: scopeIn(one), valid_from: one.validFrom },
      ...{ baseline: one.baseline, expectation: one.expectation, hourly_rate: one.hourlyRate },
      ...{ value_per_unit: one.valuePerUnit, currency: one.currency },
    })),
    rates: rates.map(({ day: date, from, to, rate }) => ({ date, from, to, rate })),
    measurements: rows.map((row) => ({
      ...{ account_id: 'A', indicator_key: row.indicatorKey, date: row.day, actual: row.actual, volume: row.volume },
      ...{ currency: row.currency, evidence: row.evidence },
    })),
  }
}

function scopeIn({ scope }: Assumption): string {
  return scope.kind === 'all'
    ? '*'
    : scope.kind === 'segment'
      ? `segment:${scope.segment}`
      : `account:${scope.accountId}`
}

function rowOf(row: Row): SmallBook['rows'][number] {
  const { indicator_key: indicatorKey, date: day, id: key, actual, volume, currency, evidence } = row
  const numbers = { actual: Number(actual), volume: Number(volume) }
  return { indicatorKey, day, key, ...numbers, currency, evidence, source: null } as SmallBook['rows'][number]
}
