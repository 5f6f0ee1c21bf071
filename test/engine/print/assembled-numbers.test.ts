import { expect, test } from 'vitest'
import { assembledNumbers } from '../../../electron/engine/print/assembled-numbers.ts'
import { bundled, fontDictionary } from '../../../electron/engine/print/fonts.ts'
import { PdfDocument, type ShapedRun } from '../../../electron/engine/print/pdfmake-parts.ts'

const characters = [
  '0',
  '1',
  '4',
  '7',
  '.',
  ',',
  ':',
  ';',
  '%',
  '€',
  '$',
  '£',
  '(',
  ')',
  '-',
  '−',
  ' ',
  '\u00a0',
  '\u202f',
]
const styles = [false, true].flatMap((bold) =>
  [false, true].flatMap((italics) => [undefined, ['tnum']].map((features) => ({ bold, italics, features }))),
)

for (const family of bundled) {
  test.each(styles)(
    `numbers put together are those that ${family} shapes: bold $bold, italics $italics, $features`,
    { timeout: 120_000 },
    ({ bold, italics, features }) => {
      const document = new PdfDocument(fontDictionary(), {}, {}, {}, { font: null, autoFirstPage: false })
      const font = document.provideFont(family, bold, italics)
      const shape = (text: string): ShapedRun => {
        font.font._glyphs = {}
        const { glyphs, positions, advanceWidth } = font.layoutRun(text, features)
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
      expect(made).toBeGreaterThan(1200)
    },
  )
}

test('what is more than a number is left to the typeface', () => {
  const assembled = assembledNumbers(() => {
    throw new Error('nothing is shaped')
  })
  for (const word of ['€99K', 'Q4', '7', '1–2', '12×4', '½']) expect(assembled(word)).toBeNull()
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

/** Every two of them before and after a digit, amounts as they are written in five languages, and any mixture. */
function* words(): Generator<string> {
  for (const a of characters) for (const b of characters) yield* [`${a}${b}`, `${a}4${b}`, `7${a}${b}1`]
  yield* [
    '€1,240,000.50',
    '1.240.000,50 €',
    '€\u00a05,30',
    '1\u202f240\u202f000,50',
    '£381,994.34 ',
    '98.7%',
    '41\u00a0%',
  ]
  yield* [
    '(€\u00a042.515,92) ',
    '(18,906.03).',
    '-€12.30',
    '€\u00a0-1.204,50',
    '−3,5',
    '2026-03-31',
    '12:30',
    '91,6%; ',
    '14 (37)',
  ]
  let seed = 20_260_331
  const next = (below: number) => {
    seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31
    return Math.floor((seed / 2 ** 31) * below)
  }
  for (let word = 0; word < 400; word += 1) {
    yield Array.from({ length: 2 + next(9) }, () =>
      next(2) === 0 ? String(next(10)) : (characters[next(characters.length)] ?? '0'),
    ).join('')
  }
}
