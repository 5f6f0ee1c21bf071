import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { readPdf } from '../fixtures/read-pdf.ts'
import { expectAccessible } from './accessible.ts'
import { test } from './harness.ts'

const account = 'HL-1002'
const hash = `#/statement/${account}`

test('the parts are put in another order by keyboard and by hand, and the paper follows', async ({ counterpart }) => {
  test.slow()
  const { page, openSample } = counterpart
  await openSample(hash)
  await drawn(page)
  const parts = page.getByRole('list', { name: 'Sections' }).getByRole('listitem')
  const order = async () => (await parts.getByRole('checkbox').all()).length
  expect(await order()).toBe(9)
  const up = page.getByRole('button', { name: 'Move up: The next term' })
  await up.focus()
  for (const place of [6, 5, 4, 3, 2]) {
    await page.keyboard.press('Enter')
    await expect(page.getByText(`The next term is at place ${place} of 9 now.`)).toBeAttached()
  }
  await expect(parts.nth(1)).toContainText('The next term')
  await expect(page.getByRole('button', { name: 'Move down: The next term' }), 'goes on from there').toBeFocused()
  await expect(sheet(page, 2)).toContainText('The next term')
  await expectAccessible(page)
  await parts.nth(2).dragTo(parts.nth(5))
  await expect(parts.nth(5)).toContainText('The relationship')
  await page.reload()
  await expect(parts.nth(5), 'the order is there another time').toContainText('The relationship')
  await expect(parts.nth(0).getByRole('button'), 'the cover stays the first').toHaveCount(0)
})

test('a page for the portal and a briefing that stays inside are printed as well', async ({ counterpart }) => {
  test.slow()
  const { page, openSample, desktop, folder } = counterpart
  await openSample(hash)
  await drawn(page)
  await page.getByRole('combobox', { name: 'Document' }).selectOption('summary')
  await expect(page.getByRole('checkbox', { name: 'What it is based on' })).toBeDisabled()
  await expect(page.getByText('of 1', { exact: true })).toBeVisible()
  await page.getByRole('textbox', { name: 'A note of your own' }).fill('Thank you, {account}.')
  await expect(sheet(page, 1)).toContainText('Thank you, Meridian Tooling Ltd.')

  await page.getByRole('combobox', { name: 'Document' }).selectOption('internal')
  const paper = page.getByRole('region', { name: 'Briefing on Meridian Tooling Ltd' })
  await expect(paper).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 })
  await expect(sheet(page, 1)).toContainText(/internal/i)
  await expect(page.getByText('it is not reviewed, issued or kept')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Issue…' })).toHaveCount(0)
  await expect(page.getByRole('checkbox', { name: 'Lock with a password' })).toHaveCount(0)
  await expectAccessible(page)
  const file = path.join(folder, 'briefing.pdf')
  desktop.answers.pdf = file
  await page.getByRole('button', { name: 'Save as PDF…' }).click()
  await expect(page.getByText('Saved as briefing.pdf')).toBeVisible()
  expect(desktop.seen[0]).toMatch(/^Meridian Tooling Ltd \d{4}-\d\d-\d\d internal\.pdf$/)
  expect((await readPdf(new Uint8Array(readFileSync(file)))).all).toMatch(/CLV/)
})

test('words are checked while they are written, and kept for the account or the brand', async ({ counterpart }) => {
  test.slow()
  const { page, openSample, broker } = counterpart
  await openSample(hash)
  await drawn(page)
  const opening = page.getByRole('textbox', { name: 'Opening sentence' })
  await opening.fill('All in all {worth}.')
  await expect(page.getByText('The opening sentence leaves out {paid}.').first()).toBeVisible()
  await page.getByRole('button', { name: 'Put back: Opening sentence' }).click()
  const lead = page.getByRole('textbox', { name: 'The relationship, first lines' })
  await lead.fill('What {company} and {account} did together.')
  await expect(sheet(page, 2)).toContainText('What Harbourline and Meridian Tooling Ltd did together.')
  await page.getByRole('button', { name: 'Keep these words for…' }).click()
  await page.getByRole('menuitem', { name: 'Everything of the brand Harbourline' }).click()
  await expect(page.getByText('The words are kept for the brand Harbourline.')).toBeVisible()
  await expect(page.getByText('Kept for the brand.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Put back: The relationship, first lines' })).toHaveCount(0)
  await expectAccessible(page)
  await page.goto('https://app.test/index.html#/statement/HL-1001')
  await page.getByRole('combobox', { name: 'Language' }).selectOption('en-GB')
  await expect(lead).toHaveValue('What {company} and {account} did together.')
  await page.getByRole('button', { name: 'Forget: The relationship, first lines' }).click()
  await expect(page.getByText('The usual words are back.')).toBeVisible()
  await expect(lead).not.toHaveValue('What {company} and {account} did together.')
  const { value } = (await broker.answer('brandSentences', { key: 'harbourline', locale: 'en' })) as {
    value: { text: string | null }[]
  }
  expect(value.every(({ text }) => text === null)).toBe(true)
})

test('a draft that is kept in the book is there again, whatever the window remembers', async ({ counterpart }) => {
  test.slow()
  const { page, openSample } = counterpart
  await openSample(hash)
  await drawn(page)
  const note = page.getByRole('textbox', { name: 'A note of your own' })
  await note.fill('We thank you.')
  await page.getByRole('button', { name: 'Move up: The next term' }).click()
  await expect(sheet(page, 1)).toContainText('We thank you.')
  await drawn(page)
  await page.getByRole('button', { name: 'Keep as a draft' }).click()
  const state = page.getByRole('status', { name: 'Where this statement stands' })
  await expect(state).toHaveText(/^Draft of /)
  await page.evaluate(() => localStorage.clear())
  await page.reload()
  await expect(note).toHaveValue('We thank you.')
  await expect(state).toHaveText(/^Draft of /)
  await expect(page.getByRole('list', { name: 'Sections' }).getByRole('listitem').nth(5)).toContainText('The next term')
  await note.fill('We thank you very much.')
  await expect(page.getByText('Changed since it was kept in the book.')).toBeVisible()
  await page.getByRole('button', { name: /^Go on with it: CP-/ }).click()
  await expect(note).toHaveValue('We thank you.')
})

function sheet(page: Page, number: number): Locator {
  return page.getByRole('region', { name: new RegExp(`^Page ${number} of`) })
}

async function drawn(page: Page): Promise<void> {
  const paper = page.getByRole('region', { name: 'Statement of Meridian Tooling Ltd' })
  await expect(paper).toHaveAttribute('aria-busy', 'false', { timeout: 30_000 })
}
