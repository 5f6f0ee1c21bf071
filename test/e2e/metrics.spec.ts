import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { test } from './harness.ts'

const table = (page: Page, name: string) => page.getByRole('table', { name, exact: true })

test('metrics show by quarter, and any number opens to the rows it was counted from', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample('#/review')
  await page.getByRole('tab', { name: 'Metrics' }).click()
  const all = table(page, 'All periods')
  await expect(all).toBeVisible({ timeout: 60_000 })
  await expect(all.getByRole('columnheader')).toHaveText([
    'All accounts (34 accounts)',
    ...['Q2 2024', 'Q3 2024', 'Q4 2024', 'Q1 2025', 'Q2 2025', 'Q3 2025', 'Q4 2025', 'Q1 2026'],
  ])
  await expect(all.getByRole('row', { name: /^Churn/ })).toContainText('3.2%')
  await expect(page.getByRole('region', { name: 'What they say' }).getByRole('button', { name: /^NPS, / })).toHaveText(
    '29',
  )
  await expectAccessible(page)

  await all.getByRole('button', { name: 'NPS, Q1 2026: 29' }).click()
  const drawer = page.getByRole('dialog', { name: 'Working' })
  await expect(drawer.getByRole('treeitem').first()).toBeFocused()
  await drawer.getByRole('treeitem', { name: /^answers of 9 and 10/ }).click()
  await expect(drawer.getByRole('treeitem', { name: /^feedback\.csv, row \d+/ }).first()).toContainText('feedback.csv')
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(drawer).toBeHidden()
})

test('what is not known says why', async ({ counterpart: { page, openSample } }) => {
  await openSample('#/review?show=metrics')
  const all = table(page, 'All periods')
  await all.getByRole('button', { name: 'Conversion, Q1 2026: not known' }).click({ timeout: 60_000 })
  await expect(page.getByRole('dialog', { name: 'Working' })).toContainText(
    'No opportunity was won or lost in 2026-Q1.',
  )
})

test('metrics of a segment, segments side by side, and the same numbers as a file', async ({ counterpart }) => {
  const { page, openSample, desktop, folder } = counterpart
  await openSample('#/review?show=metrics&period=year')
  await page.getByRole('combobox', { name: 'Accounts' }).click({ timeout: 60_000 })
  await page.getByRole('option', { name: 'By segment' }).click()
  await page.getByRole('combobox', { name: 'Shown' }).click()
  await page.getByRole('option', { name: 'Small (9 accounts)' }).click()
  const all = table(page, 'All periods')
  await expect(all.getByRole('columnheader').first()).toHaveText('Small (9 accounts)')
  await expect(all.getByRole('row', { name: /^Churn/ })).toContainText('14.3%')
  await expect(page.getByText('* up to 31 March 2026').first()).toBeVisible()
  const beside = table(page, 'Side by side')
  await expect(beside.getByRole('row', { name: /^Enterprise/ })).toContainText('57')
  await page.getByRole('combobox', { name: 'Metric' }).click()
  await page.getByRole('option', { name: 'Average order value' }).click()
  await expect(beside.getByRole('row', { name: /^Enterprise/ })).toContainText('€22,301')

  desktop.answers.review = path.join(folder, 'metrics.csv')
  await page.getByRole('button', { name: 'Save as CSV' }).click()
  await expect(page.getByText('metrics.csv is saved.')).toBeVisible()
  const file = readFileSync(path.join(folder, 'metrics.csv'), 'utf8')
  expect(file).toContain('Enterprise,7,averageOrderValue,2025,2025-01-01,2025-12-31,true,22301.')
  await page.reload()
  await expect(all.getByRole('columnheader').first()).toHaveText('Small (9 accounts)', { timeout: 60_000 })
})
