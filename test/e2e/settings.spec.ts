import { renameSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { test } from './harness.ts'

test('a setting is saved at once, changes what is calculated, and is taken back', async ({ counterpart }) => {
  const { page, openSample, broker } = counterpart
  const stored = async () => {
    const answer = await broker.answer('settings', undefined)
    return (answer as { value: { settings: Record<string, unknown> } }).value.settings['grades.measured']
  }
  await openSample('#/settings')
  const measured = page.getByRole('textbox', { name: 'Measured in a system' })
  await expect(measured).toHaveValue('90%')
  await expectAccessible(page)
  await measured.fill('72.5')
  await measured.press('Enter')
  await expect(page.getByText('Saved. It was 90%.')).toBeVisible()
  expect(await stored()).toBe(0.725)
  await page.getByRole('button', { name: 'Undo: Measured in a system' }).click()
  await expect(page.getByText('Taken back to 90%.')).toBeVisible()
  await expect(measured).toHaveValue('90%')
  expect(await stored()).toBe(0.9)
})

test('what a setting cannot be is said beside it, and the book keeps what it was', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample('#/settings')
  const hours = page.getByRole('textbox', { name: 'Hours in a working day' })
  await hours.fill('30')
  await hours.press('Tab')
  await expect(
    page.getByText('Hours in a working day cannot be “30 hours”. It has to be above 0 and at most 24, such as 8.'),
  ).toBeVisible()
  await expect(hours).toHaveAttribute('aria-invalid', 'true')
  await expectAccessible(page)
  await page.reload()
  await expect(hours).toHaveValue('8 hours')
})

test('an optional setting is given and emptied again', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample('#/settings')
  const margin = page.getByRole('textbox', { name: 'Profit on revenue' })
  await margin.fill('35')
  await margin.press('Enter')
  await expect(page.getByText('Saved. It was Not set.')).toBeVisible()
  await margin.fill('')
  await margin.press('Enter')
  await expect(page.getByText('Saved. It was 35%.')).toBeVisible()
})

test('the company’s name and currency reach Home', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample('#/settings')
  await page.getByRole('textbox', { name: 'Name on statements' }).fill('Havenlijn Expeditie')
  await page.getByRole('textbox', { name: 'Name on statements' }).press('Enter')
  await expect(page.getByText('Saved. It was Harbourline.')).toBeVisible()
  await page.getByLabel('Reporting currency').click()
  await page.getByRole('option', { name: /^GBP/ }).click()
  await expect(page.getByText('Saved. It was EUR.')).toBeVisible()
  await page.getByRole('link', { name: 'Home' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Havenlijn Expeditie' })).toBeVisible()
  await expect(page.getByRole('region', { name: 'Delivered so far' })).toContainText('For every £1 paid')
})

test('the window speaks Dutch and turns dark at once', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample('#/settings')
  const discount = page.getByRole('textbox', { name: 'Disconteringsvoet per jaar' })
  await page.getByLabel('Language of this window').click()
  await page.getByRole('option', { name: 'Nederlands' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Instellingen' })).toBeVisible()
  await expect(discount).toHaveValue('10%')
  await page.getByRole('radiogroup', { name: 'Kleuren' }).getByText('Donker').click()
  await expect(page.locator('html')).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await discount.fill('7,5')
  await discount.press('Enter')
  await expect(page.getByText('Bewaard. Het was 10%.')).toBeVisible()
  await expect(discount).toHaveValue('7,5%')
  await expectAccessible(page)
})

test('a change that cannot be written says why and keeps what was typed', async ({ counterpart }) => {
  const { page, openSample, folder } = counterpart
  await openSample('#/settings')
  const discount = page.getByRole('textbox', { name: 'Yearly discount rate' })
  await expect(discount).toHaveValue('10%')
  renameSync(path.join(folder, 'Sample book.counterpart'), path.join(folder, 'away'))
  await discount.fill('8')
  await discount.press('Enter')
  await expect(page.getByText(/Sample book\.counterpart is no longer in .* Bring it back/)).toBeVisible()
  await expect(discount).toHaveValue('8%')
  renameSync(path.join(folder, 'away'), path.join(folder, 'Sample book.counterpart'))
  await discount.press('Enter')
  await expect(page.getByText('Saved. It was 10%.')).toBeVisible()
})
