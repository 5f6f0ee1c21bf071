import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { expect, test } from 'vitest'
import { nameOfFont } from '../../../electron/engine/brands/font-file.ts'

const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts')
const liberation = readFileSync(join(fonts, 'LiberationSans-Regular.ttf'))

/** The same file with other licence flags (OS/2, fsType: the fifth 16-bit number). */
function flagged(fsType: number): Buffer {
  const font = Buffer.from(liberation)
  const tables = font.readUInt16BE(4)
  const at = Array.from({ length: tables }, (_, n) => 12 + n * 16).find(
    (n) => font.toString('latin1', n, n + 4) === 'OS/2',
  )
  font.writeUInt16BE(fsType, font.readUInt32BE((at ?? 0) + 8) + 8)
  return font
}

test.each([
  ['installable', 0],
  ['preview and print', 4],
  ['editable', 8],
  ['restricted or editable, of which the less restrictive holds', 10],
])('a typeface that is %s may be used', (_, fsType) => {
  expect(nameOfFont('a.ttf', flagged(fsType))).toEqual({ ok: true, value: 'Liberation Sans' })
})

test.each([
  ['restricted', 2, /must not be embedded in documents/],
  ['not to be subset', 0x104, /a part of it must not be embedded/],
  ['bitmaps only', 0x208, /only its bitmaps/],
])('one that is %s is refused with a sentence', (_, fsType, sentence) => {
  expect(nameOfFont('a.ttf', flagged(fsType))).toMatchObject({
    ok: false,
    problem: { code: 'font-licence', message: expect.stringMatching(sentence) },
  })
})

test.each([
  ['a web font', Buffer.from('wOF2 and more'), /web font/],
  ['a collection', Buffer.from('ttcf and more'), /collection/],
  ['half a font', liberation.subarray(0, 300), /no TTF or OTF/],
  ['a PDF', Buffer.from('%PDF-1.7'), /no TTF or OTF/],
  ['nothing', Buffer.alloc(0), /no TTF or OTF/],
])('%s is refused', (_, bytes, sentence) => {
  expect(nameOfFont('a.ttf', bytes)).toMatchObject({ ok: false, problem: { message: expect.stringMatching(sentence) } })
})
