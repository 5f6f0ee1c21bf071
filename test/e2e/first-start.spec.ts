import { expect } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { test } from './harness.ts'

test('a first start leads to the sample book and its renewals in one click', async ({ counterpart }) => {
  const { page, open } = counterpart
  await open()
  await expect(page.getByRole('heading', { name: 'What are you worth to your customers?' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Look around in the sample book' }).click()
  const renewals = page.getByRole('table', { name: 'Renewals' })
  await expect(renewals).toBeVisible({ timeout: 60_000 })
  await expect(renewals.getByText('Ready', { exact: true }).first()).toBeVisible()
  await expectAccessible(page)
})
