import { expect, test } from 'vitest'
import type { Cell } from '../../../../electron/engine/import/xlsx/cell.ts'
import { parseCurrency } from '../../../../shared/money/currency.ts'
import { sentence } from '../../../../shared/sentences/english.ts'
import { readBytes } from './read-workbook.ts'
import { type BookParts, workbookOf } from './workbook-of.ts'

/** The first sheet's rows of a workbook with these rows in its XML. */
async function rowsOf(rows: string, book: BookParts = {}): Promise<Readonly<Record<number, readonly Cell[]>>> {
  const { refused, sheets } = await readBytes(workbookOf({ sheets: { Sheet1: rows }, ...book }))
  expect(refused).toBeNull()
  return sheets['Sheet1'] ?? {}
}

const money = (amount: number, code: string) => {
  const currency = parseCurrency(code)
  if (!currency) throw new Error(code)
  return { amount, currency }
}

const row = (...cells: readonly string[]) => `<row>${cells.join('')}</row>`

test('each format code gives what it shows: a day, a time, money, or the plain number', async () => {
  const shown: readonly (readonly [code: string, value: number, cell: Cell])[] = [
    ['General', 46112, 46112],
    ['yyyy-mm-dd', 46112, '2026-03-31'],
    ['[$-409]d-mmm-yy;@', 46112, '2026-03-31'],
    ['[$-F800]dddd, mmmm dd, yyyy', 46112.75, '2026-03-31T18:00:00'],
    ['mmm yyyy', 46112, '2026-03-31'],
    ['m/d/yy h:mm AM/PM', 46112.999999, '2026-03-31T23:59:59.914'],
    ['mm:ss.0', 0.5, '12:00:00'],
    ['h:mm', 46112.5, '2026-03-31T12:00:00'],
    ['[h]:mm:ss', 1.5, '36:00:00'],
    ['[mm]', -0.5, '-12:00:00'],
    ['0.00E+00', 12345, 12345],
    ['0.0%', 0.825, 0.825],
    ['0" days"', 12, 12],
    ['#,##0_);[Red](#,##0)', -5, -5],
    ['"Yes";"Yes";"No"', 1, 1],
    ['"€ "#,##0.00', 0.5, money(0.5, 'EUR')],
    ['#,##0.00\\ \\€', 1.125, money(1.125, 'EUR')],
    ['_-* #,##0.00\\ "€"_-;\\-* #,##0.00\\ "€"_-', -3, money(-3, 'EUR')],
    ['[$EUR] #,##0', 7, money(7, 'EUR')],
    ['#,##0.00 [$€-1]', 7, money(7, 'EUR')],
    ['[$$-409]#,##0', 7, money(7, 'USD')],
    ['[$$-en-CA]#,##0', 7, money(7, 'CAD')],
    ['[$£-809]#,##0', 7, money(7, 'GBP')],
    ['[$kr-41D] #,##0', 7, money(7, 'SEK')],
    ['#,##0\\ "Kč"', 7, money(7, 'CZK')],
    ['"$"#,##0', 7, 7],
    ['[$£-409]#,##0', 7, 7],
    ['#,##0" all"', 7, 7],
    ['"€ per day "0', 7, 7],
  ]
  const cells = shown.map(([, value], n) => `<row><c s="${n + 1}"><v>${value}</v></c></row>`)
  const rows = await rowsOf(cells.join(''), { formats: shown.map(([code]) => code) })
  expect(Object.values(rows).map(([cell], n) => [shown[n]?.[0], cell])).toEqual(
    shown.map(([code, , cell]) => [code, cell]),
  )
})

test('a serial number that no calendar has is a problem of its cell', async () => {
  const days = [1, 59, 60, 61, 0, -1, 2_958_465, 2_958_466]
  const rows = await rowsOf(row(...days.map((value) => `<c s="1"><v>${value}</v></c>`)), { formats: ['d/m/yyyy'] })
  const none = (value: number) => ({
    shown: String(value),
    what: sentence('no-serial-day', { text: String(value) }),
  })
  expect(rows[1]).toEqual([
    '1900-01-01',
    '1900-02-28',
    none(60),
    '1900-03-01',
    none(0),
    none(-1),
    '9999-12-31',
    none(2_958_466),
  ])
})

test('the calendar of 1904 begins on its first day', async () => {
  const rows = await rowsOf(row('<c s="1"><v>0</v></c>', '<c s="1"><v>44650.25</v></c>'), {
    ...{ formats: ['d/m/yyyy'], since1904: true },
  })
  expect(rows[1]).toEqual(['1904-01-01', '2026-03-31T06:00:00'])
})

test('texts are joined from their runs, without guides to their sound and with their escapes undone', async () => {
  const texts = [
    '<si><t>plain</t></si>',
    '<si><r><t>two </t></r><r><t xml:space="preserve">runs</t></r><rPh><t>sound</t></rPh></si>',
    '<si><t>a_x000A_b _x005F_x0041_ _x00e9_</t></si>',
    '<si><t>half _xD800_, whole _xD83D__xDE00_</t></si>',
    '<si/>',
  ].join('')
  const cells = [0, 1, 2, 3, 4].map((n) => `<c t="s"><v>${n}</v></c>`)
  const inline = '<c t="inlineStr"><is><t>in</t><r><t>line</t></r><rPh><t>no</t></rPh></is></c>'
  expect((await rowsOf(row(...cells, inline), { texts }))[1]).toEqual([
    'plain',
    'two runs',
    'a\nb _x0041_ é',
    'half \ufffd, whole 😀',
    '',
    'inline',
  ])
})

test('a formula without its result, an error and a text that is not there are problems, never a 0', async () => {
  const rows = await rowsOf(
    row(
      '<c><f>A2*2</f></c>',
      '<c><f>A2*2</f><v/></c>',
      '<c t="str"><f>""</f><v></v></c>',
      '<c t="e"><v>#REF!</v></c>',
      '<c t="s"><v>7</v></c>',
      '<c t="s"><v>-1</v></c>',
      '<c><v>12x</v></c>',
      '<c><v>1e999</v></c>',
      '<c t="z"><v>1</v></c>',
    ),
    { texts: '<si><t>only</t></si>' },
  )
  const stale = { shown: '', what: sentence('formula-without-result') }
  const gone = { shown: '', what: sentence('text-missing') }
  const noNumber = (text: string) => ({ shown: text, what: sentence('not-a-number', { text }) })
  expect(rows[1]).toEqual([
    stale,
    stale,
    '',
    { shown: '#REF!', what: sentence('cell-error', { error: '#REF!' }) },
    gone,
    gone,
    noNumber('12x'),
    noNumber('1e999'),
    { shown: '1', what: sentence('unknown-cell', { kind: 'z' }) },
  ])
})

test('booleans, dates in ISO form, and numbers in every notation', async () => {
  const cells = ['<c t="b"><v>1</v></c>', '<c t="b"><v>0</v></c>', '<c t="d"><v>2026-03-31T10:00:00</v></c>']
  const numbers = ['1.5E3', '-.5', '+2', ' 3 ', '0.1'].map((value) => `<c t="n"><v>${value}</v></c>`)
  expect((await rowsOf(row(...cells, ...numbers)))[1]).toEqual([
    'true',
    'false',
    '2026-03-31T10:00:00',
    1500,
    -0.5,
    2,
    3,
    0.1,
  ])
})

test('cells and rows without a place follow the one before, and empty ones take their room', async () => {
  const rows = await rowsOf(
    '<row r="2"><c r="B2"><v>1</v></c><c><v>2</v></c><c/><c r="F2"><v>3</v></c></row><row/><row><c><v>4</v></c></row>',
  )
  expect(rows).toEqual({ 2: ['', 1, 2, '', '', 3], 4: [4] })
})

test('names with a prefix, comments and CDATA are read like plain ones', async () => {
  const sheet = `<x:worksheet xmlns:x="urn:x"><x:sheetData><x:row><x:c t="str"><x:v>a<!-- no --><![CDATA[<b>]]>&amp;c</x:v></x:c></x:row></x:sheetData></x:worksheet>`
  expect(await rowsOf('', { sheet })).toEqual({ 1: ['a<b>&c'] })
})

test('a sheet in UTF-16 is read', async () => {
  const xml = '<worksheet><sheetData><row><c t="str"><v>Zoë</v></c></row></sheetData></worksheet>'
  expect(await rowsOf('', { sheet: Buffer.from(`\ufeff${xml}`, 'utf16le') })).toEqual({ 1: ['Zoë'] })
})
