import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { test } from './harness.ts'

const grid = (page: Page) => page.getByRole('grid', { name: 'Accounts' })
const rowsOf = (page: Page) => grid(page).locator('tbody').getByRole('row')
const search = (page: Page) => page.getByRole('searchbox')
const totals = (page: Page) => page.getByRole('region', { name: 'Totals' })

test('all accounts are listed with their figures, and axe finds nothing serious', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample('#/accounts')
  await expect(totals(page)).toContainText(/\d+ accounts/)
  await expect(rowsOf(page).first()).toContainText('€')
  await expect(grid(page).getByText('Being worked out')).toHaveCount(0)
  await expectAccessible(page)
})
