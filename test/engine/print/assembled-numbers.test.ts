import { expect, test } from 'vitest'
import { assembledNumbers } from '../../../electron/engine/print/assembled-numbers.ts'
import { bundled, fontDictionary } from '../../../electron/engine/print/fonts.ts'
import { PdfDocument, type ShapedRun } from '../../../electron/engine/print/pdfmake-parts.ts'

const characters = ['0', '1', '4', '7', '.', ',', '%', '€', '$', '£', ' ', '\u00a0', '\u202f']
const styles = [false, true].flatMap((bold) => [false, true].map((italics) => ({ bold, italics })))

for (const family of bundled) {
  test.each(styles)(
    `numbers put together are those that ${family} shapes: $bold, $italics`,
    { timeout: 120_000 },
    (style) => {
      const document = new PdfDocument(fontDictionary(), {}, {}, {}, { font: null, autoFirstPage: false })
      const font = document.provideFont(family, style.bold, style.italics)
      const shape = (text: string): ShapedRun => {
        font.font._glyphs = {}
        const { glyphs, positions, advanceWidth } = font.layoutRun(text)
        return { glyphs, positions, advanceWidth }
      }
      const assembled = assembledNumbers(shape)
      let made = 0
      for (const word of words()) {
        const run = assembled(word)
        if (!run) continue
        made += 1
        expect(plainly(run), word).toEqual(plainly(shape(word)))
      }
      expect(made).toBeGreaterThan(600)
    },
  )
}

test('what is more than a number is left to the typeface', () => {
  const assembled = assembledNumbers(() => {
    throw new Error('nothing is shaped')
  })
  for (const word of ['-€12', '(1,234)', 'Q4', '7', '12:30', '1–2', '−3']) expect(assembled(word)).toBeNull()
})

function plainly({ glyphs, positions, advanceWidth }: ShapedRun) {
  const numbers = positions.map(({ xAdvance, xOffset, yOffset, advanceWidth: own }) => [
    xAdvance,
    xOffset,
    yOffset,
    own,
  ])
  const ids = glyphs.map((glyph) => [glyph.id, ...(glyph as unknown as { codePoints: readonly number[] }).codePoints])
  return { ids, numbers, advanceWidth }
}

/** Every three of them, and amounts as they are written in five languages. */
function* words(): Generator<string> {
  for (const a of characters) for (const b of characters.slice(0, 8)) for (const c of characters) yield a + b + c
  for (const amount of [
    '€1,240,000.50',
    '1.240.000,50 €',
    '€\u00a05,30',
    '1\u202f240\u202f000,50',
    '£381,994.34 ',
    '98.7%',
    '41\u00a0%',
  ])
    yield amount
}
