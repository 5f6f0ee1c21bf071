import { readFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { inspectFile } from '../../../electron/engine/import/inspect-file.ts'
import { type Scratch, scratch } from './scratch.ts'
import { fixture } from './xlsx/read-workbook.ts'
import { type BookParts, workbookOf } from './xlsx/workbook-of.ts'

let here: Scratch
beforeEach(async () => {
  here = await scratch()
})
afterEach(() => here.end())

const orders = readFileSync(fixture('orders.xlsx'))
const ordersInBook = () =>
  here.book.db.prepare('SELECT order_id, account_id, date, revenue, currency FROM orders ORDER BY order_id').raw().all()
const text = (value: string) => `<c t="str"><v>${value}</v></c>`
const row = (...cells: readonly (string | number)[]) =>
  `<row>${cells.map((cell) => (typeof cell === 'number' ? `<c><v>${cell}</v></c>` : text(cell))).join('')}</row>`
const header = row('order_id', 'account_id', 'date', 'revenue')
const bring = (book: BookParts, options: Parameters<Scratch['bring']>[2] = {}) =>
  here.bring('x.xlsx', workbookOf(book), options)
const sheets = (...rows: readonly string[]): BookParts => ({ sheets: { Sheet1: header + rows.join('') } })

test('a workbook lands like a CSV file: days, amounts in their own currency, short rows, what a filter hides', async () => {
  expect(await here.bring('export.xlsx', orders)).toMatchObject({
    ...{ table: 'orders', sheet: 'Orders', rows: 3, inserted: 3, hiddenRows: 1, committed: true },
    ...{ ignoredColumns: ['Note'], problems: [] },
  })
  expect(ordersInBook()).toEqual([
    ['1001', 'A1', '2026-04-03', 1234.5, 'EUR'],
    ['1002', 'A2', '2026-04-04', 100, 'USD'],
    ['O-3', 'A1', '2026-04-05', 99.25, null],
  ])
})

test('another sheet is read where it is named, in any case, and is not taken for the same rows again', async () => {
  await here.bring('export.xlsx', orders)
  const accounts = await here.bring('export.xlsx', orders, { sheet: 'accounts ' })
  expect(accounts).toMatchObject({ table: 'accounts', sheet: 'Accounts', inserted: 1 })
  expect(await here.bring('export.xlsx', orders)).toMatchObject({ unchanged: 3, inserted: 0, batch: 3 })
  const two = { 2025: header + row('O1', 'A1', '2025-01-31', 1), 2026: header + row('O2', 'A1', '2026-01-31', 2) }
  expect(await bring({ sheets: two }, { sheet: '2025' })).toMatchObject({ inserted: 1 })
  expect(await bring({ sheets: two }, { sheet: '2026' })).toMatchObject({ inserted: 1 })
})

test('which sheet is a question where several hold something, and none where one is named', async () => {
  const path = here.write('export.xlsx', orders)
  expect(await inspectFile(path, {})).toMatchObject({
    ...{ table: 'orders', sheet: 'Orders', hiddenRows: 1, delimiter: null, encoding: null, rows: 3 },
    sheets: [
      { name: 'Orders', hidden: false },
      { name: 'Accounts', hidden: false },
    ],
    open: [{ kind: 'sheet', among: ['Orders', 'Accounts'] }],
  })
  expect((await inspectFile(path, { sheet: 'Accounts' })).open).toEqual([])
  expect(
    (await inspectFile(here.write('one.xlsx', workbookOf(sheets(row('O1', 'A1', '2026-01-31', 1)))), {})).open,
  ).toEqual([])
})

test.each([
  [
    'a sheet that is not there',
    orders,
    'Sheet9',
    'the workbook has no sheet "Sheet9"; choose one of Orders or Accounts.',
  ],
  [
    'a workbook of empty sheets',
    workbookOf({}),
    undefined,
    'no sheet of the workbook holds anything; export it again, with a header and rows.',
  ],
  [
    'a header alone',
    workbookOf(sheets()),
    undefined,
    'there is a header but no row below it; export it again with rows.',
  ],
])('%s is refused with a sentence', async (_, bytes, sheet, says) => {
  const { problems, committed } = await here.bring('x.xlsx', bytes, { sheet })
  expect(problems.map(({ message }) => message)).toEqual([`x.xlsx: ${says}`])
  expect(committed).toBe(false)
})

test('hidden sheets are only read by their name', async () => {
  const bytes = readFileSync(fixture('sheets.xlsx'))
  expect((await inspectFile(here.write('sheets.xlsx', bytes), {})).sheet).toBe('Orders & more')
  expect((await inspectFile(here.write('sheets.xlsx', bytes), { sheet: 'Secret' })).sheet).toBe('Secret')
})

test('a cell that holds no value is a problem of its row, unless nothing is taken from its column', async () => {
  const error = '<c t="e"><v>#N/A</v></c>'
  const result = await bring(
    sheets(
      row('O1', 'A1', '2026-01-31', 1),
      `<row>${text('O2')}${text('A1')}${text('2026-01-31')}${error}</row>`,
      `<row>${text('O3')}${text('A1')}<c><f>TODAY()</f></c><c><v>3</v></c></row>`,
    ),
    { skipBadRows: true },
  )
  expect(result).toMatchObject({ rows: 3, inserted: 1 })
  expect(result.problems.map(({ row, column, value, message }) => ({ row, column, value, message }))).toEqual([
    {
      ...{ row: 3, column: 'revenue', value: '#N/A' },
      message: 'x.xlsx, row 3, column revenue: the cell holds the error #N/A; mend its formula, or clear the cell.',
    },
    {
      ...{ row: 4, column: 'date', value: '' },
      message:
        'x.xlsx, row 4, column date: the formula in this cell was stored without its result; open the workbook in your spreadsheet program, save it, and import it again.',
    },
  ])
  const noted = `<row>${text('order_id')}${text('account_id')}${text('date')}${text('revenue')}${text('note')}</row>`
  const filled = `<row>${text('O4')}${text('A1')}${text('2026-01-31')}<c><v>4</v></c>${error}</row>`
  expect(await bring({ sheets: { Sheet1: noted + filled } })).toMatchObject({ inserted: 1, problems: [] })
})

test('a number is no day, and one beyond all measure no amount', async () => {
  const { problems } = await bring(sheets(row('O1', 'A1', 46112, 1), row('O2', 'A1', '2026-01-31', 1e15)))
  expect(problems.map(({ message }) => message)).toEqual([
    'x.xlsx, row 2, column date: "46112" is not a date; write it as 2026-03-31.',
    'x.xlsx, row 3, column revenue: "1000000000000000" is too large a number to be true; correct it.',
  ])
})

test('amounts in a currency format do not care how texts beside them write theirs', async () => {
  const money = '<c s="1"><v>1234.5</v></c>'
  const rows = [
    row('O1', 'A1', '2026-01-31', '1.234,56'),
    `<row>${text('O2')}${text('A1')}${text('2026-01-31')}${money}</row>`,
  ]
  const result = await bring({ ...sheets(...rows), formats: ['[$€-413] #,##0.00'] }, { decimal: 'comma' })
  expect(result.problems).toEqual([])
  expect(ordersInBook().map((one) => (Array.isArray(one) ? one[3] : one))).toEqual([1234.56, 1234.5])
})

test('the header may stand below a title, and what stands beside the table is a problem of its row', async () => {
  const title = `${row('Orders of March')}<row/>`
  const good = row('O1', 'A1', '2026-01-31', 1)
  const note = `<row r="9"><c r="A9" t="str"><v>O2</v></c><c r="B9" t="str"><v>A1</v></c><c r="C9" t="str"><v>2026-01-31</v></c><c r="D9"><v>1</v></c><c r="AB9" t="str"><v>check!</v></c></row>`
  const result = await bring({ sheets: { Sheet1: title + header + good + note } }, { skipBadRows: true })
  expect(result.inserted).toBe(1)
  expect(result.problems.map(({ message }) => message)).toEqual([
    'x.xlsx, row 9: column AB holds something but has no header; give it one, or clear the cell.',
  ])
})

test.each(['=HYPERLINK("http://x")', '+1', '-1', '@SUM(A1)', '\ttab'])(
  'text like the formula %j stays text',
  async (name) => {
    const accounts = `${row('account_id', 'name')}<row>${text('A7')}<c t="str"><v xml:space="preserve">${name.replaceAll('"', '&quot;')}</v></c></row>`
    expect(await bring({ sheets: { Accounts: accounts } })).toMatchObject({ inserted: 1, problems: [] })
    const kept = here.book.db.prepare("SELECT name FROM accounts WHERE account_id = 'A7'").pluck().get()
    expect(kept).toBe(name.trim())
  },
)

test('a workbook that is refused half way leaves the book as it was', async () => {
  const before = here.dump()
  const rows = Array.from({ length: 3000 }, (_, n) => row(`O${n}`, 'A1', '2026-01-31', n)).join('')
  const broken = `${header}${rows}<row r="2">${text('late')}</row>`
  expect((await bring({ sheets: { Sheet1: broken } }, { skipBadRows: true })).problems[0]).toMatchObject({
    code: 'rows-out-of-order',
  })
  expect(here.dump()).toEqual(before)
})

test('a control character that an escape brings in is a problem, and half of a character is made whole', async () => {
  const result = await bring(sheets(row('O1', 'A1', '2026-01-31', 1), row('O_x0007_2', 'A1', '2026-01-31', 1)))
  expect(result.problems[0]).toMatchObject({ row: 3, column: 'order_id', code: 'control-character' })
})
