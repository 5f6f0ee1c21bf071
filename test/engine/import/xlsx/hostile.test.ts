import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { fixture, readBytes } from './read-workbook.ts'
import { type BookParts, partsOf, sheetXml, workbookOf } from './workbook-of.ts'
import { type Part, zipOf } from './zip-of.ts'

const cell = '<c t="str"><v>x</v></c>'
const good: BookParts = { sheets: { Sheet1: `<row>${cell}</row>` } }
const again = 'open it in your spreadsheet program, save it again, and import that.'
const other = 'so the file is not read; ask its sender for another one.'
const broken = `the workbook is damaged: its XML is broken; ${again}`

/** The good workbook with its sheet packed as told. */
function withSheet(change: Partial<Part>): Buffer {
  return zipOf(partsOf(good).map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, ...change } : part)))
}

const spaces = sheetXml(' '.repeat(32 * 1024 * 1024))
const doctype = (declared: string) => sheetXml(`<row>${cell}</row>`, `<!DOCTYPE worksheet [${declared}]>`)
const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')

const refusals: readonly (readonly [what: string, bytes: Buffer, says: string])[] = [
  [
    'a bomb of one part',
    withSheet({ content: spaces }),
    `it unpacks to several hundred times its size, as no real sheet does, ${other}`,
  ],
  [
    'a bomb that says it is small',
    withSheet({ packed: deflateRawSync(spaces) }),
    `a part of it unpacks to more than it says, ${other}`,
  ],
  [
    'parts that share their bytes',
    zipOf([...partsOf(good), { name: 'xl/again.xml', content: '', sharesLast: true }]),
    `its parts overlap, ${other}`,
  ],
  [
    'two parts of one name',
    zipOf([...partsOf(good), ...partsOf(good).slice(-1)]),
    `two of its parts have one name, ${other}`,
  ],
  [
    'a part that holds less than it says',
    withSheet({ says: { unpacked: 9999 } }),
    `the workbook is damaged: a part of it is not what was written; ${again}`,
  ],
  [
    'a part whose checksum is wrong',
    withSheet({ says: { crc: 1 } }),
    `the workbook is damaged: a part of it is not what was written; ${again}`,
  ],
  [
    'a stored part with two sizes',
    withSheet({ stored: true, says: { unpacked: 3 } }),
    `the workbook is damaged: the sizes in its list of parts do not fit; ${again}`,
  ],
  [
    'a part that is called otherwise where it stands',
    zipOf(partsOf(good).map((part) => ({ ...part, says: { name: part.name.replace('sheet1', 'SHEET1') } }))),
    `the workbook is damaged: its list of parts does not fit what it holds; ${again}`,
  ],
  [
    'bytes that cannot be unpacked',
    withSheet({ packed: Buffer.from('no deflate') }),
    `the workbook is damaged: a part of it cannot be unpacked; ${again}`,
  ],
  [
    'a way of packing that is not ours',
    withSheet({ method: 14 }),
    `the workbook is damaged: it is packed in a way that workbooks do not use; ${again}`,
  ],
  [
    'a ZIP with a password',
    withSheet({ flags: 1 }),
    'the file is protected with a password; save a copy without one and import that.',
  ],
  ...['<!ENTITY x SYSTEM "file:///etc/passwd">', laughs].map(
    (declared) =>
      [
        `a document type that declares ${declared.slice(0, 20)}`,
        workbookOf({ sheet: doctype(declared) }),
        `it declares a document type, which no workbook has and which can multiply or fetch what it likes, ${other}`,
      ] as const,
  ),
  ['an entity that nobody declares', workbookOf({ sheet: sheetXml('<row><c t="str"><v>&x;</v></c></row>') }), broken],
  ['half of a character', workbookOf({ sheet: sheetXml('<row><c t="str"><v>&#xD800;</v></c></row>') }), broken],
  ['half of a character in UTF-8', workbookOf({ sheet: Buffer.from(sheetXml('\xed\xa0\x80'), 'latin1') }), broken],
  ['XML that stops', workbookOf({ sheet: sheetXml('').slice(0, -5) }), broken],
  ['tags that do not match', workbookOf({ sheet: sheetXml('<row></c>') }), broken],
  ['elements in elements', workbookOf({ sheet: sheetXml('<row>'.repeat(1000)) }), broken],
  [
    'a text without an end',
    workbookOf({ sheet: sheetXml(`<row><c t="str"><v>${'longer '.repeat(700_000)}</v></c></row>`) }),
    `a single piece of it is longer than any cell, ${other}`,
  ],
  [
    'a row of one long text many times over',
    workbookOf({
      texts: `<si><t>${'long '.repeat(6000)}</t></si>`,
      sheet: sheetXml(`<row>${'<c t="s"><v>0</v></c>'.repeat(40)}</row>`),
    }),
    `row 1 holds more than 1000000 characters, ${other}`,
  ],
  [
    'a column too many',
    workbookOf({ sheet: sheetXml('<row r="1"><c r="XFE1"><v>1</v></c></row>') }),
    `it has a column outside of what a sheet can hold, ${other}`,
  ],
  ...['1048577', '0', '-1', '1e3', 'x'].map(
    (row) =>
      [
        `a row ${row}`,
        workbookOf({ sheet: sheetXml(`<row r="${row}">${cell}</row>`) }),
        `it has a row outside of what a sheet can hold, ${other}`,
      ] as const,
  ),
  [
    'rows out of order',
    workbookOf({ sheet: sheetXml(`<row r="3">${cell}</row><row r="2">${cell}</row>`) }),
    `the workbook is damaged: row 2 comes after row 3; ${again}`,
  ],
  [
    'a cell twice',
    workbookOf({ sheet: sheetXml('<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>') }),
    `the workbook is damaged: row 1 has a cell twice; ${again}`,
  ],
  [
    'a cell of another row',
    workbookOf({ sheet: sheetXml('<row r="1"><c r="B2"><v>1</v></c></row>') }),
    `the workbook is damaged: a cell of row 1 stands at the wrong place; ${again}`,
  ],
  [
    'a sheet that lies elsewhere',
    zipOf(partsOf(good).filter(({ name }) => !name.endsWith('sheet1.xml'))),
    `the workbook is damaged: its sheet "Sheet1" is missing; ${again}`,
  ],
  [
    'a ZIP that is no workbook',
    zipOf([{ name: 'read.me', content: 'hello' }]),
    'the file is a ZIP archive but no workbook; export the data as XLSX or CSV.',
  ],
  ['an empty ZIP', zipOf([]), 'the file is a ZIP archive but no workbook; export the data as XLSX or CSV.'],
  [
    'a binary workbook',
    zipOf(
      partsOf(good).map((part) => ({
        ...part,
        content: String(part.content).replace('xl/workbook.xml', 'xl/workbook.bin'),
      })),
    ),
    'the file is a binary Excel workbook (XLSB); open it in your spreadsheet program, save it as an Excel workbook (XLSX) or as CSV, and import that.',
  ],
  [
    'a text under the name of a workbook',
    Buffer.from('account_id,name\nA1,Acme\n'),
    'the file is no workbook, whatever its name says; name it .csv if it is text, or export it again.',
  ],
  [
    'a web page under the name of a workbook',
    Buffer.from('\ufeff\n<html><table>'),
    'the file is a web page or XML under the name of a workbook, as some systems export it; open it in your spreadsheet program, save it as an Excel workbook (XLSX), and import that.',
  ],
  [
    'an OLE file that only speaks of a password',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1016),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(2000),
    ]),
    'the file is an old Office document, but no workbook; export the data as XLSX or CSV.',
  ],
]

test.each(refusals)('%s is refused with a sentence', async (_, bytes, says) => {
  expect((await readBytes(bytes)).refused).toBe(says)
})

test('a workbook that is cut off anywhere is refused', async () => {
  const whole = readFileSync(fixture('kinds.xlsx'))
  for (const share of [0.001, 0.1, 0.5, 0.9, 0.99, 0.999]) {
    const { refused } = await readBytes(whole.subarray(0, Math.floor(whole.length * share)))
    expect(refused).toMatch(/^the (workbook is damaged|file is no workbook)/)
  }
})

test('a name of a sheet is a name: with paths, with marks that turn text around, and in any script', async () => {
  const names = ['../../etc/passwd', 'C:\\book', '\u202egnp.xlsx', '☃ <&"', '']
  const sheets = Object.fromEntries(names.map((name, n) => [name, `<row><c><v>${n}</v></c></row>`]))
  expect((await readBytes(workbookOf({ sheets }))).sheets).toEqual(
    Object.fromEntries(names.map((name, n) => [name, { 1: [n] }])),
  )
})

test('a ZIP inside of the ZIP, macros and pictures are left alone', async () => {
  const bomb = zipOf([{ name: 'bomb', content: Buffer.alloc(1024 * 1024) }])
  const more = ['xl/media/nested.zip', 'xl/vbaProject.bin'].map((name) => ({ name, content: bomb, stored: true }))
  expect(await readBytes(workbookOf({ ...good, more }))).toMatchObject({
    refused: null,
    sheets: { Sheet1: { 1: ['x'] } },
  })
})

test('a ZIP in 64 bits, as programs write it that stream, and one with a comment are read', async () => {
  for (const form of [{ wide: true }, { comment: 'made by hand, PK\x05\x06 and all' }]) {
    expect(await readBytes(zipOf(partsOf(good), form))).toMatchObject({
      refused: null,
      sheets: { Sheet1: { 1: ['x'] } },
    })
  }
})

test('the last column of the last row is read', async () => {
  const { sheets } = await readBytes(
    workbookOf({ sheet: sheetXml('<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>') }),
  )
  expect(sheets['Sheet1']?.[1_048_576]).toHaveLength(16_384)
  expect(sheets['Sheet1']?.[1_048_576]?.at(-1)).toBe(1)
})

test('a million empty rows are no rows', async () => {
  const rows = Array.from({ length: 1_048_576 }, (_, n) => `<row r="${n + 1}" ht="${n % 99}"/>`).join('')
  const { refused, sheets, filled } = await readBytes(workbookOf({ sheet: sheetXml(rows) }))
  expect({ refused, sheets, filled }).toEqual({ refused: null, sheets: { Sheet1: {} }, filled: [] })
})

test('rows that are wide for a single cell each are refused in time', async () => {
  const rows = Array.from({ length: 6200 }, (_, n) => `<row r="${n + 1}"><c r="XFD${n + 1}"><v>1</v></c></row>`).join(
    '',
  )
  const { refused } = await readBytes(workbookOf({ sheet: sheetXml(rows) }))
  expect(refused).toBe(`its sheet is larger than any table that a person keeps, ${other}`)
})

test('a cell of a million characters too many is a problem of its own, not of its row', async () => {
  const texts = `<si><t>${'x'.repeat(1_000_001)}</t></si>`
  const { sheets } = await readBytes(workbookOf({ texts, sheet: sheetXml(`<row><c t="s"><v>0</v></c>${cell}</row>`) }))
  expect(sheets['Sheet1']?.[1]).toEqual([
    { shown: `${'x'.repeat(60)}…`, message: 'this cell is longer than 1000000 characters; shorten it.' },
    'x',
  ])
})
