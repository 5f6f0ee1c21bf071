import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { readStatement } from '../../electron/engine/verify/read-statement.ts'
import { verifyStatement } from '../../electron/engine/verify/verify-statement.ts'
import { readPdf } from '../fixtures/read-pdf.ts'
import { expectAccessible } from './accessible.ts'
import { test } from './harness.ts'

const account = 'HL-1002'
const hash = `#/statement/${account}`

test('a statement is put in other words and order, reviewed, issued, checked and revised', async ({ counterpart }) => {
  test.slow()
  const { page, openSample, desktop, folder } = counterpart
  await openSample(hash)
  await page
    .getByRole('textbox', { name: 'Opening sentence' })
    .fill('Since we began, {gains}: worth {worth}; paid {paid}.')
  await expect(sheet(page, 1)).toContainText('Since we began,')
  await page.getByRole('button', { name: 'Move up: The next term' }).click()
  const contents = /Where we fell short.*The next term.*How this was worked out/s
  await expect(sheet(page, 1)).not.toContainText(contents)
  await expect(sheet(page, 1)).toContainText(/The next term.*Where we fell short.*How this was worked out/s)
  const state = page.getByRole('status', { name: 'Where this statement stands' })
  await expect(state).toHaveText('Not in the book yet.')
  await expect(page.getByRole('button', { name: 'Issue…' })).toBeDisabled()
  await page.getByRole('textbox', { name: 'Your name' }).fill('Ada Lovelace')

  await page.getByRole('button', { name: 'Mark as reviewed' }).click()
  await expect(state).toHaveText(/^Reviewed by Ada Lovelace on /)
  await expectAccessible(page)
  await page.getByRole('textbox', { name: 'Opening sentence' }).fill('Since 2022, {gains}: worth {worth}; paid {paid}.')
  await expect(state, 'other words were not reviewed').toHaveText('Not in the book yet.')
  await expect(sheet(page, 1)).toContainText('Since 2022,')

  await page.getByRole('button', { name: 'Issue…' }).click()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Issue it' }).click()
  await expect(state).toHaveText(/^Issued by Ada Lovelace on .* It stays as it is\.$/)
  const list = page.getByRole('list', { name: 'Statements in the book' })
  await expect(list.getByRole('listitem')).toHaveCount(1)
  const first = (await list.getByRole('listitem').innerText()).split('\n')[0] ?? ''
  await expect(sheet(page, 1)).toContainText(first)

  const file = path.join(folder, 'issued.pdf')
  desktop.answers.pdf = file
  await page.getByRole('button', { name: `Save PDF… (${first})` }).click()
  await expect.poll(() => desktop.seen.at(-1)).toBe(`${first}.pdf`)
  await expect.poll(() => sizeOf(file)).toBeGreaterThan(10_000)
  const bytes = new Uint8Array(readFileSync(file))
  const { all } = await readPdf(bytes)
  expect(all).toContain('Since 2022,')
  expect(all).toMatch(/The next term.*Where we fell short.*How this was worked out/s)
  expect(await verifyStatement(bytes)).toEqual({ ok: true, value: [] })

  await page.getByRole('button', { name: `Revise ${first}` }).click()
  await expect(page.getByRole('button', { name: 'Issue…' }), 'what changed has to be said').toBeDisabled()
  await page.getByRole('textbox', { name: 'What changed' }).fill('The opening sentence said too much.')
  await page.getByRole('textbox', { name: 'Opening sentence' }).fill('In short, {gains}: worth {worth}; paid {paid}.')
  await expect(sheet(page, 1)).toContainText(`Takes the place of statement ${first}`)
  await expect(sheet(page, 1)).toContainText('The opening sentence said too much.')
  await page.getByRole('button', { name: 'Issue…' }).click()
  await page.getByRole('button', { name: 'Issue it' }).click()
  await expect(list.getByRole('listitem')).toHaveCount(2)
  await expect(list.getByRole('listitem').nth(1)).toContainText('replaced by')
  await expect(list.getByRole('listitem').first()).toContainText('The opening sentence said too much.')

  await page.goto(`${page.url().split('#')[0]}#/import`)
  await page.getByRole('button', { name: /^Take back… shipment-measurements/ }).click()
  await expect(page.getByRole('dialog')).toContainText(`2 statements were issued from its rows: ${first},`)
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.goto(`${page.url().split('#')[0]}#/account/${account}`)
  await expect(page.getByRole('list', { name: 'Statements in the book' }).getByRole('listitem')).toHaveCount(2)
  await expectAccessible(page)
})

test('a statement is saved locked, and opens with the password only', async ({ counterpart }) => {
  const { page, openSample, desktop, folder } = counterpart
  await openSample(hash)
  const save = page.getByRole('button', { name: 'Save as PDF…' })
  await expect(save).toBeEnabled({ timeout: 60_000 })
  await page.getByRole('checkbox', { name: 'Lock with a password' }).check()
  await expect(save, 'a lock needs a password').toBeDisabled()
  await page.getByLabel('Password', { exact: true }).fill('open sesame')
  const file = path.join(folder, 'locked.pdf')
  desktop.answers.pdf = file
  await save.click()
  await expect.poll(() => sizeOf(file)).toBeGreaterThan(10_000)
  const bytes = new Uint8Array(readFileSync(file))
  expect(await readStatement(bytes)).toMatchObject({ ok: false, problem: { code: 'pdf-locked' } })
  expect((await readStatement(bytes, 'open sesame')).ok).toBe(true)
})

function sheet(page: Page, number: number): Locator {
  return page.getByRole('region', { name: new RegExp(`^Page ${number} of`) })
}

function sizeOf(file: string): number {
  try {
    return readFileSync(file).length
  } catch {
    return 0
  }
}
