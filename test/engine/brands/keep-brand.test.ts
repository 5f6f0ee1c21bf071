import { expect, test } from 'vitest'
import { brandNamed, brandNames } from '../../../electron/engine/brands/brands.ts'
import { keepBrand, removeBrand } from '../../../electron/engine/brands/keep-brand.ts'
import type { Book } from '../../../electron/engine/store/book.ts'
import { forgetUnusedFonts, putFont, unusedFonts } from '../../../electron/engine/store/brands.ts'
import { writeSetting } from '../../../electron/engine/store/settings.ts'
import { listTexts } from '../../../electron/engine/store/texts.ts'
import type { BrandText } from '../../../shared/contract/brands.ts'
import type { Brand } from '../../../shared/statement/brand.ts'
import { got, importRows, scratchBook } from '../store/scratch.ts'

const at = '2026-03-31T12:00:00.000Z'
const lead: BrandText = { id: 'opening', document: null, locale: 'nl', account: null, text: '{worth} en {paid}' }

function northern(book: Book): Brand {
  return { ...got(brandNamed(book, 'plain')), key: 'north', footer: 'North' }
}

test('a brand and its texts are kept together, and what is answered undoes it', () => {
  const book = scratchBook()
  const north = northern(book)
  const before = got(keepBrand(book, { key: 'north', brand: north, texts: [lead] }, at))
  expect(before).toEqual({ key: 'north', brand: null, texts: [{ ...lead, text: null }] })
  expect(got(brandNamed(book, 'north'))).toEqual(north)
  expect(listTexts(book)).toEqual([{ ...lead, brand: 'north' }])
  const changed = got(keepBrand(book, { key: 'north', brand: { ...north, footer: 'South' }, texts: [] }, at))
  expect(changed).toEqual({ key: 'north', brand: north, texts: [] })
  got(keepBrand(book, before, at))
  expect(brandNames(book)).not.toContain('north')
  expect(listTexts(book)).toEqual([])
})

test('a brand is removed with its texts, and comes back with them', () => {
  const book = scratchBook()
  const north = northern(book)
  const regional = { ...lead, document: 'summary', locale: 'nl-BE' } as const
  got(keepBrand(book, { key: 'north', brand: north, texts: [lead, regional] }, at))
  const removed = got(removeBrand(book, 'north', at))
  expect(brandNames(book)).not.toContain('north')
  expect(listTexts(book)).toEqual([])
  got(keepBrand(book, removed, at))
  expect(got(brandNamed(book, 'north'))).toEqual(north)
  expect(listTexts(book)).toHaveLength(2)
})

test('a brand that accounts name, or that is the default, is not removed, and who uses it is said', () => {
  const book = scratchBook()
  got(keepBrand(book, { key: 'north', brand: northern(book), texts: [] }, at))
  const names = ['Acme', 'Bolt', 'Cork', 'Dune']
  importRows(
    book,
    'accounts',
    names.map((name) => ({ account_id: name.toUpperCase(), name, brand: 'north' })),
  )
  expect(removeBrand(book, 'north', at)).toMatchObject({
    ok: false,
    problem: { code: 'brand-in-use', message: expect.stringMatching(/^4 accounts \(Acme, Bolt, Cork, …\)/) },
  })
  got(keepBrand(book, { key: 'south', brand: { ...northern(book), key: 'south' }, texts: [] }, at))
  got(writeSetting(book, 'brand', 'south'))
  expect(removeBrand(book, 'south', at)).toMatchObject({ ok: false, problem: { code: 'brand-is-default' } })
  expect(removeBrand(book, 'nobody', at)).toMatchObject({ ok: false, problem: { code: 'unknown-brand' } })
})

test("one of the program's own is as it came when it is taken out of the book, whoever uses it", () => {
  const book = scratchBook()
  const usual = got(brandNamed(book, 'plain'))
  expect(removeBrand(book, 'plain', at)).toMatchObject({ ok: false, problem: { code: 'brand-of-program' } })
  got(writeSetting(book, 'brand', 'plain'))
  got(keepBrand(book, { key: 'plain', brand: { ...usual, footer: 'Ours' }, texts: [] }, at))
  got(removeBrand(book, 'plain', at))
  expect(got(brandNamed(book, 'plain'))).toEqual(usual)
})

test.each([
  ['a name that there is not', { ...lead, text: '{worth}, {paid}, {clv}' }, 'words-unknown-place'],
  ['an opening without what was paid', { ...lead, text: '{worth}' }, 'words-missing-place'],
])('%s in a text is refused, and nothing is kept', (_, text, code) => {
  const book = scratchBook()
  const kept = keepBrand(book, { key: 'north', brand: northern(book), texts: [text] }, at)
  expect(kept).toMatchObject({ ok: false, problem: { code } })
  expect(brandNames(book)).not.toContain('north')
})

test('a place may be named in English or in the language of the text', () => {
  const book = scratchBook()
  for (const text of ['{worth} en {paid}', '{waarde} en {betaald}']) {
    expect(keepBrand(book, { key: 'plain', brand: null, texts: [{ ...lead, text }] }, at)).toMatchObject({ ok: true })
  }
})

test('a logo is made safe whoever sends it, and a typeface that is not in the book is refused', () => {
  const book = scratchBook()
  const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>1</script><path d="M0 0h9v9z" onclick="1"/></svg>'
  got(keepBrand(book, { key: 'north', brand: { ...northern(book), logo: svg }, texts: [] }, at))
  expect(got(brandNamed(book, 'north')).logo).not.toMatch(/script|onclick/)
  const lost = { name: 'Lost Sans', sha256: 'a'.repeat(64) }
  const fonts = { heading: lost, body: null, bodyBold: null }
  expect(keepBrand(book, { key: 'north', brand: { ...northern(book), fonts }, texts: [] }, at)).toMatchObject({
    ok: false,
    problem: { code: 'font-gone', message: expect.stringMatching(/^The typeface Lost Sans/) },
  })
})

test('a typeface stays in the book until nobody can take back the change that left it out', () => {
  const book = scratchBook()
  const font = putFont(book, 'North Sans', Buffer.from('a font'))
  const north = { ...northern(book), fonts: { heading: font, body: null, bodyBold: null } }
  got(keepBrand(book, { key: 'north', brand: north, texts: [] }, at))
  const before = got(keepBrand(book, { key: 'north', brand: northern(book), texts: [] }, at))
  expect(unusedFonts(book)).toEqual([font.sha256])
  got(keepBrand(book, before, at))
  expect(unusedFonts(book)).toEqual([])
  got(removeBrand(book, 'north', at))
  forgetUnusedFonts(book)
  expect(unusedFonts(book)).toEqual([])
})
