import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Content } from 'pdfmake/interfaces.js'
import { expect, test } from 'vitest'
import { addTypeface, fontDictionary } from '../../../electron/engine/print/fonts.ts'
import { pdfOf } from '../../../electron/engine/print/pdf-of.ts'
import { day } from '../../../shared/days.ts'
import { readPdf, writtenIn } from '../../fixtures/read-pdf.ts'
import { scratchFolder } from '../../shell/scratch.ts'

const root = path.join(import.meta.dirname, '../../..')
/** Words that share glyphs: a space and a no-break space, letters and their accented ones, ligatures, two typefaces. */
const words = ['Économie à Zürich', 'a b', 'a\u00a0b', 'office fi ﬁ', 'Балкан 12,480.50', 'e E a A c C u U']
const tabular = (text: string): Content => ({ text, fontFeatures: ['tnum'] })

async function printed(content: Content): Promise<Uint8Array> {
  return (await pdfOf({ content, defaultStyle: { font: 'Inter' } }, day('2026-03-31'))).bytes
}

/** The same text printed by pdfmake in a process of its own, with typefaces of its own whose glyphs keep their ids. */
function plain(text: string): string {
  const code = `
    import Printer from 'pdfmake/js/Printer.js'
    import { fontDictionary, isFontFile } from './electron/engine/print/fonts.ts'
    import { keepGlyphIds } from './electron/engine/print/kept-glyph-ids.ts'
    import { PdfDocument } from './electron/engine/print/pdfmake-parts.ts'
    import { setInFonts } from './electron/engine/print/set-in-fonts.ts'
    import { claim } from './electron/engine/print/structure/claims.ts'
    import { teachStructure } from './electron/engine/print/structure/teach-structure.ts'
    import { pressLightly } from './electron/engine/print/pressed-lightly.ts'
    import { drawLinesWhole } from './electron/engine/print/plain-lines.ts'
    import { learnToPart } from './electron/engine/print/long-words.ts'
    import { createHash } from 'node:crypto'
    await learnToPart('en')
    pressLightly()
    drawLinesWhole()
    teachStructure()
    const { provideFont } = PdfDocument.prototype
    PdfDocument.prototype.provideFont = function (...face) {
      const font = provideFont.apply(this, face)
      if (!font.include) keepGlyphIds(font)
      return font
    }
    const text = ${JSON.stringify(text)}
    const printer = new (Printer.default ?? Printer)(fontDictionary(), null, { resolve: async () => {}, resolved: async () => {} }, isFontFile)
    const document = await printer.createPdfKitDocument({
      info: { creationDate: new Date('2026-03-31T00:00:00Z') },
      content: setInFonts([text, { text, fontFeatures: ['tnum'] }]),
      defaultStyle: { font: 'Inter' },
    })
    claim(document)
    document.end()
    const hash = createHash('sha256')
    for await (const chunk of document) hash.update(chunk)
    process.stdout.write(hash.digest('hex'))`
  return execFileSync(process.execPath, ['--input-type=module', '--eval', code], { cwd: root, encoding: 'utf8' })
}

test('with shared typefaces a file has the bytes it has with typefaces of its own', { timeout: 60_000 }, async () => {
  for (const text of ['Balkan 12,480.50 office', 'Балкан Zürich a\u00a0b']) {
    const ours = createHash('sha256')
      .update(await printed([text, tabular(text)]))
      .digest('hex')
    expect(ours).toBe(plain(text))
  }
})

test('what was printed before leaves no trace in a file', async () => {
  const first = await Promise.all(words.map((text) => printed([text, tabular(text)])))
  for (const [at, text] of words.toReversed().entries()) {
    expect(await printed([text, tabular(text)])).toEqual(first[words.length - 1 - at])
  }
})

test('text that was cached is read as it was written', async () => {
  for (const text of [...words, ...words]) {
    const { all } = await readPdf(await printed(text))
    expect(all.normalize('NFKC').trim()).toBe(text.normalize('NFKC'))
  }
})

test('a typeface may be called what it likes: its name is one in the file', async () => {
  const inter = readFileSync(String(fontDictionary()['Inter']?.normal))
  const [name, odd] = ['Inter-Regular', 'In>> (l)/gu#r'].map((text) => Buffer.from(text, 'utf16le').swap16())
  inter.set(odd ?? [], inter.indexOf(name ?? ''))
  const file = path.join(scratchFolder(), 'odd.ttf')
  writeFileSync(file, inter)
  addTypeface('Odd', { normal: file, bold: file, italics: file, bolditalics: file })
  const { bytes } = await pdfOf({ content: 'Words', defaultStyle: { font: 'Odd' } }, day('2026-03-31'))
  expect(writtenIn(bytes)).toMatch(/\/BaseFont \/[A-Z]{6}\+In_lgur[\s/]/)
  expect((await readPdf(bytes)).all.trim()).toBe('Words')
})
