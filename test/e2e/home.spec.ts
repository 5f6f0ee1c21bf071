import { cpSync, readdirSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { test } from './harness.ts'

test('renewals stand by month, with what each one that is not ready still misses', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample()
  const renewals = page.getByRole('table', { name: 'Renewals' })
  const ready = renewals.getByRole('row', { name: /Meridian Tooling Ltd/ })
  await expect(ready.getByText('Ready', { exact: true })).toBeVisible()
  await expect(ready).toContainText('in 14 days')
  await expect(ready).toContainText('£')
  const unready = renewals.getByRole('row', { name: /Zürcher Feinwerk AG/ })
  await expect(unready).toContainText('An exchange rate for what it paid is missing')
  await expect(unready.getByRole('link', { name: 'Import what is missing' })).toBeVisible()
  await expect(renewals.getByRole('rowheader', { name: /April 2026\s*next month · 4 renewals/ })).toBeVisible()
  await expect(
    page.getByText('11 contracts end in the next 90 days; 9 of their statements can be made now.'),
  ).toBeVisible()
  await expectAccessible(page)
})

test('what was delivered is added up in the book’s currency', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample()
  const totals = page.getByRole('region', { name: 'Delivered so far' })
  await expect(totals).toContainText('32 accounts of 34')
  for (const label of [
    'Paid',
    'For every €1 paid',
    'Money saved',
    'Hours saved',
    'Hours sooner',
    'Outcomes achieved',
  ]) {
    await expect(totals.getByText(label, { exact: true })).toBeVisible()
  }
  await expect(totals.locator('dd')).toHaveText([
    /^€[\d,]+$/,
    /^€\d\.\d\d$/,
    /^€[\d,]+$/,
    /^[\d,]+$/,
    /^[\d,]+$/,
    /^[\d,]+$/,
  ])
})

test('a row opens its account and a button makes its statement', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample()
  const row = page.getByRole('row', { name: /Meridian Tooling Ltd/ })
  await row.getByText('in 14 days').click()
  await expect(page).toHaveURL(/#\/account\/HL-\d+/)
  await page.goBack()
  await row.getByRole('link', { name: 'Make statement: Meridian Tooling Ltd' }).click()
  await expect(page).toHaveURL(/#\/statement\/HL-\d+/)
})

test('how far ahead and whose renewals can be chosen, and a reload finds it again', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample()
  await page.getByText('A year', { exact: true }).click()
  await expect(page.getByText(/contracts end in the next 365 days/)).toBeVisible()
  await page.getByRole('combobox', { name: 'Account manager' }).or(page.getByLabel('Account manager')).first().click()
  await page.getByRole('option', { name: 'Daan Verhoeven' }).click()
  const renewals = page.getByRole('table', { name: 'Renewals' })
  await expect(renewals.getByText('Sophie Langford')).toHaveCount(0)
  await expect(renewals.getByText('Daan Verhoeven').first()).toBeVisible()
  await page.reload()
  await expect(page.getByText(/contracts end in the next 365 days/)).toBeVisible()
  await expect(renewals.getByText('Sophie Langford')).toHaveCount(0)
})

test('what to do next names the accounts and where to put it right', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample()
  const next = page.getByRole('region', { name: 'What to do next' })
  await expect(next.getByText('9 statements can be made now')).toBeVisible()
  await expect(next.getByRole('link', { name: 'Fjordlys Seafood AS' }).first()).toBeVisible()
  await expect(next.getByText('The account has left')).toHaveCount(0)
  await next.getByRole('link', { name: 'Import what is missing' }).first().click()
  await expect(page).toHaveURL(/#\/import/)
})

test('a day without renewals says so and offers to look further', async ({ counterpart }) => {
  const { page, openSample, broker } = counterpart
  await openSample()
  const name = broker.book()?.name ?? ''
  await page.evaluate(
    ([key, day]) => sessionStorage.setItem(key ?? '', day ?? ''),
    [`as-of ${broker.book()?.where} ${name}`, '2029-01-01'],
  )
  await page.reload()
  await expect(page.getByRole('heading', { name: 'No renewals that soon' })).toBeVisible()
  await expect(page.getByText('No account has a contract that is active on this day.')).toBeVisible()
})

test('a new book is led to its first statement in three steps', async ({ counterpart }) => {
  const { page, desktop, folder, open } = counterpart
  desktop.answers.newBook = path.join(folder, 'Mine.counterpart')
  await open()
  await page.getByRole('button', { name: 'New book…' }).click()
  await page.getByLabel('Your company’s name').fill('Van den Broek & Zonen Koninklijke Scheepswerven en Reparatie')
  await page.getByRole('button', { name: 'Choose where to keep it…' }).click()
  await expect(page.getByRole('heading', { name: 'Three steps to the first statement' })).toBeVisible()
  await expect(page.getByRole('heading', { level: 1, name: /Van den Broek & Zonen/ })).toBeVisible()
  await expectAccessible(page)
  await page.getByRole('link', { name: 'Import files' }).click()
  await expect(page).toHaveURL(/#\/import/)
})

test('books opened before are found again, and can be taken out of the list', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample()
  await page.getByRole('button', { name: 'Sample book' }).click()
  await page.getByRole('menuitem', { name: 'Close this book' }).click()
  const recent = page.getByRole('region', { name: 'Opened before' })
  await expectAccessible(page)
  await recent.getByRole('button', { name: 'Sample book', exact: true }).click()
  await expect(page.getByRole('table', { name: 'Renewals' })).toBeVisible()
  await page.getByRole('button', { name: 'Sample book' }).click()
  await page.getByRole('menuitem', { name: 'Close this book' }).click()
  await recent.getByRole('button', { name: 'Take out of this list: Sample book' }).click()
  await expect(recent).toHaveCount(0)
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(recent.getByRole('button', { name: 'Sample book', exact: true })).toBeVisible()
})

test('a file that is no book is refused with a sentence, and its details can be copied', async ({ counterpart }) => {
  const { page, desktop, folder, open } = counterpart
  const wrong = path.join(folder, 'orders.counterpart')
  cpSync(path.join(import.meta.dirname, '../../templates/sample/exports/crm/accounts.csv'), wrong)
  desktop.answers.book = wrong
  await open()
  await page.getByRole('button', { name: 'Open a book…' }).click()
  const notice = page.getByRole('alert').filter({ hasText: 'is not a Counterpart book' })
  await expect(notice).toBeVisible()
  await expect(notice.getByRole('button', { name: 'Copy details' })).toBeVisible()
})

test('the making of the sample book can be stopped, and leaves nothing behind', async ({ counterpart }) => {
  const { page, folder, questions, open } = counterpart
  await open()
  const sample = page.getByRole('button', { name: 'Look around in the sample book' })
  await expect(sample).toBeVisible()
  questions.hold()
  await sample.click()
  const making = page.getByRole('group', { name: 'Making the sample book' })
  await making.getByRole('button', { name: 'Cancel' }).click()
  await expect.poll(questions.held).toEqual(['createSampleFile', 'cancel'])
  questions.letGo()
  await expect(making).toHaveCount(0)
  await expect(page.getByRole('alert')).toHaveCount(0)
  expect(readdirSync(folder).filter((file) => file.includes('.counterpart'))).toEqual([])
  await expect(sample).toBeEnabled()
})
