import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { closeBooks } from '../fixtures/book.ts'
import { expectAccessible } from './accessible.ts'
import { test } from './harness.ts'
import { renewalsBook } from './renewals-book.ts'

const pdfsIn = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : []

const renewals = 300

test('300 renewals of a list are printed, stopped half way, continued and checked', async ({ counterpart }) => {
  test.setTimeout(1_200_000)
  const { page, desktop, folder, broker, open } = counterpart
  const out = path.join(folder, 'renewals')
  mkdirSync(out)
  await broker.openPath(renewalsBook(renewals))
  await open('#/accounts?within=90')
  await page.getByRole('link', { name: 'Print statements…' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Runs')
  await expect(page.getByText(`${renewals - 1} of ${renewals} accounts are ready.`)).toBeVisible({ timeout: 60_000 })
  const button = page.getByRole('button', { name: `Print ${renewals - 1} statements…` })
  await expect(page.getByRole('link', { name: 'Customer 1', exact: true })).toBeVisible()

  desktop.answers.folder = out
  await button.click()
  const going = page.getByRole('region', { name: 'Printing statements now' })
  await expect(going).toBeVisible()
  await expect.poll(() => pdfsIn(out).length, { timeout: 40_000 }).toBeGreaterThan(1)
  await going.getByRole('button', { name: 'Cancel' }).click()
  await expect(going).toHaveCount(0)
  const printed = pdfsIn(out)
  expect(printed.length).toBeLessThan(renewals - 1)
  expect(existsSync(path.join(out, 'manifest.json'))).toBe(false)
  const first = readFileSync(path.join(out, printed[0] ?? ''))

  await page.getByRole('button', { name: /^Continue the run/ }).click()
  await expect(page.getByRole('cell', { name: 'Complete' })).toBeVisible({ timeout: 500_000 })
  expect(pdfsIn(out)).toHaveLength(renewals - 1)
  expect(readFileSync(path.join(out, printed[0] ?? ''))).toEqual(first)

  await page.getByRole('button', { name: /^Details of the run/ }).click()
  await page.getByRole('button', { name: 'Check the files' }).click()
  await expect(page.getByText(`All ${renewals - 1} files are as printed`)).toBeVisible({ timeout: 500_000 })
  await page.getByRole('button', { name: 'Open the folder renewals' }).click()
  await expect.poll(() => desktop.seen.at(-1)).toBe(path.join(out, 'manifest.json'))
  await expectAccessible(page)
  closeBooks()
})

test('what is wrong is said before anything is printed', async ({ counterpart }) => {
  const { page, desktop, folder, openSample } = counterpart
  await openSample('#/runs')
  const names = page.getByRole('textbox', { name: 'File names' })
  await names.fill('{customer}')
  await expect(page.getByText('nothing is known by that name')).toBeVisible()
  await expect(page.getByRole('button', { name: /^Print/ })).toBeDisabled()
  await names.fill('{name}')
  await page.getByText('One by one').click()
  await expect(page.getByRole('button', { name: 'Print statements…' })).toBeDisabled()
  await page.getByRole('combobox', { name: 'Accounts' }).fill('tulp')
  await page.getByRole('option', { name: /De Gouden Tulp/ }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('1 of 1 account is ready.')).toBeVisible()

  const taken = path.join(folder, 'taken')
  mkdirSync(path.join(taken, 'x'), { recursive: true })
  desktop.answers.folder = path.join(taken, 'x')
  await page.getByRole('button', { name: 'Print 1 statement…' }).click()
  await expect(page.getByRole('cell', { name: 'Complete' })).toBeVisible({ timeout: 60_000 })
  expect(pdfsIn(path.join(taken, 'x'))).toEqual(['De Gouden Tulp Kaas B.V.pdf'])
  desktop.answers.folder = path.join(taken, 'x')
  await page.getByRole('button', { name: /^Print \d+ statement/ }).click()
  await expect(page.getByRole('alert')).toContainText('holds statements already')
  rmSync(taken, { recursive: true })
})
