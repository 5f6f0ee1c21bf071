import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { dropFiles } from './drop-files.ts'
import { emptyBook } from './empty-book.ts'
import { test } from './harness.ts'

const workbooks = path.join(import.meta.dirname, '../fixtures/xlsx')

const listed = (page: Page) => page.getByRole('list', { name: 'Files to import' })
const commit = (page: Page) => page.getByRole('button', { name: /^Import \d+ files?$/ })

test('a workbook of several sheets asks which one is meant, and can be dropped again for another', async ({
  counterpart,
}) => {
  const { page, folder, dropFrom } = counterpart
  await emptyBook(counterpart)
  writeFileSync(path.join(folder, 'known.csv'), 'account_id,name,segment\nA1,Acme,\nA2,Bolt,\n')
  await dropFiles(page, ['known.csv'])
  await expect(listed(page)).toContainText('2 rows')
  await commit(page).click()
  await expect(page.getByRole('heading', { name: '2 rows are in the book' })).toBeVisible()

  dropFrom(workbooks)
  await dropFiles(page, ['orders.xlsx'])
  await expect(page.getByRole('heading', { name: 'Which sheet of the workbook?' })).toBeVisible()
  await expect(commit(page)).toBeDisabled()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Orders', exact: true }).click()
  await expect(page.getByText('3 rows · 1 hidden row, read like the others · sheet Orders')).toBeVisible()
  const preview = page.getByRole('table', { name: 'Preview of orders.xlsx' })
  await expect(preview.getByRole('row').nth(1)).toContainText('1001A13 Apr 2026')
  await expectAccessible(page)
  await page.getByRole('combobox', { name: 'Sheet' }).click()
  await page.getByRole('option', { name: 'Accounts' }).click()
  await expect(page.getByText('1 row · sheet Accounts')).toBeVisible()
  await commit(page).click()
  await expect(page.getByRole('heading', { name: '1 row is in the book' })).toBeVisible()

  await dropFiles(page, ['orders.xlsx'])
  await page.getByRole('button', { name: 'Orders', exact: true }).click()
  await commit(page).click()
  await expect(page.getByRole('heading', { name: '3 rows are in the book' })).toBeVisible()
})

test('what is no workbook of today is refused in the window’s language', async ({ counterpart }) => {
  const { page, dropFrom } = counterpart
  await emptyBook(counterpart, { language: 'nl' })
  dropFrom(workbooks)
  await dropFiles(page, ['protected.xlsx'])
  await expect(page.getByRole('alert')).toContainText('De werkmap is met een wachtwoord beveiligd')
  await dropFiles(page, ['orders.xls'])
  await page
    .getByRole('button', { name: /orders\.xls/ })
    .first()
    .click()
  await expect(page.getByRole('alert')).toContainText('Het bestand is een oude Excel-werkmap (XLS)')
  await expectAccessible(page)
})
