import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import { counterpart, desk, jsonOf } from './counterpart.ts'

type History = { readonly batches: readonly { readonly batch: number; readonly undone: boolean }[] }

const place = desk()
const accounts = place.write('accounts.csv', 'account_id,name\nACME,Acme\nBETA,Beta\n')
const orders = place.write('orders.csv', 'order_id,account_id,date,revenue\nO1,ACME,2025-01-15,9000\n')
let book = ''
let made = 0

beforeEach(async () => {
  made += 1
  book = place.at(`${made}.counterpart`)
  await counterpart('init', book)
})
afterAll(() => place.clear())

const bring = (...words: readonly string[]) => counterpart('import', book, ...words)
const history = async () => (await jsonOf<History>('batches', book)).batches

describe('undo', () => {
  test('takes a batch back and shows the history', async () => {
    await bring(accounts, orders)
    expect(await jsonOf<History>('undo', book, '2')).toEqual(await jsonOf<History>('batches', book))
    expect((await history()).map(({ undone }) => undone)).toEqual([false, true])
    expect((await counterpart('undo', book, '2')).err).toMatch(/was undone already/)
  })

  test('refuses a batch that a later one builds on, and names that one', async () => {
    await bring(accounts, orders)
    const said = await counterpart('undo', book, '1')
    expect(said.exit).toBe(2)
    expect(said.err).toMatch(/batch 2 \(orders\.csv\) builds on it.*Undo batch 2 first/)
    expect((await history()).some(({ undone }) => undone)).toBe(false)
  })

  test.each([['9'], ['x'], ['-1'], ['99999999999999999999'], ['']])('refuses batch "%s"', async (batch) => {
    const said = await counterpart('undo', book, batch)
    expect([said.exit, said.out]).toEqual([2, ''])
    expect(said.err).toMatch(/^(The book has no batch|A batch is a number|undo needs)/)
  })
})
