import { readFileSync } from 'node:fs'
import { afterAll, beforeEach, describe, expect, test } from 'vitest'
import type { ImportResult } from '../../../electron/engine/import/import-result.ts'
import { fixture } from '../import/xlsx/read-workbook.ts'
import { counterpart, desk, jsonOf } from './counterpart.ts'

type Imported = { readonly batches: readonly ImportResult[] }
type History = {
  readonly batches: readonly { readonly batch: number; readonly rows: number; readonly undone: boolean }[]
}

const place = desk()
const accounts = place.write('accounts.csv', 'account_id,name\nACME,Acme\nBETA,Beta\n')
const orders = place.write('orders.csv', 'order_id,account_id,date,revenue\nO1,ACME,2025-01-15,9000\n')
const bad = place.write('bad.csv', 'order_id,account_id,date,revenue\nO2,ACME,2025-01-15,1\nO3,NOPE,2025-01-15,2\n')
let book = ''
let made = 0

beforeEach(async () => {
  made += 1
  book = place.at(`${made}.counterpart`)
  await counterpart('init', book)
})
afterAll(() => place.clear())

const bring = (...words: readonly string[]) => counterpart('import', book, ...words)
const outcome = async (...words: readonly string[]) => (await jsonOf<Imported>('import', book, ...words)).batches
const history = async () => (await jsonOf<History>('batches', book)).batches

describe('import', () => {
  test('takes several files and says 0', async () => {
    expect((await bring(accounts, orders)).exit).toBe(0)
    expect(await history()).toMatchObject([
      { batch: 1, rows: 2 },
      { batch: 2, rows: 1 },
    ])
  })

  test('takes accounts before what refers to them, whatever the order of the words', async () => {
    expect((await bring(orders, accounts)).exit).toBe(0)
  })

  test('takes the good file and refuses the bad one whole, and says 1', async () => {
    const { exit } = await bring(accounts, bad)
    expect(exit).toBe(1)
    expect(await history()).toHaveLength(1)
  })

  test('refuses a file with a bad row, names file, row, column, value and remedy, and says 2', async () => {
    await bring(accounts)
    const said = await counterpart('import', book, bad, '--json')
    const [batch] = (JSON.parse(said.out) as Imported).batches
    expect(said.exit).toBe(2)
    expect(batch).toMatchObject({ committed: false, batch: null, inserted: 0 })
    expect(batch?.problems).toMatchObject([{ row: 3, column: 'account_id', value: 'NOPE' }])
    expect(batch?.problems[0]?.message).toMatch(/^bad\.csv, row 3, column account_id: .*Import the accounts first/)
    expect(await history()).toHaveLength(1)
  })

  test('takes the good rows when asked to, names the others, and says 1', async () => {
    await bring(accounts)
    const said = await counterpart('import', book, bad, '--skip-bad-rows', '--json')
    expect(said.exit).toBe(1)
    const [batch] = (JSON.parse(said.out) as Imported).batches
    expect(batch).toMatchObject({ committed: true, batch: 2, rows: 2, inserted: 1 })
    expect(batch?.problems).toHaveLength(1)
  })

  test('knows the same file again and changes nothing', async () => {
    await bring(accounts)
    expect(await outcome(accounts)).toMatchObject([
      { batch: 1, inserted: 0, updated: 0, unchanged: 2, committed: true },
    ])
    expect(await history()).toHaveLength(1)
  })

  test('says a problem of a file with two tables once, and the mapping that would settle it, which then does', async () => {
    const deals = place.write(
      'deals.csv',
      'Record Id,Deal Name,Account Name,Stage,Amount,Closing Date\n1,A,Acme,Closed Won,5,2025-01-15\n2,B,Beter,Closed Won,6,2025-01-16\n',
    )
    await bring(accounts)
    const { out } = await bring(deals)
    expect(out.match(/row 3/g)).toHaveLength(1)
    const [said] = /\{"like".*\}/.exec(out) ?? []
    const mapping = place.write('mapping.json', said?.replace('"ID"', '"BETA"') ?? '')
    expect(await outcome(deals, '--map', mapping)).toMatchObject([
      { table: 'orders', batch: 2, inserted: 2 },
      { table: 'series', batch: 3, inserted: 2 },
    ])
    // The mapping is kept: the same file is known again without it.
    expect(await outcome(deals)).toMatchObject([{ batch: 2 }, { batch: 3 }])
  })

  test('reads numbers and dates as it is told where a file does not tell', async () => {
    await bring(accounts)
    const file = place.write('unclear.csv', 'order_id,account_id,date,revenue\nO9,ACME,03/04/2025,"1,234"\n')
    const [asked] = await outcome(file)
    expect(asked?.problems.map(({ column }) => column).toSorted()).toEqual(['date', 'revenue'])
    expect((await bring(file, '--decimal', 'comma', '--dates', 'DD/MM/YYYY')).exit).toBe(0)
    const { accounts: valued } = await jsonOf<{ accounts: { from: string; paid: string }[] }>('value', book)
    expect(valued[0]).toMatchObject({ from: '2025-04-03', paid: '1.23' })
  })

  test('reads the sheet of a workbook that it is told, else its first, and says which and what was hidden', async () => {
    await bring(place.write('known.csv', 'account_id,name,segment\nA1,Acme,\nA2,Bolt,\n'))
    const workbook = fixture('orders.xlsx')
    expect((await bring(workbook)).out).toBe(
      'orders.xlsx, sheet Orders → orders, batch 2: 3 new, 0 changed, 0 as they were (3 rows)\n' +
        '  hidden rows, read like the others: 1\n  ignored columns: Note\n',
    )
    expect(await outcome(workbook, '--sheet', 'Accounts')).toMatchObject([
      { table: 'accounts', sheet: 'Accounts', hiddenRows: 0, inserted: 1, batch: 3 },
    ])
    expect(await outcome(workbook)).toMatchObject([{ batch: 2, unchanged: 3 }])
  })

  test('reads a file as the table it is told', async () => {
    const file = place.write('people.csv', 'account_id,name,series,date,value\nZ,Zeta,s,2025-01-01,3\n')
    expect(await outcome(file, '--as', 'accounts')).toMatchObject([{ table: 'accounts', inserted: 1 }])
  })

  test.each([
    ['a file that is not there', () => [place.at('none.csv')], /there is no such file/],
    ['a folder', () => [place.folder], /this is a folder/],
    ['a pattern that is none', () => [accounts, '--dates', 'foo'], /no pattern of dates/],
    ['a sheet of a file that has none', () => [accounts, '--sheet', 'S'], /has no sheets/],
    [
      'a sheet that a workbook has not',
      () => [fixture('orders.xlsx'), '--sheet', 'S'],
      /choose one of Orders or Accounts/,
    ],
    ['a protected workbook', () => [fixture('protected.xlsx')], /protected with a password/],
  ])('refuses %s with a sentence', async (_what, words, sentence) => {
    const said = await bring(...words())
    expect(said.exit).toBe(2)
    expect(said.out).toMatch(sentence)
    expect(await history()).toEqual([])
  })

  test.each([
    [['--as', 'people'], /--as has to be one of accounts, .*; there is no people/],
    [['--decimal', 'dot'], /--decimal has to be one of point, comma/],
    [['--map', 'x.json'], /no file x.json/],
  ])('refuses %j', async (words, sentence) => {
    const said = await bring(accounts, ...words)
    expect([said.exit, said.out]).toEqual([2, ''])
    expect(said.err).toMatch(sentence)
  })
})

test('a few of many ignored columns are named for a person, all of them for a script', async () => {
  const many = Array.from({ length: 50 }, (_, n) => `extra ${n}`)
  const wide = place.write('accounts-wide.csv', `account_id,name,${many.join(',')}\nW1,Wide\n`)
  const said = await bring(wide, '--dry-run')
  expect(said.out).toMatch(/ignored columns: extra 0, .*, extra 29 and 20 more, which --json names\n/)
  const { batches } = JSON.parse((await bring(wide, '--dry-run', '--json')).out)
  expect(batches[0].ignoredColumns).toEqual(many)
})

describe('a dry run', () => {
  test('says what would happen to files that build on each other, and changes nothing', async () => {
    const before = readFileSync(book)
    const said = await counterpart('import', book, orders, accounts, '--dry-run', '--json')
    expect(said.exit).toBe(0)
    const rows = { batch: null, committed: false, problems: [] }
    expect((JSON.parse(said.out) as Imported).batches).toMatchObject([
      { ...rows, inserted: 2 },
      { ...rows, inserted: 1 },
    ])
    expect(readFileSync(book).equals(before)).toBe(true)
  })

  test('has the exit code that the import then has', async () => {
    for (const words of [[accounts], [accounts, bad], [accounts, bad, '--skip-bad-rows'], [bad], [accounts]]) {
      const tried = await bring(...words, '--dry-run')
      const done = await bring(...words)
      expect([words, tried.exit]).toEqual([words, done.exit])
    }
  })
})
