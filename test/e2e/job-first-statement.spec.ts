import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { readPdf } from '../fixtures/read-pdf.ts'
import { expectAccessible } from './accessible.ts'
import { test } from './harness.ts'

test('an account manager goes from the first start to a statement on the disk', async ({ counterpart }) => {
  const { page, desktop, folder, open } = counterpart
  const file = path.join(folder, 'Meridian.pdf')
  await open()
  await page.getByRole('button', { name: 'Look around in the sample book' }).click()

  const renewals = page.getByRole('table', { name: 'Renewals' })
  const row = renewals.getByRole('row', { name: /Meridian Tooling Ltd/ })
  await expect(row.getByText('Ready', { exact: true })).toBeVisible({ timeout: 60_000 })
  await row.getByRole('link', { name: 'Meridian Tooling Ltd', exact: true }).click()

  await expect(page.getByRole('heading', { level: 1, name: 'Meridian Tooling Ltd' })).toBeVisible()
  await page
    .getByRole('main')
    .getByRole('link', { name: /statement/i })
    .first()
    .click()
  await expect(page).toHaveURL(/#\/statement\/HL-\d+/)

  const save = page.getByRole('button', { name: /save as pdf/i })
  await expect(save).toBeEnabled({ timeout: 60_000 })
  await expectAccessible(page)
  desktop.answers.pdf = file
  await save.click()
  await expect.poll(() => sizeOf(file), { timeout: 60_000 }).toBeGreaterThan(10_000)

  const pdf = await readPdf(new Uint8Array(readFileSync(file)))
  expect(desktop.seen.at(-1)).toMatch(/\.pdf$/)
  expect(pdf.pages.length).toBeGreaterThanOrEqual(4)
  expect(pdf.pages[0]).toContain('Meridian Tooling Ltd')
  expect(pdf.all).toMatch(/You paid £167,769/)
  expect(pdf.all).not.toMatch(/\bCLV\b|lifetime value|margin|cost to serve/i)
})

function sizeOf(file: string): number {
  try {
    return readFileSync(file).length
  } catch {
    return 0
  }
}
