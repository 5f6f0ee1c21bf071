import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { test } from './harness.ts'

const grid = (page: Page) => page.getByRole('grid', { name: 'Accounts' })
const rows = (page: Page) => grid(page).locator('tbody tr')
const names = (page: Page) => rows(page).locator('td:first-child')
const search = (page: Page) => page.getByRole('searchbox', { name: 'Search by name, id, segment or manager' })
const count = (page: Page) => page.getByRole('region', { name: 'Totals' }).getByRole('status')
const column = (page: Page, name: RegExp) => grid(page).getByRole('columnheader', { name })

test('all accounts are listed with their figures, and axe finds nothing serious', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample('#/accounts')
  await expect(count(page)).toHaveText('34 accounts')
  await expect(grid(page)).toHaveAttribute('aria-rowcount', '35')
  await expect(names(page).first()).toHaveText('Ashdown Ceramics Ltd')
  await expect(rows(page).first()).toContainText('£38,212')
  await expect(column(page, /CLV/)).toContainText('internal')
  await expect(column(page, /Reciprocity/)).toContainText('internal')
  await expectAccessible(page)
})

test('a search as somebody types finds names without their accents, and Clear brings all back', async ({
  counterpart,
}) => {
  const { page, openSample } = counterpart
  await openSample('#/accounts')
  await expect(count(page)).toHaveText('34 accounts')
  await page.keyboard.press('/')
  await expect(search(page)).toBeFocused()
  await page.keyboard.type('creme')
  await expect(count(page)).toHaveText('1 of 34 accounts')
  await expect(names(page)).toHaveText(['Crème & Cie Pâtisserie S.A.S.'])
  await page.keyboard.type(' nobody')
  await expect(page.getByRole('heading', { name: 'No account fits' })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Clear' }).last().click()
  await expect(count(page)).toHaveText('34 accounts')
})

test('every column sorts, and what is not known comes last both ways', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample('#/accounts')
  const worth = column(page, /Worth to them/)
  await worth.getByRole('button').click()
  await expect(worth).toHaveAttribute('aria-sort', 'descending')
  await expect(names(page).first()).toHaveText('Rijnmond Chemie B.V.')
  await worth.getByRole('button').click()
  await expect(worth).toHaveAttribute('aria-sort', 'ascending')
  await expect(names(page).first()).not.toHaveText('Rijnmond Chemie B.V.')
  await expect(rows(page).first().locator('td').nth(3)).not.toHaveText('–')
  for (const way of ['ascending', 'descending']) {
    await expect(worth).toHaveAttribute('aria-sort', way)
    await grid(page).press('End')
    await expect(rows(page).last()).toHaveAttribute('aria-rowindex', '35')
    await expect(rows(page).last().locator('td').nth(3)).toHaveText('–')
    await worth.getByRole('button').click()
  }
  for (const name of [/Segment/, /Manager/, /^Paid/, /Per 1 paid/, /CLV/, /Reciprocity/, /Renewal/, /Statement/]) {
    await column(page, name).getByRole('button').click()
    await expect(column(page, name)).not.toHaveAttribute('aria-sort', 'none')
    await expect(column(page, /Account/)).toHaveAttribute('aria-sort', 'none')
  }
})

test('filters narrow the list and its totals, and an account opened from it comes back to the same place', async ({
  counterpart,
}) => {
  const { page, openSample } = counterpart
  await openSample('#/accounts')
  await page.getByRole('button', { name: 'Segment', exact: true }).first().click()
  await page.getByRole('checkbox', { name: 'Enterprise' }).check()
  await page.keyboard.press('Escape')
  await expect(count(page)).toHaveText('7 of 34 accounts')
  await page.getByRole('button', { name: 'Renewal', exact: true }).first().click()
  await page.getByRole('radio', { name: 'Within 90 days' }).check()
  await page.keyboard.press('Escape')
  await expect(count(page)).toHaveText('3 of 34 accounts')
  await search(page).press('ArrowDown')
  await expect(grid(page)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(grid(page)).toHaveAttribute('aria-activedescendant', 'account-row-1')
  const second = await names(page).nth(1).textContent()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: second ?? '' })).toBeVisible()
  await page.goBack()
  await expect(count(page)).toHaveText('3 of 34 accounts')
  await expect(rows(page).nth(1)).toHaveAttribute('aria-selected', 'true')
})

test('coming back from an account at the end of the list finds the end of the list', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample('#/accounts')
  await grid(page).press('End')
  const last = rows(page).last()
  await expect(last).toHaveAttribute('aria-rowindex', '35')
  await expect(last).toBeInViewport()
  await grid(page).press('Enter')
  await expect(grid(page)).toBeHidden()
  await page.goBack()
  await expect(last).toHaveAttribute('aria-selected', 'true')
  await expect(last).toBeInViewport()
})

test('a view is saved, called up, renamed and removed, and what was taken away is brought back', async ({
  counterpart,
}) => {
  const { page, openSample } = counterpart
  await openSample('#/accounts?search=rui&sort=-paid')
  await expect(names(page).first()).not.toHaveText('Ashdown Ceramics Ltd')
  const views = page.getByRole('button', { name: /^Views/ })
  await views.click()
  await page.getByRole('textbox', { name: 'Save this view as' }).fill('Rui, largest first')
  await page.getByRole('button', { name: 'Save', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Rui, largest first', exact: true })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Rename Rui, largest first' }).click()
  await page.getByRole('textbox', { name: 'New name for Rui, largest first' }).fill('Rui')
  await page.getByRole('button', { name: 'Rename', exact: true }).click()
  await expect(views).toHaveText('ViewsRui')
  await page.getByRole('button', { name: 'Remove Rui' }).click()
  await expect(views).toHaveText('Views')
  await page.getByText('The view Rui was removed.').getByRole('button', { name: 'Undo' }).click()
  await expect(views).toHaveText('ViewsRui')
  await page.keyboard.press('Escape')
  await page.getByRole('button', { name: 'Clear' }).click()
  await expect(count(page)).toHaveText('34 accounts')
  await views.click()
  await page.getByRole('button', { name: 'Rui', exact: true }).click()
  await expect(search(page)).toHaveValue('rui')
})

test('the list speaks Dutch at once', async ({ counterpart }) => {
  const { page, openSample, broker } = counterpart
  await openSample('#/accounts')
  await expect(count(page)).toHaveText('34 accounts')
  await broker.answer('changePreferences', { language: 'nl' })
  await expect(page.getByRole('grid', { name: 'Klanten' })).toBeVisible()
  await expect(page.getByRole('columnheader', { name: /Wederkerigheid/ })).toContainText('intern')
  await expect(page.getByText('34 klanten')).toBeVisible()
})
