import { readFileSync } from 'node:fs'
import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { inEnglish, sentence } from '../../../../shared/sentences/english.ts'
import type { Sentence } from '../../../../shared/sentences/sentence.ts'
import { fixture, readBytes } from './read-workbook.ts'
import { type BookParts, partsOf, sheetXml, workbookOf } from './workbook-of.ts'
import { type Part, zipOf } from './zip-of.ts'

const cell = '<c t="str"><v>x</v></c>'
const good: BookParts = { sheets: { Sheet1: `<row>${cell}</row>` } }
const damaged = (how: string) => sentence('workbook-damaged', { how })
const harmful = (how: string) => sentence('workbook-harmful', { how })
const broken = damaged('xml')

/** The good workbook with its sheet packed as told. */
function withSheet(change: Partial<Part>): Buffer {
  return zipOf(partsOf(good).map((part) => (part.name.endsWith('sheet1.xml') ? { ...part, ...change } : part)))
}

const spaces = sheetXml(' '.repeat(32 * 1024 * 1024))
const doctype = (declared: string) => sheetXml(`<row>${cell}</row>`, `<!DOCTYPE worksheet [${declared}]>`)
const laughs = Array.from({ length: 9 }, (_, n) => `<!ENTITY l${n + 1} "${`&l${n};`.repeat(10)}">`).join('')

const refusals: readonly (readonly [what: string, bytes: Buffer, says: Sentence])[] = [
  ['a bomb of one part', withSheet({ content: spaces }), harmful('ratio')],
  ['a bomb that says it is small', withSheet({ packed: deflateRawSync(spaces) }), harmful('lies')],
  [
    'parts that share their bytes',
    zipOf([...partsOf(good), { name: 'xl/again.xml', content: '', sharesLast: true }]),
    harmful('overlap'),
  ],
  ['two parts of one name', zipOf([...partsOf(good), ...partsOf(good).slice(-1)]), harmful('names')],
  ['a part that holds less than it says', withSheet({ says: { unpacked: 9999 } }), damaged('content')],
  ['a part whose checksum is wrong', withSheet({ says: { crc: 1 } }), damaged('content')],
  ['a stored part with two sizes', withSheet({ stored: true, says: { unpacked: 3 } }), damaged('sizes')],
  [
    'a part that is called otherwise where it stands',
    zipOf(partsOf(good).map((part) => ({ ...part, says: { name: part.name.replace('sheet1', 'SHEET1') } }))),
    damaged('header'),
  ],
  ['bytes that cannot be unpacked', withSheet({ packed: Buffer.from('no deflate') }), damaged('unpacking')],
  ['a way of packing that is not ours', withSheet({ method: 14 }), damaged('packing')],
  ['a ZIP with a password', withSheet({ flags: 1 }), sentence('protected')],
  ...['<!ENTITY x SYSTEM "file:///etc/passwd">', laughs].map(
    (declared) =>
      [
        `a document type that declares ${declared.slice(0, 20)}`,
        workbookOf({ sheet: doctype(declared) }),
        harmful('doctype'),
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
    harmful('token'),
  ],
  [
    'a row of one long text many times over',
    workbookOf({
      texts: `<si><t>${'long '.repeat(6000)}</t></si>`,
      sheet: sheetXml(`<row>${'<c t="s"><v>0</v></c>'.repeat(40)}</row>`),
    }),
    sentence('row-too-much', { row: 1, most: 1_000_000 }),
  ],
  [
    'a column too many',
    workbookOf({ sheet: sheetXml('<row r="1"><c r="XFE1"><v>1</v></c></row>') }),
    harmful('column'),
  ],
  ...['1048577', '0', '-1', '1e3', 'x'].map(
    (row) =>
      [`a row ${row}`, workbookOf({ sheet: sheetXml(`<row r="${row}">${cell}</row>`) }), harmful('row')] as const,
  ),
  [
    'rows out of order',
    workbookOf({ sheet: sheetXml(`<row r="3">${cell}</row><row r="2">${cell}</row>`) }),
    sentence('rows-out-of-order', { row: 2, before: 3 }),
  ],
  [
    'a cell twice',
    workbookOf({ sheet: sheetXml('<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>') }),
    sentence('cell-misplaced', { row: 1 }),
  ],
  [
    'a cell of another row',
    workbookOf({ sheet: sheetXml('<row r="1"><c r="B2"><v>1</v></c></row>') }),
    sentence('cell-misplaced', { row: 1 }),
  ],
  [
    'a sheet that lies elsewhere',
    zipOf(partsOf(good).filter(({ name }) => !name.endsWith('sheet1.xml'))),
    sentence('workbook-misses-sheet', { sheet: 'Sheet1' }),
  ],
  ['a ZIP that is no workbook', zipOf([{ name: 'read.me', content: 'hello' }]), sentence('binary', { kind: 'zip' })],
  ['an empty ZIP', zipOf([]), sentence('binary', { kind: 'zip' })],
  [
    'a binary workbook',
    zipOf(
      partsOf(good).map((part) => ({
        ...part,
        content: String(part.content).replace('xl/workbook.xml', 'xl/workbook.bin'),
      })),
    ),
    sentence('spreadsheet', { kind: 'xlsb' }),
  ],
  [
    'an OLE file that only speaks of a password',
    Buffer.concat([
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      Buffer.alloc(1016),
      Buffer.from('EncryptedPackage', 'utf16le'),
      Buffer.alloc(2000),
    ]),
    sentence('spreadsheet', { kind: 'other' }),
  ],
]

test.each(refusals)('%s is refused with a sentence', async (_, bytes, says) => {
  expect((await readBytes(bytes)).refused).toBe(inEnglish(says))
})

test('a workbook that is cut off anywhere is refused', async () => {
  const whole = readFileSync(fixture('kinds.xlsx'))
  for (const share of [0.001, 0.1, 0.5, 0.9, 0.99, 0.999]) {
    const { refused } = await readBytes(whole.subarray(0, Math.floor(whole.length * share)))
    expect(refused).toMatch(/^The workbook is damaged/)
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
  expect(refused).toBe(inEnglish(harmful('sheet')))
})

test('a cell of a million characters too many is a problem of its own, not of its row', async () => {
  const texts = `<si><t>${'x'.repeat(1_000_001)}</t></si>`
  const { sheets } = await readBytes(workbookOf({ texts, sheet: sheetXml(`<row><c t="s"><v>0</v></c>${cell}</row>`) }))
  expect(sheets['Sheet1']?.[1]).toEqual([
    { shown: `${'x'.repeat(60)}…`, what: sentence('cell-too-long', { most: 1_000_000 }) },
    'x',
  ])
})
