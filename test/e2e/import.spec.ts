import { cpSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { dropFiles } from './drop-files.ts'
import { emptyBook } from './empty-book.ts'
import { type Counterpart, test } from './harness.ts'

const exports = path.join(import.meta.dirname, '../../templates/sample/exports')

function sampleFiles({ folder }: Counterpart, files: readonly string[]): readonly string[] {
  for (const file of files) cpSync(path.join(exports, file), path.join(folder, path.basename(file)))
  return files.map((file) => path.basename(file))
}

const listed = (page: Page) => page.getByRole('list', { name: 'Files to import' })
const commit = (page: Page) => page.getByRole('button', { name: /^Import \d+ files?$/ })

test('exports dropped in any order are recognised, shown, imported in order, and taken back', async ({
  counterpart,
}) => {
  const { page } = counterpart
  await emptyBook(counterpart)
  await expect(page.getByText('Nothing was imported yet')).toBeVisible()
  await expectAccessible(page)
  const files = [
    'operations/shipment-measurements.csv',
    'crm/contracts.csv',
    'success/indicators.csv',
    'crm/accounts.csv',
  ]
  await dropFiles(page, sampleFiles(counterpart, files))
  await expect(listed(page).getByRole('listitem')).toContainText([
    /accounts\.csvAccounts34 rows/,
    /indicators\.csvIndicators12 rows/,
    /shipment-measurements\.csvMeasurements8,415 rows/,
    /contracts\.csvContracts113 rows/,
  ])
  await listed(page)
    .getByRole('button', { name: /shipment-measurements/ })
    .first()
    .click()
  await expect(page.getByText('8,415 rows · separated by commas · UTF-8')).toBeVisible()
  await expect(page.getByText('all 4 columns that this table needs and 3 more')).toBeVisible()
  const preview = page.getByRole('table', { name: 'Preview of shipment-measurements.csv' })
  await expect(preview.getByRole('row').nth(1)).toContainText('HL-1001document_preparation31 May 2022')
  await expectAccessible(page)
  await commit(page).click()
  await expect(page.getByRole('heading', { name: '8,574 rows are in the book' })).toBeVisible()
  const history = page.getByRole('table', { name: 'Import history' })
  await expect(history.getByRole('row')).toHaveCount(5)
  await expectAccessible(page)

  await page.getByRole('button', { name: 'What it changed: batch 4' }).click()
  const changes = page.getByRole('dialog', { name: 'What batch 4 changed' })
  await expect(changes).toContainText('113 rows were added or changed.')
  await expect(changes.getByRole('table')).toContainText('HL-1001')
  await expectAccessible(page)
  await page.keyboard.press('Escape')

  await page.getByRole('button', { name: 'Take back… accounts.csv' }).click()
  await page.getByRole('button', { name: 'Take back', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('Undo batch 4 first.')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await page.getByRole('button', { name: 'Take back… contracts.csv' }).click()
  await page.getByRole('button', { name: 'Take back', exact: true }).click()
  await expect(history.getByRole('row', { name: /contracts\.csv/ })).toContainText('Taken back')
  await expect(history.getByRole('row', { name: /contracts\.csv/ })).toContainText('Import the file again')
})

test('a file chosen in the dialog that can be read two ways asks, and is read as it is answered', async ({
  counterpart,
}) => {
  const { page, folder, desktop } = counterpart
  await emptyBook(counterpart)
  await dropFiles(page, sampleFiles(counterpart, ['crm/accounts.csv']))
  await expect(listed(page)).toContainText('34 rows')
  const file = path.join(folder, 'orders.csv')
  writeFileSync(
    file,
    'order_id,account_id,date,revenue\nO1,HL-1001,03/04/2026,"1,234"\nO2,HL-1002,05/04/2026,"5,678"\n',
  )
  desktop.answers.files = [file]
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await expect(page.getByRole('heading', { name: 'In date: which comes first, the day or the month?' })).toBeVisible()
  await expect(commit(page)).toBeDisabled()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^The month.*03\/04\/2026 is 4 March 2026/ }).click()
  await page.getByRole('button', { name: /^A comma.*1,234 is 1\.234/ }).click()
  await listed(page)
    .getByRole('button', { name: /orders\.csv/ })
    .first()
    .click()
  const preview = page.getByRole('table', { name: 'Preview of orders.csv' })
  await expect(preview.getByRole('row').nth(1)).toContainText('2O1HL-10014 Mar 20261.234')
  await commit(page).click()
  await expect(page.getByRole('heading', { name: '36 rows are in the book' })).toBeVisible()
})

test('a bad row is marked at its cell with a sentence, and the good ones come in without it', async ({
  counterpart,
}) => {
  const { page, folder } = counterpart
  await emptyBook(counterpart)
  const rows = Array.from({ length: 150 }, (_, n) => `A${n},Account ${n},${n === 140 ? 'EURO' : 'EUR'}`)
  writeFileSync(path.join(folder, 'accounts.csv'), `account_id,name,currency\n${rows.join('\n')}\n,Nameless,EUR\n`)
  await dropFiles(page, ['accounts.csv'])
  await expect(listed(page)).toContainText('2 bad rows')
  const problems = page.getByRole('region', { name: /^What is wrong/ })
  await expect(problems.getByRole('listitem')).toContainText([
    /Row 142.*"EURO" is not an ISO 4217 currency code/,
    /Row 152/,
  ])
  await page.getByPlaceholder('Find in what is wrong').fill('euro')
  await expect(problems.getByRole('status')).toHaveText('1 of 2')
  await page.getByText('Rows with problems').click()
  await page.getByRole('region', { name: 'Preview of accounts.csv' }).focus()
  await page.keyboard.press('Tab')
  await expect(page.getByRole('button', { name: /^EURO\. "EURO" is not an ISO 4217/ })).toBeFocused()
  await expect(page.getByRole('tooltip')).toContainText('write one such as EUR')
  await expectAccessible(page)
  await expect(commit(page)).toBeDisabled()
  await page.getByLabel('Leave out the 2 bad rows and import the good ones').check()
  await commit(page).click()
  await expect(page.getByRole('heading', { name: '149 rows are in the book' })).toBeVisible()
  const results = page.getByRole('region', { name: '149 rows are in the book' })
  await expect(results.getByRole('row', { name: /accounts\.csv/ })).toContainText('149002Batch 1')
})

test('the same file again is recognised and left out', async ({ counterpart }) => {
  const { page } = counterpart
  await emptyBook(counterpart)
  const files = sampleFiles(counterpart, ['crm/accounts.csv'])
  await dropFiles(page, files)
  await commit(page).click()
  await expect(page.getByRole('heading', { name: '34 rows are in the book' })).toBeVisible()
  await dropFiles(page, files)
  await expect(listed(page)).toContainText('In the book already')
  await expect(page.getByText('It came in as batch 1')).toBeVisible()
  await expect(commit(page)).toBeDisabled()
})

test('the screen speaks Dutch, what is wrong included', async ({ counterpart }) => {
  const { page, folder } = counterpart
  await emptyBook(counterpart, { language: 'nl' })
  writeFileSync(
    path.join(folder, 'wrong.csv'),
    'account_id,name,segment,currency\nA1,Acme,,EURO\nA1,Acme,,EUR\nA1,Acme,,EUR\n',
  )
  await dropFiles(page, ['wrong.csv'])
  await expect(page.getByRole('region', { name: /^Wat er mis is/ }).getByRole('listitem')).toContainText([
    'Rij 2currency“EURO” is geen valutacode volgens ISO 4217; schrijf er een zoals EUR.',
    'Rij 4account_idRij 3 van dit bestand heeft dezelfde account_id "A1".',
  ])
  await page.getByRole('button', { name: 'wrong.csv van de lijst halen' }).click()
  await dropFiles(page, sampleFiles(counterpart, ['crm/accounts.csv']))
  await page.getByRole('button', { name: '1 bestand importeren' }).click()
  await expect(page.getByRole('heading', { name: '34 rijen staan in het boek' })).toBeVisible()
  await expectAccessible(page)
})
