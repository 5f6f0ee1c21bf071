import { copyFileSync, existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import harbourline from '../../../templates/brands/harbourline.json' with { type: 'json' }
import { readPdf, writtenIn } from '../../fixtures/read-pdf.ts'
import { counterpart, desk, jsonOf } from './counterpart.ts'
import { makeSample } from './sample-file.ts'

type Brands = {
  readonly brands: readonly { readonly key: string; readonly logo: string | null; readonly fonts: unknown }[]
}

const place = desk()
const book = place.at('sample.counterpart')
const fonts = join(dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')), 'standard_fonts')
const colors = { primary: '#f28c28', secondary: '#2f8f8a', accent: '#b8481f' }
const brandFile = (name: string, brand: object) => place.write(name, JSON.stringify(brand))
const print = (out: string, ...more: readonly string[]) =>
  counterpart('statement', book, '--account', 'HL-1002', '--as-of', '2026-03-31', '--out', out, ...more)

beforeAll(async () => {
  await makeSample(book)
  for (const font of ['LiberationSans-Regular.ttf', 'LiberationSans-Bold.ttf'])
    copyFileSync(join(fonts, font), place.at(font))
  place.write('logo.svg', harbourline.logo)
})
afterAll(() => place.clear())

test('a book begins with the brands of the program', async () => {
  const { brands } = await jsonOf<Brands>('brand', book)
  expect(brands.map(({ key }) => key)).toEqual(['harbourline', 'plain'])
})

test('a brand is taken from a file with its logo and typefaces, and a statement is set in them', async () => {
  const file = brandFile('north.json', {
    ...{ key: 'north', colors, logo: 'logo.svg', legal: 'North Ltd, registered nowhere.', footer: 'North, since 1987' },
    fonts: {
      heading: 'LiberationSans-Bold.ttf',
      body: 'LiberationSans-Regular.ttf',
      bodyBold: 'LiberationSans-Bold.ttf',
    },
  })
  const said = await counterpart('brand', book, '--import', file)
  expect(said.out).toMatch(
    /north +svg .*Liberation Sans Bold, Liberation Sans .*primary has a contrast of 2\.\d+ and needs 4\.5/,
  )
  const out = place.at('north.pdf')
  expect((await print(out, '--brand', 'north')).exit).toBe(0)
  const { all } = await readPdf(new Uint8Array(readFileSync(out)))
  expect(all).toContain('North Ltd, registered nowhere.')
  expect(all).toContain('North, since 1987')
  const names = new Set(writtenIn(readFileSync(out)).match(/\/BaseFont \/[\w+-]+/g) ?? [])
  expect([...names].some((name) => name.includes('Liberation'))).toBe(true)
  expect([...names].every((name) => /LiberationSans|Inter|NotoSans/.test(name))).toBe(true)
  expect(await jsonOf('verify', out)).toMatchObject({ ok: true })
})

test('a language has a legal text and a foot of its own, and what it has not is as in all others', async () => {
  const byLanguage = {
    de: { legal: 'North GmbH, nirgends eingetragen.', footer: 'North, seit 1987' },
    fr: { footer: 'North, depuis 1987' },
  }
  const said = { legal: 'North Ltd, registered nowhere.', footer: 'North, since 1987', byLanguage }
  await jsonOf('brand', book, '--import', brandFile('tongues.json', { key: 'tongues', colors, logo: null, ...said }))
  const printedIn = async (locale: string) => {
    const out = place.at(`tongues-${locale}.pdf`)
    expect((await print(out, '--brand', 'tongues', '--locale', locale)).exit).toBe(0)
    return (await readPdf(new Uint8Array(readFileSync(out)))).all
  }
  const [german, french, english] = [await printedIn('de-AT'), await printedIn('fr-FR'), await printedIn('en-GB')]
  for (const one of ['North GmbH, nirgends eingetragen.', 'North, seit 1987']) expect(german).toContain(one)
  expect(german).not.toContain('North Ltd')
  for (const one of ['North Ltd, registered nowhere.', 'North, depuis 1987']) expect(french).toContain(one)
  for (const one of ['North Ltd, registered nowhere.', 'North, since 1987']) expect(english).toContain(one)
  const exported = place.at('tongues')
  const before = await jsonOf<Brands>('brand', book, 'tongues')
  expect((await counterpart('brand', book, 'tongues', '--export', exported)).exit).toBe(0)
  expect((await counterpart('brand', book, 'tongues', '--remove')).exit).toBe(0)
  expect(await jsonOf<Brands>('brand', book, '--import', join(exported, 'tongues.json'))).toEqual(before)
  expect(before.brands[0]).toMatchObject({
    byLanguage: { de: byLanguage.de, fr: { legal: null, footer: 'North, depuis 1987' } },
  })
})

test('a brand that is written as a file comes back as it was', async () => {
  const folder = place.at('exported')
  expect((await counterpart('brand', book, 'north', '--export', folder)).exit).toBe(0)
  const before = await jsonOf<Brands>('brand', book, 'north')
  expect((await counterpart('brand', book, 'north', '--remove')).exit).toBe(0)
  expect((await counterpart('brand', book, 'north')).err).toMatch(/no brand "north"/)
  expect(await jsonOf<Brands>('brand', book, '--import', join(folder, 'north.json'))).toEqual(before)
})

test("the program's own may be changed in a book, and taken back", async () => {
  await jsonOf('brand', book, '--import', brandFile('plain.json', { key: 'plain', colors, logo: null }))
  expect((await jsonOf<Brands>('brand', book, 'plain')).brands[0]).toMatchObject({ colors })
  await jsonOf('brand', book, 'plain', '--remove')
  expect((await jsonOf<Brands>('brand', book, 'plain')).brands[0]).not.toMatchObject({ colors })
  expect((await counterpart('brand', book, 'plain', '--remove')).err).toMatch(/comes with Counterpart/)
})

test.each([
  ['no file', { key: 'x', colors, logo: 'nope.svg' }, /There is no file nope\.svg/],
  ['no colour', { key: 'x', colors: { ...colors, primary: 'orange' } }, /colors\.primary is a colour written #rrggbb/],
  ['a bad key', { key: 'North Ltd', colors }, /key is of small letters/],
  ['a bad font', { key: 'x', colors, fonts: { heading: null, body: 'logo.svg', bodyBold: null } }, /no TTF or OTF/],
])('one with %s is refused, and nothing of it is kept', async (_, brand, sentence) => {
  const said = await counterpart('brand', book, '--import', brandFile('bad.json', brand))
  expect([said.exit, said.err]).toEqual([2, expect.stringMatching(sentence)])
  expect((await counterpart('brand', book, 'x')).exit).toBe(2)
})

const rename = async (name: string) => {
  const file = place.write(
    'accounts.csv',
    `account_id,name,currency,locale,brand,start_date\nHL-1002,${name},GBP,en-GB,plain,2022-04-15\n`,
  )
  const { batches } = await jsonOf<{ readonly batches: readonly { readonly committed: boolean }[] }>(
    'import',
    book,
    file,
  )
  expect(batches[0]?.committed).toBe(true)
}

test('a letter that the bundled typefaces lack comes from one of the computer’s', async ({ skip }) => {
  if (!existsSync('/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf')) skip('DejaVu Sans is not installed')
  await rename('Մերիդիան Tooling')
  const out = place.at('armenian.pdf')
  const said = await print(out)
  expect(said.err).toBe('')
  const { all } = await readPdf(new Uint8Array(readFileSync(out)))
  expect(all).toContain('Մերիդիան Tooling')
})

test('a letter that nobody has is named, and right-to-left text is refused with a sentence', async () => {
  await rename('Meridian \u{12000}')
  expect((await print(place.at('none.pdf'))).err).toMatch(
    /the character “\u{12000}” \(U\+12000\) in “Meridian \u{12000}” \(account\.name\)/u,
  )
  await rename('מרידיאן')
  expect((await print(place.at('none.pdf'))).err).toMatch(/“מרידיאן” \(account\.name\) is written from right to left/)
})
