import path from 'node:path'
import { expect } from '@playwright/test'
import { parseCurrency } from '../../shared/money/currency.ts'
import { expectAccessible } from './accessible.ts'
import { type Counterpart, test } from './harness.ts'

test('the catalogue shows what customers said, stage by stage, and marks what none has confirmed', async ({
  counterpart: { page, openSample },
}) => {
  await openSample('#/indicators')
  const table = page.getByRole('table', { name: 'Indicators' })
  await expect(table.getByRole('link')).toHaveCount(12)
  await expect(page.getByText('One of them no customer has confirmed yet.')).toBeVisible()
  const choice = table.getByRole('row', { name: /Carriers to choose from/ })
  await expect(choice).toContainText('Not confirmed by customers')
  await expect(choice).toContainText('Our own opinion')
  await expect(choice.getByRole('img', { name: 'strength 2 of 6' })).toBeVisible()
  await expect(table.getByRole('row', { name: /Time on declaration data/ })).toContainText(
    'Part of Time on export papers',
  )
  await expectAccessible(page)

  await page.getByText('Not confirmed (1)').click()
  await expect(table.getByRole('link')).toHaveCount(1)
  await page.getByText('All', { exact: true }).click()
  await page.locator('main input[type=search]').fill('customs WAIT')
  await expect(table.getByRole('link')).toHaveText(['Waiting at customs'])
  await page.locator('main input[type=search]').fill('no such words')
  await page.getByRole('button', { name: 'Show all' }).click()
  await expect(table.getByRole('link')).toHaveCount(12)
})

test('an indicator shows who said it, who uses it, and its assumptions over time as a line and as a table', async ({
  counterpart: { page, openSample },
}) => {
  await openSample('#/indicators')
  await page.getByRole('link', { name: 'Time on export papers' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Time on export papers')
  await expect(page.getByText('Logistics manager, at the 2022 workshop in Rotterdam, March 2022')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Time on declaration data' })).toBeVisible()
  const baselines = page.getByRole('region', { name: 'Baseline' })
  await expect(baselines.getByRole('listitem').first()).toBeVisible()
  await expect(page.getByText(/baselines are older than 36 months/)).toBeVisible()
  await expectAccessible(page)

  const capture = page.getByRole('region', { name: 'Time put to use' })
  await capture.getByRole('button', { name: /Everybody: 60%/ }).click()
  await expect(page.getByText('Time-use review with six customers, spring 2022')).toBeVisible()
  await page.keyboard.press('Escape')

  await page.getByText('As a table').click()
  const table = page.getByRole('table', { name: 'What was assumed, and when' })
  const row = table.getByRole('row', { name: /Expectation Everybody 30 minutes always/ })
  await expect(row).toContainText('Customer workshop, Rotterdam, 17 March 2022')
  await expectAccessible(page)

  const use = page.getByRole('table', { name: 'Where it is used' })
  await use.getByRole('link').first().click()
  await expect(page).toHaveURL(/#\/account\//)
  await page.goBack()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Time on export papers')
})

test('a book without indicators leads to templates; one is added with a click and taken back with another', async ({
  counterpart,
}) => {
  const { page, open } = counterpart
  await newBook(counterpart)
  await open('#/indicators')
  await page.getByRole('button', { name: 'Choose from templates' }).click()
  const cards = page.getByRole('article')
  await expect(cards.first()).toBeVisible()
  expect(await cards.count()).toBeGreaterThanOrEqual(40)
  await page.getByText('Staffing and recruitment', { exact: true }).first().click()
  await page.getByRole('searchbox').fill('empty')
  const card = page.getByRole('article', { name: 'Days a post stays empty' })
  await expect(card).toContainText('Who does the work of the empty post today?')
  await expectAccessible(page)
  await card.getByRole('button', { name: 'Add to the book: Days a post stays empty' }).click()
  await expect(card).toContainText('In this book')
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(card.getByRole('button')).toBeVisible()
  await expect(page.getByText('Taken back; the book is as it was.')).toBeVisible()
})

test('what customers said is written down, and the indicator is no longer marked', async ({ counterpart }) => {
  const { page, open } = counterpart
  await newBook(counterpart)
  await open('#/indicators?show=templates&industry=staffing')
  await page.getByRole('button', { name: 'Add to the book: Days a post stays empty' }).click()
  await page.getByRole('link', { name: 'Open: Days a post stays empty' }).click()
  await expect(page.getByText('No customer has said this yet.')).toBeVisible()
  await expect(page.getByText('No account has measurements of it yet.')).toBeVisible()
  await page.getByRole('button', { name: 'Write down what customers said…' }).click()
  const form = page.getByRole('dialog')
  await form.getByLabel('The outcome, in the customers’ own words').fill('I never open with an empty desk')
  await form.getByRole('combobox', { name: 'How it was found' }).click()
  await page.getByRole('option', { name: 'Watched at work' }).click()
  await form.getByLabel('Who said it').fill('Head of personnel, at her desk')
  await expectAccessible(page)
  await form.getByRole('button', { name: 'Save' }).click()
  await expect(form).toBeHidden()
  await expect(page.getByRole('figure')).toContainText('I never open with an empty desk')
  await expect(page.getByRole('figure')).toContainText('Head of personnel, at her desk')
  await expect(page.getByText('Not confirmed by customers')).toBeHidden()
  await page.getByRole('link', { name: 'All indicators' }).click()
  await expect(page.getByText('Customers have confirmed every one of them.')).toBeVisible()
})

test('an indicator of another language and an indicator that is gone are said in the language of the window', async ({
  counterpart: { page, openSample },
}) => {
  await openSample('#/indicators?indicator=gone')
  await expect(page.getByText('This indicator is no longer in the book')).toBeVisible()
  await page.getByRole('button', { name: /Language and colours/ }).click()
  await page.getByRole('menuitemradio', { name: 'Nederlands' }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Deze indicator staat niet meer in het boek')).toBeVisible()
  await page.getByRole('link', { name: 'Alle indicatoren' }).click()
  await expect(page.getByRole('table', { name: 'Indicatoren' })).toContainText('Op de werkplek gezien')
})

/** An empty book in the test's own folder. */
async function newBook({ broker, desktop, folder }: Counterpart): Promise<void> {
  desktop.answers.newBook = path.join(folder, 'empty.counterpart')
  const currency = parseCurrency('EUR')
  if (!currency) throw new Error('EUR is a currency')
  const made = await broker.answers.newBook({ currency, locale: 'en-GB', company: 'Empty Ltd' })
  expect(made.ok).toBe(true)
}
