import { expect, test } from 'vitest'
import { pdfOf } from '../../../electron/engine/print/pdf-of.ts'
import { day } from '../../../shared/days.ts'

type Line = { readonly text: string; readonly width: number }

/** The lines of Dutch texts in Inter of 10 points, one below the other. */
async function linesOf(texts: readonly string[], width: number): Promise<readonly Line[]> {
  const lines: Line[] = []
  await pdfOf(
    {
      language: 'nl-NL',
      defaultStyle: { font: 'Inter', fontSize: 10 },
      content: texts.map((text) => ({ columns: [{ text, width }] })),
    },
    day('2026-03-31'),
    null,
    {
      see: (pages) => {
        for (const { text, left, right } of pages.flatMap(({ items }) => items)) {
          lines.push({ text: text.trim(), width: right - left })
        }
      },
    },
  )
  return lines
}

const name = 'De Koninklijke Zaadveredelingsmaatschappij Vreugdenhil'

test('a long word is parted only where no line holds it, and its hyphen is inside the line', async () => {
  const whole = (await linesOf(['Zaadveredelingsmaatschappij'], 400))[0]?.width ?? 0
  for (let width = 75; width < 300; width += 1) {
    const lines = (await linesOf([name], width)).map(({ text }) => text)
    const isParted = lines.some((text) => text.endsWith('-'))
    expect([width, isParted]).toEqual([width, width < whole])
    expect(lines.join(' ').replaceAll('- ', '')).toBe(name)
    for (const line of await linesOf(lines, 400)) expect(line.width).toBeLessThanOrEqual(width)
  }
})

test('a part that is wider than its line stands there by itself', async () => {
  const lines = await linesOf([name], 20)
  expect(
    lines
      .map(({ text }) => text)
      .join('')
      .replaceAll('-', ''),
  ).toBe(name.replaceAll(' ', ''))
})
