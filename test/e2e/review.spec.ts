import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { readXlsx } from 'hucre/xlsx'
import { expectAccessible } from './accessible.ts'
import { test } from './harness.ts'

const scatter = (page: Page) => page.getByRole('img', { name: /^Scatter of \d+ accounts/ })
const table = (page: Page) => page.getByRole('table', { name: 'All accounts' })

test('finance reads value next to CLV, opens a number down to its row, and takes a reconciled workbook along', async ({
  counterpart,
}) => {
  test.setTimeout(240_000)
  const { page, openSample, desktop, folder } = counterpart
  await openSample('#/home')
  await page.getByRole('link', { name: 'Review' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Review' })).toBeVisible()
  await expect(scatter(page)).toBeVisible({ timeout: 60_000 })
  await expect(page.getByText('Internal: never for a customer')).toBeVisible()
  await expectAccessible(page)

  // Any figure opens its working, level by level, down to a file and a row.
  await page.getByRole('button', { name: '€4,649,186' }).click()
  const tree = page.getByRole('tree')
  await expect(tree).toBeVisible()
  for (let level = 0; level < 12; level += 1) {
    if (await tree.getByText(/\.csv/).first().isVisible()) break
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowRight')
    await page.waitForTimeout(250)
  }
  await expect(tree.getByText(/\.csv/).first()).toBeVisible()
  await page.keyboard.press('Escape')

  // The workbook's rows add up to the total on the screen.
  desktop.answers.review = path.join(folder, 'review.xlsx')
  await page.getByRole('button', { name: 'Export', exact: true }).click()
  await page.getByRole('menuitem', { name: /Excel workbook/ }).click()
  await expect(page.getByText('review.xlsx is saved.')).toBeVisible({ timeout: 60_000 })
  const book = await readXlsx(readFileSync(path.join(folder, 'review.xlsx')))
  const [accounts] = book.sheets
  const [head = [], ...rows] = accounts?.rows ?? []
  const worth = head.findIndex((title) => /^(worth|value delivered)/i.test(String(title)))
  const cents = (row: (typeof rows)[number] | undefined) => Math.round(Number(row?.[worth] ?? 0) * 100)
  expect(worth).toBeGreaterThan(0)
  expect(rows.slice(0, -1).reduce((sum, row) => sum + cents(row), 0)).toBe(cents(rows.at(-1)))
  expect(Math.round(cents(rows.at(-1)) / 100)).toBe(12_629_265)
})

test('a supposition shows while it is made, is stored nowhere and is taken back', async ({ counterpart }) => {
  test.setTimeout(180_000)
  const { page, openSample } = counterpart
  await openSample('#/review')
  await expect(scatter(page)).toBeVisible({ timeout: 60_000 })
  const hour = page.getByRole('slider', { name: 'Value of an hour' })
  await hour.focus()
  for (let n = 0; n < 20; n += 1) await page.keyboard.press('ArrowLeft')
  await expect(hour).toHaveAttribute('aria-valuetext', '80%')
  await expect(page.getByText(/would be €1[01],\d{3},\d{3}/)).toBeVisible()
  await page.getByRole('button', { name: 'As it is' }).click()
  await expect(page.getByText('All as the book says.')).toBeVisible()
  await expect(page.getByText(/would be €/)).toHaveCount(0)
  await expect(page.getByRole('table', { name: 'What matters most' }).getByRole('row')).not.toHaveCount(0)
})

test('quadrants are moved by hand, and points are brushed into the table', async ({ counterpart }) => {
  test.setTimeout(180_000)
  const { page, openSample } = counterpart
  await openSample('#/review')
  await expect(scatter(page)).toBeVisible({ timeout: 60_000 })
  await expect(table(page).getByRole('row')).toHaveCount(35)
  const partners = page.getByText(/^Partners \d+$/)
  const before = await partners.textContent()
  const grip = page.getByRole('slider', { name: 'Threshold of worth' })
  await grip.focus()
  for (let n = 0; n < 40; n += 1) await page.keyboard.press('ArrowUp')
  await expect(partners).not.toHaveText(before ?? '')
  await page.getByRole('button', { name: 'Thresholds as before' }).click()
  await expect(partners).toHaveText(before ?? '')

  const box = await scatter(page).boundingBox()
  if (!box) throw new Error('The scatter has a place.')
  await page.mouse.move(box.x + box.width * 0.65, box.y + 12)
  await page.mouse.down()
  await page.mouse.move(box.x + box.width * 0.95, box.y + box.height * 0.35, { steps: 6 })
  await page.mouse.up()
  await expect(page.getByText(/^Chosen in the chart: worth/)).toBeVisible()
  await expect(table(page).getByRole('row', { name: /Rijnmond Chemie B\.V\./ })).toBeVisible()
  await expect(table(page).getByRole('row', { name: /Ostfriesen/ })).toHaveCount(0)
  await page.getByRole('button', { name: 'Clear the choice' }).click()
  await expect(table(page).getByRole('row')).toHaveCount(35)
})

test('the lists, the curves as a table, and why the model was chosen', async ({ counterpart }) => {
  test.setTimeout(180_000)
  const { page, openSample } = counterpart
  await openSample('#/review')
  await expect(scatter(page)).toBeVisible({ timeout: 60_000 })
  for (const name of ['We take more than we give', 'We give more than we ask', 'Not enough data']) {
    await page.getByRole('tab', { name }).click()
    await expect(page.getByRole('table', { name, exact: true }).getByRole('row').nth(1)).toBeVisible()
  }
  await page.getByText('Table', { exact: true }).click()
  await expect(page.getByRole('table', { name: '80/20' }).getByRole('row')).toHaveCount(11)
  await expect(page.getByRole('heading', { name: 'Would it have been right?' })).toBeVisible()
  await expectAccessible(page)
})
