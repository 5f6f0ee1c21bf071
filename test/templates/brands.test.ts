import { readdirSync, readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { brandSchema } from '../../shared/statement/brand.ts'

const folder = new URL('../../templates/brands/', import.meta.url)
const brands = readdirSync(folder).map((file) => ({
  file,
  brand: brandSchema.parse(JSON.parse(readFileSync(new URL(file, folder), 'utf8'))),
}))

/** WCAG 2 contrast of a colour with white. */
function contrastWithWhite(color: string): number {
  const linear = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  const [red = 0, green = 0, blue = 0] = linear
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05)
}

test('a brand is found under its own key', () => {
  expect(brands.map(({ file }) => file)).toEqual(brands.map(({ brand }) => `${brand.key}.json`))
  expect(brands.map(({ brand }) => brand.key)).toEqual(['harbourline', 'plain'])
})

test.each(brands)('text in the colours of $file is readable on white', ({ brand }) => {
  expect(contrastWithWhite(brand.colors.primary)).toBeGreaterThanOrEqual(4.5)
  expect(contrastWithWhite(brand.colors.accent)).toBeGreaterThanOrEqual(4.5)
  expect(contrastWithWhite(brand.colors.secondary)).toBeGreaterThanOrEqual(3)
})

test.each(brands)('the logo of $file is shapes only', ({ brand }) => {
  expect(brand.logo ?? '').not.toMatch(/<text|<image|href|<style|<script/)
})
