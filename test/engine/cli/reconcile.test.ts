import { readFileSync, writeFileSync } from 'node:fs'
import Database from 'better-sqlite3'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { counterpart, desk, jsonOf } from './counterpart.ts'
import { makeSample } from './sample-file.ts'

type Reconciled = {
  readonly ok: boolean
  readonly differences: readonly { readonly table: string; readonly month: string; readonly accountedRows: number }[]
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
