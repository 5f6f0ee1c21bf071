import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { counterpart, desk, jsonOf } from './counterpart.ts'

/** METHOD, section 2: the worked example as a customer's real exports, from the files to the numbers. */
type Row = Readonly<Record<string, string | number>>
const example: { readonly tables: Readonly<Record<string, readonly Row[]>> } = JSON.parse(
  readFileSync(new URL('../../cases/method-worked-example.json', import.meta.url), 'utf8'),
)

const place = desk()
const book = place.at('book.counterpart')

beforeAll(async () => {
  await counterpart('init', book, '--currency', 'EUR')
  for (const [table, rows] of Object.entries(example.tables)) {
    const headers = [...new Set(rows.flatMap((row) => Object.keys(row)))]
    const lines = [headers, ...rows.map((row) => headers.map((header) => row[header] ?? ''))]
    place.write(`${table}.csv`, `${lines.map((line) => line.join(';')).join('\r\n')}\r\n`)
  }
  const paths = Object.keys(example.tables).map((table) => place.at(`${table}.csv`))
  expect(await counterpart('import', book, ...paths)).toMatchObject({ exit: 0 })
})
afterAll(() => place.clear())

test('the worked example comes out of its files with the published numbers', async () => {
  const { accounts } = await jsonOf<{ accounts: readonly Readonly<Record<string, unknown>>[] }>(
    ...['value', book, '--as-of', '2025-03-31', '--account', 'ACME'],
  )
  expect(accounts[0]).toMatchObject({
    ...{ worth: '28882.80', hard: null, soft: '28882.80', paid: '9000.00', hoursSooner: 840, money: null },
    months: [{ worth: '12420.00' }, { worth: '-480.00' }, { worth: '16942.80' }],
  })
  expect(accounts[0]?.['hours']).toBeCloseTo(1050.8, 9)
  expect(accounts[0]?.['outcomes']).toBeCloseTo(54.4, 9)
  expect(accounts[0]?.['returnPerUnit']).toBeCloseTo(3.2092, 4)
  expect(accounts[0]?.['roi']).toBeCloseTo(2.2092, 4)
})

test('its tree shows the formula with its numbers', async () => {
  const { out } = await counterpart('value', book, '--as-of', '2025-03-31', '--explain')
  for (const shown of [
    /worth: 28,882\.80 EUR/,
    /12,420\.00 EUR/,
    /-480\.00 EUR/,
    /confidence \(a loss is not discounted\): 100 %/,
  ])
    expect(out).toMatch(shown)
  expect(out).toMatch(/baseline: 48 hours {2}\[assumptions\.csv row 2, batch \d\]/)
  expect(out).toMatch(/confidence of measured evidence: 90 % {2}\[setting grades\.measured\]/)
})
