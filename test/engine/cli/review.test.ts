import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { counterpart, desk, jsonOf } from './counterpart.ts'
import { makeSample } from './sample-file.ts'

type Amounts = Readonly<Record<'worth' | 'paid' | 'profit' | 'clv', string | null>>
type Review = {
  readonly accounts: readonly (Amounts & {
    readonly accountId: string
    readonly quadrant: string | null
    readonly evidenceShare: Readonly<Record<string, number>> | null
  })[]
  readonly totals: Amounts
  readonly thresholds: { readonly value: string; readonly clv: string }
}
const place = desk()
const book = place.at('sample.counterpart')
const today = ['--as-of', '2026-03-31']
const names = ['worth', 'paid', 'profit', 'clv'] as const
beforeAll(() => makeSample(book))
afterAll(() => place.clear())

describe('review', () => {
  test('foots: each total is the sum of the accounts, to the cent', async () => {
    const { accounts, totals } = await jsonOf<Review>('review', book, ...today)
    for (const name of names) expect(totals[name], name).toBe(sumOf(accounts.map((one) => one[name])))
  })

  test('writes a CSV that says the same and foots as well', async () => {
    const file = place.at('review.csv')
    const { accounts, totals } = await jsonOf<Review>('review', book, ...today, '--csv', file)
    const [header = [], ...rows] = readCsv(readFileSync(file, 'utf8'))
    expect(rows.map((row) => row[0])).toEqual(accounts.map((one) => one.accountId))
    for (const name of names) {
      const column = rows.map((row) => row[header.indexOf(name)] || null)
      expect(column).toEqual(accounts.map((one) => one[name]))
      expect(sumOf(column)).toBe(totals[name])
    }
  })

  test('neutralises what a spreadsheet would take for a formula', async () => {
    const other = place.at('formulas.counterpart')
    await counterpart('init', other)
    const ids = ['=cmd|calc', '+1', '-1', '@SUM', 'plain', 'with,comma', 'with "quotes"']
    const lines = ids.map((id) => `"${id.replaceAll('"', '""')}";Name`)
    await counterpart('import', other, place.write('accounts.csv', `account_id;name\n${lines.join('\n')}\n`))
    const file = place.at('formulas.csv')
    expect((await counterpart('review', other, '--csv', file)).exit).toBe(0)
    const found = readCsv(readFileSync(file, 'utf8')).slice(1)
    const expected = ids.map((id) => (/^[=+@-]/.test(id) ? `'${id}` : id))
    expect(found.map((row) => row[0]).toSorted()).toEqual(expected.toSorted())
  })

  test('puts accounts in quadrants by the thresholds that it says', async () => {
    const { accounts, thresholds } = await jsonOf<Review>('review', book, ...today, '--value-threshold', '100000')
    expect(thresholds.value).toBe('100000.00')
    for (const one of accounts) {
      const high = one.worth !== null && Number(one.worth) >= 100_000
      const dear = one.clv !== null && Number(one.clv) >= Number(thresholds.clv)
      const expected = dear ? (high ? 'partners' : 'at-risk') : high ? 'under-monetised' : 'dormant'
      expect(one.quadrant, one.accountId).toBe(one.worth === null || one.clv === null ? null : expected)
    }
  })

  test('shows how much of the worth rests on which evidence', async () => {
    const { accounts } = await jsonOf<Review>('review', book, ...today)
    const shares = accounts.map((one) => one.evidenceShare).filter((share) => share !== null)
    expect(shares.length).toBeGreaterThan(20)
    for (const one of shares) expect(Object.values(one).reduce((left, right) => left + right, 0)).toBeCloseTo(1, 12)
  })

  test('refuses a place where no CSV can be written, and leaves nothing there', async () => {
    for (const [file, why] of [
      [place.at('no/such/r.csv'), /its folder does not exist/],
      [place.folder, /it is a folder/],
    ] as const) {
      const said = await counterpart('review', book, ...today, '--csv', file)
      expect([said.exit, said.out]).toEqual([2, ''])
      expect(said.err).toMatch(why)
    }
  })
})

describe('clv', () => {
  test('of each account is historic plus residual, and the book’s margin is used where it is named', async () => {
    type Clv = {
      readonly model: string
      readonly accounts: readonly Readonly<Record<'historic' | 'residual' | 'clv', string | null>>[]
    }
    const { model, accounts } = await jsonOf<Clv>('clv', book, ...today)
    expect(model).toBe('retention')
    for (const one of accounts) if (one.clv !== null) expect(sumOf([one.historic, one.residual])).toBe(one.clv)
    const historic = await jsonOf<Clv>('clv', book, ...today, '--model', 'historic')
    expect(new Set(historic.accounts.map((one) => one.residual))).toEqual(new Set(['0.00']))
  })
})

/** Whole cents, so that nothing is lost; a dash is not nought. */
function sumOf(amounts: readonly (string | null)[]): string {
  const cents = amounts.reduce((sum, amount) => sum + BigInt((amount ?? '0.00').replace('.', '')), 0n)
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0')
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`
}

/** Reads RFC 4180 by itself, so that the writer is not checked by its own reader. */
function readCsv(text: string): readonly (readonly string[])[] {
  const cells = [...text.matchAll(/("(?:[^"]|"")*"|[^",\r\n]*)(,|\r\n)/g)].map(([, cell = '', end]) => ({
    text: cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
    last: end !== ',',
  }))
  return cells
    .reduce<string[][]>(
      (rows, { text: cell, last }) => {
        rows.at(-1)?.push(cell)
        if (last) rows.push([])
        return rows
      },
      [[]],
    )
    .filter((row) => row.length > 0)
}
