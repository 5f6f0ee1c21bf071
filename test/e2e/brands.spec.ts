import { copyFileSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { emptyBook } from './empty-book.ts'
import { test } from './harness.ts'

const fonts = path.join(
  path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json')),
  'standard_fonts',
)
const sans = path.join(fonts, 'LiberationSans-Regular.ttf')
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 10"><path d="M0 0h40v10H0z" fill="#224466"/></svg>'

test('a brand is made, changed beside its sample, saved, and taken back', async ({ counterpart }) => {
  test.slow()
  const { page, openSample, desktop, folder, broker } = counterpart
  await openSample('#/brands')
  await expect(page.getByRole('heading', { name: 'Your brand is not here yet' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'New brand…' }).click()
  const name = page.getByRole('textbox', { name: 'Name' })
  await name.fill('Nord & Sée')
  await expect(page.getByText('Only the small letters a to z')).toBeVisible()
  await name.fill('plain')
  await expect(page.getByText('There is a brand of this name already.')).toBeVisible()
  await name.fill('North Sea')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Make it' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'North sea' })).toBeVisible()
  const paper = page.getByRole('region', { name: 'Sample of North sea' })
  await drawn(paper)

  await page.getByRole('textbox', { name: 'First colour', exact: true }).fill('#f2a05c')
  const contrast = page.getByRole('status', { name: 'Contrast: First colour' })
  await expect(contrast).toContainText(/^Contrast on white 2\.\d+: too faint, WCAG AA asks 4\.5\./)
  await contrast.getByRole('button').click()
  await expect(contrast).toContainText(/^Contrast on white 4\.5\d*: enough/)
  await page.getByRole('textbox', { name: 'Second colour', exact: true }).fill('green')
  await expect(page.getByText('A colour is written #rrggbb')).toBeVisible()
  await page.getByRole('textbox', { name: 'Second colour', exact: true }).fill('#2f8f8a')

  desktop.answers.logo = at(folder, 'broken.svg', '<svg><text>North</text></svg>')
  const logo = page.getByRole('region', { name: 'Logo', exact: true })
  await logo.getByRole('button', { name: 'Choose SVG or PNG…' }).click()
  await expect(logo.getByRole('alert')).toContainText('The logo contains <text>')
  desktop.answers.logo = at(folder, 'north.svg', svg)
  await logo.getByRole('button', { name: 'Choose SVG or PNG…' }).click()
  await expect(logo.getByRole('img', { name: 'Logo of North sea' })).toBeVisible()
  await expect(logo.getByRole('alert')).toHaveCount(0)

  const heading = page.getByRole('group', { name: 'Headings' })
  desktop.answers.font = at(folder, 'locked.ttf', restricted())
  await heading.getByRole('button', { name: /^Choose TTF or OTF…/ }).click()
  await expect(heading.getByRole('alert')).toContainText('it must not be embedded in documents')
  copyFileSync(sans, path.join(folder, 'sans.ttf'))
  desktop.answers.font = path.join(folder, 'sans.ttf')
  await heading.getByRole('button', { name: /^Choose TTF or OTF…/ }).click()
  await expect(heading).toContainText('Liberation Sans')

  await page
    .getByRole('textbox', { name: 'A line at the foot of each page', exact: true })
    .fill('North Sea Freight, since 1987')
  await expect(sheet(page, 1)).toContainText('North Sea Freight, since 1987')
  const lead = page.getByRole('textbox', { name: 'The relationship, first lines' })
  await lead.fill('What {clv} did.')
  await expect(page.getByText('nothing is known by that name').first()).toBeVisible()
  await lead.fill('What {company} did for {account}.')
  await expect(sheet(page, 2)).toContainText('What Harbourline did for')
  await expectAccessible(page)

  const footOf = (language: string) =>
    page.getByRole('textbox', { name: `A line at the foot of each page: ${language}` })
  await footOf('English').fill('North Sea Freight, English since 1987')
  await expect(sheet(page, 1)).toContainText('North Sea Freight, English since 1987')

  await expect(page.getByText('Changed and not saved yet.')).toBeVisible()
  await page.getByRole('link', { name: 'Home' }).click()
  await page.goBack()
  await expect(lead, 'what was written is not lost').toHaveValue('What {company} did for {account}.')
  await page.reload()
  await expect(footOf('English'), 'nor when the window begins anew').toHaveValue(
    'North Sea Freight, English since 1987',
  )
  await expect(lead, 'what was written is not lost').toHaveValue('What {company} did for {account}.')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByText('North sea is saved.')).toBeVisible()
  await expect(page.getByText('Everything is saved.')).toBeVisible()
  const inEnglish = { byLanguage: { en: { legal: null, footer: 'North Sea Freight, English since 1987' } } }
  expect(await kept(broker, 'north-sea')).toMatchObject({
    inBook: true,
    brand: { ...inEnglish, footer: 'North Sea Freight, since 1987', fonts: { heading: { name: 'Liberation Sans' } } },
  })
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.getByText('North sea is as it was before.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'A line at the foot of each page', exact: true })).toHaveValue('')
  expect(await kept(broker, 'north-sea')).toMatchObject({ brand: { footer: null, fonts: { heading: null } } })
})

test('the default is chosen, a brand in use says who uses it, and one that is not is removed and comes back', async ({
  counterpart,
}) => {
  const { page, openSample, broker } = counterpart
  await openSample('#/brands?brand=plain')
  await page.getByRole('button', { name: 'Make it the default' }).click()
  await expect(page.getByText('Plain is the default now.')).toBeVisible()
  await expect(page.getByText('Used by all accounts that name no other.')).toBeVisible()
  const { value } = (await broker.answer('brands', undefined)) as { value: { brand: { key: string } }[] }
  const plain = value.find(({ brand }) => brand.key === 'plain')?.brand
  for (const key of ['north', 'south']) await broker.answer('keepBrand', { key, brand: { ...plain, key }, texts: [] })
  await broker.answer('writeSetting', { key: 'brand', value: 'north' })
  await page.goto('https://app.test/index.html#/brands?brand=north')
  await page.getByRole('button', { name: 'Remove…' }).click()
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByRole('dialog').getByRole('alert')).toContainText('The brand north is the book’s default')
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('link', { name: 'All brands' }).click()
  await page.getByRole('link', { name: 'South' }).click()
  await page.getByRole('button', { name: 'Remove…' }).click()
  await page.getByRole('button', { name: 'Remove it' }).click()
  await expect(page.getByText('South was removed.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'South' })).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.getByRole('link', { name: 'South' })).toBeVisible()
})

test('a brand of the program that was changed is made as it came', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample('#/brands?brand=harbourline')
  await expect(page.getByRole('button', { name: 'As it came…' })).toHaveCount(0)
  await page.getByRole('textbox', { name: 'E-mail' }).fill('hello@harbourline.example')
  await page.keyboard.press('Control+s')
  await expect(page.getByText('Harbourline is saved.')).toBeVisible()
  await page.getByRole('button', { name: 'As it came…' }).click()
  await page.getByRole('dialog').getByRole('button', { name: 'As it came' }).click()
  await expect(page.getByText('Harbourline is as it came with Counterpart.')).toBeVisible()
  await expect(page.getByRole('textbox', { name: 'E-mail' })).toHaveValue('desk@harbourline.example')
})

test('a book without accounts has brands, and says why there is no sample', async ({ counterpart }) => {
  const { page } = counterpart
  await emptyBook(counterpart)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.keyboard.press('g')
  await page.keyboard.press('b')
  await page.getByRole('link', { name: 'Plain' }).click()
  await expect(page.getByRole('heading', { name: 'No account is ready for a sample' })).toBeVisible()
  await expectAccessible(page)
})

async function kept(
  broker: { readonly answer: (name: string, input: unknown) => Promise<unknown> },
  key: string,
): Promise<unknown> {
  const { value } = (await broker.answer('brands', undefined)) as { value: { brand: { key: string } }[] }
  return value.find(({ brand }) => brand.key === key)
}

function at(folder: string, name: string, content: string | Uint8Array): string {
  const file = path.join(folder, name)
  writeFileSync(file, content)
  return file
}

/** The typeface with the licence flag that forbids embedding (OS/2, fsType: the fifth 16-bit number). */
function restricted(): Uint8Array {
  const font = readFileSync(sans)
  const table = Array.from({ length: font.readUInt16BE(4) }, (_, n) => 12 + n * 16).find(
    (n) => font.toString('latin1', n, n + 4) === 'OS/2',
  )
  font.writeUInt16BE(2, font.readUInt32BE((table ?? 0) + 8) + 8)
  return font
}

function sheet(page: Page, number: number): Locator {
  return page.getByRole('region', { name: new RegExp(`^Page ${number} of`) })
}

async function drawn(paper: Locator): Promise<void> {
  await expect(paper).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 })
}
