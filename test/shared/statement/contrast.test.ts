import fc from 'fast-check'
import { expect, test } from 'vitest'
import { contrast, contrastNeeded, contrastsOf } from '../../../shared/statement/contrast.ts'

test.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#777777', '#ffffff', 4.48],
  ['#0000ff', '#ffffff', 8.59],
])('%s on %s has the contrast that WCAG gives it', (a, b, ratio) => {
  expect(contrast(a, b)).toBeCloseTo(ratio, 2)
  expect(contrast(b, a)).toBeCloseTo(ratio, 2)
})

const hex = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`)

test('a colour that cannot be read well has a suggestion that can, and one that can has none', () => {
  fc.assert(
    fc.property(hex, hex, hex, (primary, secondary, accent) => {
      for (const { color, enough, ratio, suggestion } of contrastsOf({ primary, secondary, accent })) {
        expect(enough).toBe(ratio >= contrastNeeded[color])
        expect(suggestion === null).toBe(enough)
        if (suggestion !== null) expect(contrast(suggestion, '#ffffff')).toBeGreaterThanOrEqual(contrastNeeded[color])
      }
    }),
  )
})

test('the suggestion is the same hue, no darker than it has to be', () => {
  const [primary] = contrastsOf({ primary: '#ff8800', secondary: '#000000', accent: '#000000' })
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) =>
    Number.parseInt(primary?.suggestion?.slice(at, at + 2) ?? '', 16),
  )
  expect(green / red).toBeCloseTo(0x88 / 0xff, 1)
  expect(blue).toBe(0)
  expect(contrast(primary?.suggestion ?? '', '#ffffff')).toBeLessThan(4.6)
})
