import { afterEach, beforeEach, expect, test } from 'vitest'
import { type Scratch, scratch } from './scratch.ts'

let here: Scratch
beforeEach(async () => {
  here = await scratch()
})
afterEach(() => here.end())

const orders = 'order_id,account_id,date,revenue\nO1,A1,2026-01-31,100.50\nO2,A2,2026-02-28,99\n'

function ordersInBook(): readonly unknown[] {
  return here.book.db.prepare('SELECT order_id, account_id, date, revenue FROM orders ORDER BY order_id').raw().all()
}

test('a file is recognised by its headers and lands as one batch', async () => {
  expect(await here.bring('export.csv', orders)).toEqual({
    ...{ batch: 3, file: 'export.csv', table: 'orders', preset: null, rows: 2, inserted: 2, updated: 0, unchanged: 0 },
    ...{ ignoredColumns: [], leftOut: [], problems: [], committed: true, sheet: null, hiddenRows: 0 },
  })
  expect(ordersInBook()).toEqual([
    ['O1', 'A1', '2026-01-31', 100.5],
    ['O2', 'A2', '2026-02-28', 99],
  ])
})

test('the same file again changes nothing and names the batch that brought it', async () => {
  await here.bring('export.csv', orders)
  const before = here.dump()
  const again = await here.bring('copy.csv', orders)
  expect(again).toMatchObject({ batch: 3, rows: 2, inserted: 0, updated: 0, unchanged: 2, committed: true })
  expect(here.dump()).toEqual(before)
})

test('a later file updates the rows whose key the book has', async () => {
  await here.bring('export.csv', orders)
  const later = await here.bring('later.csv', orders.replace('99', '98').concat('O3,A3,2026-03-01,1\n'))
  expect(later).toMatchObject({ batch: 4, rows: 3, inserted: 1, updated: 1, unchanged: 1 })
})

test('headers match whatever their case, spaces, hyphens, order and company', async () => {
  const text = 'Revenue; ACCOUNT-ID ;Salesperson;order id;Date\n"1.234,56";A1;Jo;O1;31/01/2026\n'
  const result = await here.bring('export.csv', text)
  expect(result).toMatchObject({ inserted: 1, ignoredColumns: ['Salesperson'], problems: [] })
  expect(ordersInBook()).toEqual([['O1', 'A1', '2026-01-31', 1234.56]])
})

test.each([
  ['tabs', orders.replaceAll(',', '\t')],
  ['bars', orders.replaceAll(',', '|')],
  ['semicolons', orders.replaceAll(',', ';')],
  ['Windows line ends', orders.replaceAll('\n', '\r\n')],
  ['old Mac line ends', orders.replaceAll('\n', '\r')],
  ['no line end after the last row', orders.trimEnd()],
  ['blank lines and rows of empty cells', orders.replace('O2', '\n,,,\nO2')],
  ['a mark and UTF-8', `\ufeff${orders}`],
  ['UTF-16 with a mark', Buffer.from(`\ufeff${orders}`, 'utf16le')],
  ['UTF-16 without a mark', Buffer.from(orders, 'utf16le')],
  ['UTF-16 big-endian', Buffer.from(`\ufeff${orders}`, 'utf16le').swap16()],
  ['delimiters too many at the end of a row', orders.replace('99', '99,,')],
])('a file with %s is read like any other', async (_, content) => {
  const result = await here.bring('orders.csv', content)
  expect(result).toMatchObject({ rows: 2, inserted: 2, problems: [] })
  expect(ordersInBook()).toEqual([
    ['O1', 'A1', '2026-01-31', 100.5],
    ['O2', 'A2', '2026-02-28', 99],
  ])
})

test('a file of Windows-1252 keeps its accents and its euro sign', async () => {
  const text = Buffer.from('account_id,name\nA9,Caf\xe9 \x80 \x96 Z\xfcrich\n', 'latin1')
  await here.bring('accounts.csv', text)
  const name = here.book.db.prepare("SELECT name FROM accounts WHERE account_id = 'A9'").pluck().get()
  expect(name).toBe('Café € – Zürich')
})

test('a byte that is not UTF-8 far behind the first piece still makes the whole file Windows-1252', async () => {
  const rows = Array.from({ length: 30_000 }, (_, n) => `B${n},Name ${n}\n`).join('')
  const text = Buffer.concat([Buffer.from(`account_id,name\nA9,Caf`), Buffer.from([0xe9]), Buffer.from(`\n${rows}`)])
  const late = Buffer.concat([Buffer.from(`account_id,name\n${rows}A8,Z`), Buffer.from('\xfcrich\n', 'latin1')])
  expect(await here.bring('early.csv', text, { as: 'accounts' })).toMatchObject({ inserted: 30_001, problems: [] })
  expect(await here.bring('late.csv', late, { as: 'accounts' })).toMatchObject({ inserted: 1, unchanged: 30_000 })
  const names = here.book.db.prepare("SELECT name FROM accounts WHERE account_id IN ('A8', 'A9') ORDER BY account_id")
  expect(names.pluck().all()).toEqual(['Zürich', 'Café'])
})

test('quoted line breaks stay in their cell and count as one row', async () => {
  const text = 'order_id,account_id,date,revenue,product\nO1,A1,2026-01-31,1,"a\nb, ""c"""\nO2,A1,2026-01-31,x,d\n'
  const result = await here.bring('orders.csv', text, { skipBadRows: true })
  expect(result.problems.map(({ row }) => row)).toEqual([3])
  expect(here.book.db.prepare('SELECT product, row FROM orders').all()).toEqual([{ product: 'a\nb, "c"', row: 2 }])
})

test('text that looks like a formula stays text', async () => {
  await here.bring('accounts.csv', 'account_id,name\nA9,"=cmd|\'/c calc\'!A1"\n')
  const name = here.book.db.prepare("SELECT name FROM accounts WHERE account_id = 'A9'").pluck().get()
  expect(name).toBe("=cmd|'/c calc'!A1")
})

test('words of a fixed list, scopes, drivers and locales are stored in one spelling', async () => {
  await here.bring('accounts.csv', 'account_id,name,currency,locale\nA9,Nine,eur,nl_nl\n')
  const account = here.book.db.prepare("SELECT currency, locale FROM accounts WHERE account_id = 'A9'").get()
  expect(account).toEqual({ currency: 'EUR', locale: 'nl-NL' })
  await here.bring(
    'assumptions.csv',
    'indicator_key,scope,evidence,capture\n*,Account : A1,Measured,50%\nquotes,*,ASSUMED,0.5\n',
  )
  const found = here.book.db.prepare('SELECT scope, evidence, capture FROM assumptions ORDER BY scope').raw().all()
  expect(found).toEqual([
    ['*', 'assumed', 0.5],
    ['account:A1', 'measured', 0.5],
  ])
})

test('a column of a thousand-or-fraction is read as it is told', async () => {
  const text = 'order_id,account_id,date,revenue\nO1,A1,03/04/2026,"1,234"\n'
  const options = { decimal: 'comma', dates: 'MM/DD/YYYY' } as const
  await here.bring('orders.csv', text, options)
  expect(ordersInBook()).toEqual([['O1', 'A1', '2026-03-04', 1.234]])
})

test('a currency beside an amount is the currency of a row that names none', async () => {
  const text = 'order_id,account_id,date,revenue,cost\nO1,A3,2026-01-31,€ 12.50,EUR 3\nO2,A3,2026-01-31,$ 12,\n'
  expect(await here.bring('orders.csv', text)).toMatchObject({ inserted: 2, problems: [] })
  const found = here.book.db.prepare('SELECT revenue, cost, currency FROM orders ORDER BY order_id').raw().all()
  expect(found).toEqual([
    [12.5, 3, 'EUR'],
    [12, null, null],
  ])
})

test('a dry run says what an import would do, and does nothing', async () => {
  const before = here.dump()
  const result = await here.bring('orders.csv', orders, { dryRun: true })
  expect(result).toMatchObject({ batch: null, rows: 2, inserted: 2, committed: false, problems: [] })
  expect(here.dump()).toEqual(before)
})

test('bad rows can be left out; the file is no exact repeat once they can land', async () => {
  const text = `${orders}O3,A9,2026-03-01,5\n`
  const first = await here.bring('orders.csv', text, { skipBadRows: true })
  expect(first).toMatchObject({ batch: 3, rows: 3, inserted: 2, committed: true })
  expect(first.problems).toHaveLength(1)
  await here.bring('more.csv', 'account_id,name,segment\nA9,Nine,small\n')
  expect(await here.bring('orders.csv', text)).toMatchObject({ batch: 5, inserted: 1, unchanged: 2, problems: [] })
})

test('a file of bad rows only makes no batch even when they may be left out', async () => {
  const before = here.dump()
  const text = 'order_id,account_id,date,revenue\nO1,A1,soon,1\n'
  expect(await here.bring('orders.csv', text, { skipBadRows: true })).toMatchObject({ batch: null, committed: false })
  expect(here.dump()).toEqual(before)
})

test('an import that is stopped half way leaves the book as it was', async () => {
  const stop = new AbortController()
  const rows = Array.from({ length: 60_000 }, (_, n) => `O${n},A1,2026-01-31,1\n`).join('')
  const before = here.dump()
  const result = await here.bring('orders.csv', `order_id,account_id,date,revenue\n${rows}`, {
    signal: stop.signal,
    skipBadRows: true,
    progress: (done, total) => done > total * 0.7 && stop.abort(),
  })
  expect(result).toMatchObject({ inserted: 0, committed: false })
  expect(result.problems[0]?.message).toBe(
    'orders.csv: the import was stopped, so nothing of this file is in the book; start it again.',
  )
  expect(here.dump()).toEqual(before)
})

test('progress grows to the whole', async () => {
  const seen: (readonly [number, number])[] = []
  await here.bring('orders.csv', orders, { progress: (done, total) => seen.push([done, total]) })
  const size = Buffer.byteLength(orders)
  expect(seen).toEqual([
    [size, size * 2],
    [size * 2, size * 2],
  ])
})
