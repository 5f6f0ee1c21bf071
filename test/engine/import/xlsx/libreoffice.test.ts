import { expect, test } from 'vitest'
import { sentence } from '../../../../shared/sentences/english.ts'
import { fixture, readFile } from './read-workbook.ts'

const error = (shown: string) => ({
  shown,
  what: sentence('cell-error', { error: shown }),
})

test.each(['kinds.xlsx', 'kinds-1904.xlsx'])('%s gives every kind of cell as the sheet means it', async (name) => {
  const { refused, sheets } = await readFile(fixture(name))
  expect(refused).toBeNull()
  const found = Object.values(sheets['Kinds'] ?? {}).map(([what, value]) => [what, value])
  expect(Object.fromEntries(found)).toEqual({
    what: 'value',
    'iso date': '2026-03-31',
    'german date': '2026-03-31',
    'date time': '2026-03-31T14:30:00',
    'old date': '1904-02-29',
    time: '14:30:15',
    duration: '30:30:00',
    percent: 0.825,
    euro: { amount: 1234.5, currency: 'EUR' },
    dollar: { amount: -1234.5, currency: 'USD' },
    franc: { amount: 0.1, currency: 'CHF' },
    days: 12,
    'text number': '00123',
    boolean: 'true',
    formula: 3,
    'text formula': 'ab',
    error: error('#N/A'),
    div0: error('#DIV/0!'),
    'date formula': '2026-03-31',
    rich: 'two\nlines & more',
    spaces: 'a   b',
    'long float': 0.3,
  })
})

test('rows keep the numbers that the program shows, and what is hidden is read, its rows counted', async () => {
  const { sheets, hiddenRows, hidden, filled } = await readFile(fixture('sheets.xlsx'))
  expect(sheets).toEqual({
    Cover: {},
    'Orders & more': {
      1: ['order', '', 'date', 'revenue'],
      2: ['O1', 'hidden column', '2026-01-31', 1.5],
      3: ['O2', '', '', 2.5],
      4: ['O3'],
      8: ['O4', '', '', 4.5],
      9: ['', '', '', 5.5],
    },
    Secret: { 1: ['not chosen'] },
    Far: { 1001: [...Array.from({ length: 27 }, () => ''), 'AB1001'] },
  })
  expect(hiddenRows).toEqual({ Cover: 0, 'Orders & more': 2, Secret: 0, Far: 0 })
  expect(hidden).toEqual(['Secret'])
  expect(filled).toEqual(['Orders & more', 'Secret', 'Far'])
})

test('a workbook with macros is read like any other', async () => {
  expect((await readFile(fixture('orders.xlsm'))).sheets).toEqual((await readFile(fixture('orders.xlsx'))).sheets)
})

test.each([
  [
    'orders.xls',
    'The file is an old Excel workbook (XLS); open it in your spreadsheet program, save it as an Excel workbook (XLSX) or as CSV, and import that.',
  ],
  ['protected.xlsx', 'The workbook is protected with a password; save a copy without one and import that.'],
  [
    'orders.ods',
    'The file is an OpenDocument file; open it in your spreadsheet program, save it as an Excel workbook (XLSX) or as CSV, and import that.',
  ],
])('%s is refused with a sentence of its own', async (name, says) => {
  expect((await readFile(fixture(name))).refused).toBe(says)
})
