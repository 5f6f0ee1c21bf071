import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { dropFiles } from './drop-files.ts'
import { emptyBook } from './empty-book.ts'
import { test } from './harness.ts'
import { walkedByTab } from './keyboard-walk.ts'
import { structureOf } from './page-structure.ts'

const title = (page: Page, name: string | RegExp) => page.getByRole('heading', { level: 1, name })
const down = (page: Page) => page.evaluate(() => window.scrollY)

test('whoever comes to a screen begins at its top, with its title read out, and Back leads to where they were', async ({
  counterpart,
}) => {
  const { page, openSample } = counterpart
  await openSample('#/home')
  await expect(page.getByRole('table', { name: 'Renewals' })).toBeVisible()
  await expect(page.locator('body'), 'nothing is moved when the window opens').toBeFocused()
  await page.evaluate(() => window.scrollTo(0, 400))
  const before = await down(page)
  expect(before).toBeGreaterThan(200)
  await page.getByRole('link', { name: 'Accounts', exact: true }).press('Enter')
  await expect(title(page, 'Accounts')).toBeFocused()
  await expect(page).toHaveTitle('Accounts – Counterpart')
  expect(await down(page)).toBe(0)
  await page.goBack()
  await expect(title(page, 'Harbourline')).toBeFocused()
  await expect.poll(() => down(page)).toBe(before)
})

test('one of a list that takes the place of the list is come to in the same way, and so is a screen of another book', async ({
  counterpart,
}) => {
  const { page, openSample } = counterpart
  await openSample('#/indicators')
  await page.getByRole('link', { name: 'Waiting at customs' }).press('Enter')
  await expect(title(page, 'Waiting at customs')).toBeFocused()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: /All indicators/ })).toBeFocused()
  await page.getByRole('button', { name: 'Sample book' }).click()
  await page.getByRole('menuitem', { name: 'Close this book' }).click()
  await expect(title(page, 'What are you worth to your customers?')).toBeFocused()
  await expect(page).toHaveTitle('Counterpart')
})

test('a long work is told to those who hear the window, from its beginning', async ({ counterpart }) => {
  const { page, open, questions } = counterpart
  await open()
  questions.hold()
  await page.getByRole('button', { name: 'Look around in the sample book' }).click()
  const said = page.getByRole('status').filter({ hasText: 'Making the sample book' })
  await expect(said).toHaveCount(1)
  questions.letGo()
  await expect(page.getByRole('table', { name: 'Renewals' })).toBeVisible({ timeout: 60_000 })
  await expect(said).toHaveCount(0)
  await expectAccessible(page)
})

test('what takes the place of a button that was pressed has the focus', async ({ counterpart }) => {
  const { page, folder } = counterpart
  await emptyBook(counterpart)
  writeFileSync(path.join(folder, 'costs.csv'), 'id,date,amount,kind\nC1,2026-03-01,12.50,support\n')
  await dropFiles(page, ['costs.csv'])
  const commit = page.getByRole('button', { name: 'Import 1 file' })
  await expect(commit).toBeEnabled()
  await commit.press('Enter')
  await expect(page.getByRole('heading', { name: '1 row is in the book' })).toBeFocused()
})

test('the first start is gone through by the keyboard, and read out part by part', async ({ counterpart }) => {
  const { page, open } = counterpart
  await page.emulateMedia({ reducedMotion: 'reduce' })
  await open()
  await expect(title(page, 'What are you worth to your customers?')).toBeVisible()
  expect(await structureOf(page)).toEqual([])
  expect(await walkedByTab(page)).toEqual({ stops: 4, wrong: [] })
  await expect(page.getByRole('main')).toMatchAriaSnapshot(`
    - main:
      - region "Counterpart":
        - paragraph: Counterpart
        - 'button "EN: Language and colours"'
        - heading "What are you worth to your customers?" [level=1]
        - paragraph
        - paragraph
        - list:
          - listitem:
            - button "Look around in the sample book"
            - paragraph
          - listitem:
            - button "New book…"
            - paragraph
          - listitem:
            - button "Open a book…"
            - paragraph
        - img
  `)
})

test('the frame around a screen is read out: which book, as of when, and where to go', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample('#/settings')
  await expect(title(page, 'Settings')).toBeVisible()
  await expect(page.getByRole('banner')).toMatchAriaSnapshot(`
    - banner:
      - button "Sample book"
      - button "As of 31 March 2026"
      - button "Find…"
      - 'button "EN: Language and colours"'
  `)
  await expect(page.getByRole('navigation')).toMatchAriaSnapshot(`
    - navigation "Places":
      - link "Home"
      - link "Import"
      - link "Accounts"
      - link "Runs"
      - link "Review"
      - link "Indicators"
      - link "Brands"
      - link "Settings"
      - button "? Keyboard shortcuts"
  `)
})
