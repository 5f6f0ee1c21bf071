import { execFileSync, spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { inflateSync } from 'node:zlib'
import type { Content } from 'pdfmake/interfaces.js'
import { expect, test } from 'vitest'
import { fontDictionary } from '../../../electron/engine/print/fonts.ts'
import { keepGlyphIds } from '../../../electron/engine/print/kept-glyph-ids.ts'
import { PdfDocument } from '../../../electron/engine/print/pdfmake-parts.ts'
import { drawLinesWhole } from '../../../electron/engine/print/plain-lines.ts'
import { shareFonts } from '../../../electron/engine/print/shared-fonts.ts'
import { readPdf } from '../../fixtures/read-pdf.ts'
import { everyKind } from './every-kind.ts'
import { pictureOf } from './picture-of.ts'
import { printedBy } from './printed-plainly.ts'

/*
 * What is taught to pdfmake is taught once and for all in a process: the tests of this file build on one another, in
 * this order.
 */
const { create, openSync } = createRequire(import.meta.url)('fontkit') as {
  readonly create: (bytes: Buffer) => Outlined
  readonly openSync: (path: string) => Outlined
}
const poppler = spawnSync('pdftoppm', ['-v']).error === undefined
const locked = { userPassword: 'open', ownerPassword: 'own', permissions: { printing: 'highResolution' } } as const
const kinds = [{}, locked, { ...locked, version: '1.7ext3' as const }]
const printed = () => Promise.all(kinds.map((kind) => printedBy({ ...everyKind(), ...kind })))
const before = await printed()

test.skipIf(!poppler)(
  'a text looks and reads as with ids of the document, locked with a password too; without poppler this is skipped',
  { timeout: 120_000 },
  async () => {
    const { prototype } = PdfDocument
    const { provideFont } = prototype
    prototype.provideFont = function provideKept(...face) {
      const font = provideFont.apply(this, face)
      if (!font.include) keepGlyphIds(font)
      return font
    }
    const after = await printed()
    for (const [at, pdf] of before.entries()) {
      const now = after[at] ?? Buffer.alloc(0)
      expect(now.equals(pdf)).toBe(false)
      expect(textOf(now)).toBe(textOf(pdf))
      expect(pictureOf(now).equals(pictureOf(pdf))).toBe(true)
    }
    const [old, now] = [before[0] ?? Buffer.alloc(0), after[0] ?? Buffer.alloc(0)]
    expect(await readPdf(now)).toEqual(await readPdf(old))
    expect(fontsIn(now).map(({ file }) => file)).toEqual(fontsIn(old).map(({ file }) => file))
  },
)

/** Accents that are a glyph and that are a mark, one glyph of several characters, a character beyond the first plane. */
const inter = ['Zürich', '€1,240.50', 'AVAtar', 'e\u0301t', '->', '\u{1f130}', 'Балкан']
const noto = ['office', 'fine', 'Zürich']

test('the tables of a typeface name the glyphs by their ids in it, and lead to those that are in the file', async () => {
  const content: Content[] = [
    ...inter.map((text) => ({ text, noWrap: true })),
    ...noto.map((text) => ({ text, font: 'Noto Sans', bold: true })),
  ]
  const pdf = await printedBy({ content, defaultStyle: { font: 'Inter' } })
  const dictionary = fontDictionary()
  const files = [
    [inter, String(dictionary['Inter']?.normal)],
    [noto, String(dictionary['Noto Sans']?.bold)],
  ] as const
  const fonts = fontsIn(pdf)
  expect(fonts.length).toBe(files.length)
  for (const [at, [texts, path]] of files.entries()) {
    const { file, widths, characters, places } = fonts[at] as EmbeddedIn
    const whole = openSync(path)
    const part = create(file)
    const glyphs = new Map<number, OutlinedGlyph>([[0, whole.getGlyph(0)]])
    for (const glyph of texts.flatMap((text) => whole.layout(text).glyphs)) glyphs.set(glyph.id, glyph)
    const ids = [...glyphs.keys()].toSorted((a, b) => a - b)
    expect([...widths.keys()]).toEqual(ids)
    expect([...characters.keys()]).toEqual(ids)
    expect(places.flatMap((place, id) => (place > 0 ? [id] : []))).toEqual(ids.slice(1))
    expect(new Set(places).size).toBe(ids.length)
    for (const [id, { advanceWidth, codePoints, path: outline }] of glyphs) {
      expect(part.getGlyph(places[id] ?? 0).path.toSVG()).toBe(outline.toSVG())
      // pdfkit says how wide the glyph of no character is, and which character it is, in a way of its own.
      if (id === 0) continue
      expect(widths.get(id)).toBeCloseTo((advanceWidth * 1000) / whole.unitsPerEm, 4)
      expect(characters.get(id)).toBe(String.fromCodePoint(...codePoints))
    }
  }
  expect([...(fonts[0]?.characters.values() ?? [])]).toEqual(expect.arrayContaining(['->', 'e\u0301', '\u{1f130}']))
  expect([...(fonts[1]?.characters.values() ?? [])]).toContain('ffi')
  expect((await readPdf(pdf)).all.split(' ').filter((word) => word !== '')).toEqual([...inter, ...noto])
})

test('more glyphs than one block of a map of characters may hold are in several', async () => {
  const letters = Array.from({ length: 250 }, (_, nth) => String.fromCharCode(0x400 + (nth % 256)))
  const pdf = await printedBy({ content: letters.join(' '), defaultStyle: { font: 'Noto Sans' } })
  const map = [...objectsIn(pdf).values()]
    .map(({ stream }) => String(stream))
    .find((text) => text.includes('begincmap'))
  const counts = [...(map ?? '').matchAll(/(\d+) beginbfchar\n([\s\S]*?)\nendbfchar/g)].map(([, count, lines = '']) => {
    expect(lines.split('\n').length).toBe(Number(count))
    return Number(count)
  })
  expect(counts.length).toBeGreaterThan(2)
  expect(Math.max(...counts)).toBe(100)
  expect((await readPdf(pdf)).all.trim().replaceAll(' ', '')).toBe(letters.join(''))
})

test.skipIf(!poppler)(
  'a word is shown in every document as in the first, drawn by whole lines in shared typefaces; without poppler this is skipped',
  { timeout: 120_000 },
  async () => {
    shareFonts()
    drawLinesWhole()
    const other = () => printedBy({ content: ['1,234 AVAtar Row 12', ...inter], defaultStyle: { font: 'Inter' } })
    const one = () => printedBy(everyKind())
    const first = [await one(), await other()]
    expect(await Promise.all([other(), one(), one(), other()])).toEqual([first[1], first[0], first[0], first[1]])
    const alone = await printedBy({ content: ['Балкан'], defaultStyle: { font: 'Inter' } })
    expect(shownIn(alone).length).toBe(1)
    expect(shownIn(first[1] ?? alone).at(-1)).toBe(shownIn(alone)[0])
    const now = [first[0] ?? Buffer.alloc(0), ...(await printed()).slice(1)]
    for (const [at, pdf] of before.entries()) {
      const is = now[at] ?? Buffer.alloc(0)
      expect(textOf(is)).toBe(textOf(pdf))
      const [was, picture] = [pictureOf(pdf), pictureOf(is)]
      expect(picture.length).toBe(was.length)
      expect(picture.reduce((most, value, n) => Math.max(most, Math.abs(value - (was[n] ?? 0))), 0)).toBeLessThan(12)
    }
  },
)

type OutlinedGlyph = {
  readonly id: number
  readonly advanceWidth: number
  readonly codePoints: readonly number[]
  readonly path: { readonly toSVG: () => string }
}
type Outlined = {
  readonly unitsPerEm: number
  readonly getGlyph: (id: number) => OutlinedGlyph
  readonly layout: (text: string) => { readonly glyphs: readonly OutlinedGlyph[] }
}

/** A typeface as it is in a file: widths and characters by code, and for each code the place of its glyph. */
type EmbeddedIn = {
  readonly file: Buffer
  readonly widths: ReadonlyMap<number, number>
  readonly characters: ReadonlyMap<number, string>
  readonly places: readonly number[]
}

function fontsIn(pdf: Buffer): readonly EmbeddedIn[] {
  const objects = objectsIn(pdf)
  return [...objects.values()].flatMap(({ dictionary }) => {
    if (!dictionary.includes('/Subtype /Type0')) return []
    const led = (from: string, key: string) =>
      objects.get(new RegExp(`/${key} \\[?(\\d+) 0 R`).exec(from)?.[1] ?? '') ?? { dictionary: '', stream: null }
    const part = led(dictionary, 'DescendantFonts').dictionary
    const file = led(led(part, 'FontDescriptor').dictionary, 'FontFile2').stream ?? Buffer.alloc(0)
    const table = led(part, 'CIDToGIDMap').stream ?? Buffer.alloc(0)
    const map = led(dictionary, 'ToUnicode').stream?.toString('latin1') ?? ''
    return [{ file, widths: widthsIn(part), characters: charactersIn(map), places: placesIn(table) }]
  })
}

type InFile = { readonly dictionary: string; readonly stream: Buffer | null }

function objectsIn(pdf: Buffer): ReadonlyMap<string, InFile> {
  const objects = pdf.toString('latin1').matchAll(/\n(\d+) 0 obj\n([\s\S]*?)\nendobj/g)
  return new Map(
    [...objects].map(([, id = '', text = '']) => {
      const [, dictionary = text, stream] = /^([\s\S]*?)\nstream\n([\s\S]*)\nendstream$/.exec(text) ?? []
      return [id, { dictionary, stream: stream === undefined ? null : inflateSync(Buffer.from(stream, 'latin1')) }]
    }),
  )
}

function widthsIn(part: string): ReadonlyMap<number, number> {
  const runs = (/\/W \[(.*)\]/.exec(part)?.[1] ?? '').matchAll(/(\d+) \[([^\]]*)\]/g)
  return new Map(
    [...runs].flatMap(([, first, widths = '']) =>
      widths.split(' ').map((width, nth) => [Number(first) + nth, Number(width)] as const),
    ),
  )
}

function charactersIn(map: string): ReadonlyMap<number, string> {
  return new Map(
    [...map.matchAll(/^<(\w{4})> <(\w*)>$/gm)].map(([, code = '', text = '']) => [
      Number.parseInt(code, 16),
      Buffer.from(text, 'hex').swap16().toString('utf16le'),
    ]),
  )
}

function placesIn(table: Buffer): readonly number[] {
  return Array.from({ length: table.length / 2 }, (_, id) => table.readUInt16BE(2 * id))
}

/** What shows text on the pages. */
function shownIn(pdf: Buffer): readonly string[] {
  return [...objectsIn(pdf).values()].flatMap(({ stream }) => String(stream ?? '').match(/^\[.*\] TJ$/gm) ?? [])
}

function textOf(pdf: Buffer): string {
  return execFileSync('pdftotext', ['-layout', '-upw', 'open', '-', '-'], { input: pdf }).toString()
}
