import { readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { counterpart, desk, jsonOf } from './counterpart.ts'
import { makeSample } from './sample-file.ts'

type Reconciled = {
  readonly ok: boolean
  readonly differences: readonly { readonly table: string; readonly month: string; readonly accountedRows: number }[]
  readonly sums: readonly (Readonly<
    Record<'rows' | 'countedRows' | 'leftOutRows' | 'sum' | 'counted' | 'leftOut', number>
  > & {
    readonly table: string
    readonly currency: string
    readonly month: string
  })[]
  readonly shares: readonly unknown[]
  readonly leftOut: readonly { readonly batch: number; readonly row: number; readonly reason: string }[]
}

const place = desk()
const book = place.at('sample.counterpart')
beforeAll(() => makeSample(book))
afterAll(() => place.clear())

describe('reconcile', () => {
  test('finds the sample whole, and names the rows that count nowhere with a reason', async () => {
    const { ok, differences, leftOut } = await jsonOf<Reconciled>('reconcile', book)
    expect([ok, differences]).toEqual([true, []])
    expect(leftOut.length).toBeGreaterThan(0)
    expect(leftOut.every(({ reason }) => reason.length > 10)).toBe(true)
    expect(leftOut.some(({ reason }) => /booking/.test(reason))).toBe(true)
  })

  test('shows for each table, currency and month that what was imported is what counts and what is left out', async () => {
    const { sums, leftOut, shares } = await jsonOf<Reconciled>('reconcile', book)
    expect(new Set(sums.map(({ table }) => table))).toEqual(new Set(['orders', 'costs', 'measurements']))
    for (const one of sums) {
      expect(one.countedRows + one.leftOutRows).toBe(one.rows)
      expect(one.counted + one.leftOut).toBeCloseTo(one.sum, 6)
    }
    expect(sums.reduce((rows, one) => rows + one.leftOutRows, 0)).toBe(leftOut.length)
    expect(shares).toEqual([])
  })

  test('names bookings beside invoices, and every row that lacks a rate for its account or for the review', async () => {
    const other = place.at('rates.counterpart')
    await counterpart('init', other)
    await counterpart(
      'import',
      other,
      place.write('accounts.csv', 'account_id,name,currency,start_date\nA,A,USD,2025-01-01\n'),
      '--as',
      'accounts',
    )
    const orders = [
      'I,A,2025-01-10,100,,USD,invoice',
      'B,A,2025-01-11,100,,USD,order',
      'R,A,2025-01-12,5,,USD,refund',
      'G,A,2025-01-13,7,,GBP,invoice',
    ]
    await counterpart(
      'import',
      other,
      place.write('orders.csv', `order_id,account_id,date,revenue,cost,currency,kind\n${orders.join('\n')}\n`),
    )
    const costs = [
      'c1,A,2025-01-20,3,USD,support,',
      'c2,,2025-01-20,9,USD,support,equal',
      'c3,,2024-01-20,9,EUR,support,equal',
      ',,2024-02-20,9,EUR,rent,equal',
      ',,2025-01-20,8,EUR,rent,equal',
    ]
    await counterpart(
      'import',
      other,
      place.write('costs.csv', `id,account_id,date,amount,currency,kind,driver\n${costs.join('\n')}\n`),
    )
    const { ok, leftOut, sums } = await jsonOf<Reconciled>('reconcile', other)
    expect(ok).toBe(true)
    expect(leftOut.map(({ batch, row, reason }) => [batch, row, reason])).toEqual([
      [2, 2, 'counted for its account, but not in the review: no exchange rate USD→EUR on or before its day'],
      [2, 3, 'a booking: the account has invoices, so its rows of kind order count nowhere'],
      [2, 4, 'counted for its account, but not in the review: no exchange rate USD→EUR on or before its day'],
      [2, 5, 'no exchange rate GBP→USD on or before its day'],
      [3, 2, 'no exchange rate USD→EUR on or before its day'],
      [3, 3, 'a shared cost without an exchange rate into the book’s currency'],
      [3, 4, 'a shared cost of a month without an active account'],
      [3, 5, 'a shared cost of a month without an active account'],
    ])
    expect(sums.find(({ table, currency }) => table === 'orders' && currency === 'USD')).toMatchObject({
      rows: 3,
      sum: 205,
    })
  })

  test.each([
    [
      'a monthly sum that was changed',
      'UPDATE measurement_months SET moment = moment + 1 WHERE rowid_of',
      'measurements',
    ],
    ['a monthly sum that was lost', 'DELETE FROM measurement_months WHERE rowid_of', 'measurements'],
    ['a row that the sums do not know', 'DELETE FROM measurements WHERE rowid_of', 'measurements'],
  ])('notices %s', async (_what, sql, table) => {
    const tampered = place.at('tampered.counterpart')
    writeFileSync(tampered, readFileSync(book))
    const db = new Database(tampered)
    const one = `(account, month, indicator) = (SELECT account, month, indicator FROM measurements ORDER BY 1, 2, 3 LIMIT 1)`
    expect(db.prepare(sql.replace('rowid_of', one)).run().changes).toBeGreaterThan(0)
    db.close()
    const said = await counterpart('reconcile', tampered, '--json')
    const { ok, differences } = JSON.parse(said.out) as Reconciled
    expect([said.exit, ok]).toEqual([1, false])
    expect(differences).toMatchObject([{ table }])
  })
})
