import { cpSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { listBatches } from '../../electron/engine/store/batches.ts'
import { exportsFolder, rowsOf } from '../fixtures/exports-of.ts'
import { expectAccessible } from './accessible.ts'
import { dropFiles } from './drop-files.ts'
import { emptyBook, inBook } from './empty-book.ts'
import { type Counterpart, test } from './harness.ts'

const listed = (page: Page) => page.getByRole('list', { name: 'Files to import' })
const commit = (page: Page) => page.getByRole('button', { name: /^Import \d+ files?$/ })
const inBookNow = (page: Page, rows: string) => page.getByRole('heading', { name: `${rows} in the book` })

/** Accounts that the rows of the files below are about. */
async function withAccounts(counterpart: Counterpart): Promise<string> {
  const { page, folder } = counterpart
  const book = await emptyBook(counterpart)
  writeFileSync(
    path.join(folder, 'accounts.csv'),
    'account_id,name\nA1,Brouwerij De Halve Maan B.V.\nA2,Acme Holding\nA3,Acme Corporation\n',
  )
  await dropFiles(page, ['accounts.csv'])
  await commit(page).click()
  await expect(inBookNow(page, '3 rows are')).toBeVisible()
  await page.getByRole('button', { name: 'Close this summary' }).click()
  return book
}

const header = 'Factuurnr;Klant;Factuurdatum;Bedrag excl. btw;Minuten;Soort;Status'
const invoices = `Verkopen\n\n${header}
F-1;Brouwerij De Halve Maan;31-03-2026;1.200,50;90;F;betaald
F-2;Acme Holding;15-03-2026;300,00;30;C;betaald
F-3;Acme Holding;15-03-2026;30,00;10;F;concept
`

/** Chooses from a list that opens below a field. */
async function choose(page: Page, field: Locator, option: RegExp | string): Promise<void> {
  await field.click()
  await page.getByRole('option', { name: option }).first().click()
}

test('a file that nobody knows is mapped by hand, kept, imported, and known the next time', async ({ counterpart }) => {
  const { page, folder } = counterpart
  const book = await withAccounts(counterpart)
  writeFileSync(path.join(folder, 'verkopen-2026-03.csv'), invoices)
  await dropFiles(page, ['verkopen-2026-03.csv'])
  await expect(listed(page)).toContainText('Not recognised')
  await expect(commit(page)).toBeDisabled()
  await expectAccessible(page)
  await page.getByRole('button', { name: /^Orders and invoices/ }).click()

  await expect(page.getByRole('heading', { name: 'Mapping of verkopen-2026-03.csv' })).toBeVisible()
  // What the columns are called elsewhere, and what they hold, is guessed.
  await expect(page.getByRole('combobox', { name: 'Order number', exact: true })).toHaveValue('Factuurnr')
  await expect(page.getByRole('combobox', { name: 'Account: name' })).toHaveValue('Klant')
  await expect(page.getByRole('combobox', { name: 'Amount', exact: true })).toHaveValue('Bedrag excl. btw')
  await page.getByRole('button', { name: 'Show 4 more columns' }).click()
  const kind = page.getByRole('combobox', { name: 'Kind', exact: true })
  await choose(page, kind, /^Soort/)
  const outcome = page.getByRole('region', { name: 'What comes of it' })
  await expect(outcome.getByRole('status')).toContainText('0 rows land. 3 are wrong.')
  await expect(
    page.getByRole('button', { name: /^F\. "F" is not one of order, invoice, refund/ }).first(),
  ).toBeVisible()
  await expectAccessible(page)

  await page.getByRole('button', { name: 'More about Kind' }).click()
  const texts = page.getByRole('region', { name: 'What the texts of “Soort” stand for' })
  await choose(page, texts.getByRole('combobox', { name: 'F stands for' }), 'Invoice')
  await choose(page, texts.getByRole('combobox', { name: 'C stands for' }), 'Refund')
  await expect(outcome.getByRole('status')).toHaveText('3 rows land.')
  await choose(page, page.getByRole('combobox', { name: 'Currency', exact: true }), 'Fixed words…')
  await expect(page.getByRole('combobox', { name: 'Fixed words for Currency' })).toHaveValue(/^EUR/)

  await page.getByRole('button', { name: 'Change' }).click()
  await choose(page, page.getByRole('combobox', { name: 'Column of condition 1' }), /^Status/)
  await choose(page, page.getByRole('combobox', { name: 'Condition 1', exact: true }), 'is none of')
  await page.getByRole('checkbox', { name: /^concept/ }).check()
  await expect(outcome.getByRole('status')).toContainText('2 rows land. 1 is left out: Status is concept (1).')
  await expectAccessible(page)

  await page.getByLabel('Keep this mapping as').fill('orders')
  await expect(page.getByText('There is a table, system or mapping of this name already')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Keep and use' })).toBeDisabled()
  await page.getByLabel('Keep this mapping as').fill('Our invoices')
  await page.getByRole('button', { name: 'Keep and use' }).click()
  await expect(page.getByText(/Read by a mapping kept in this book, known by 6 of its 6 headers/)).toBeVisible()
  await commit(page).click()
  await expect(inBookNow(page, '2 rows are')).toBeVisible()
  expect(
    inBook(book, (open) => listBatches(open).flatMap((batch) => (batch.table === 'orders' ? rowsOf(open, batch) : []))),
  ).toEqual([
    { order_id: 'F-1', account_id: 'A1', date: '2026-03-31', revenue: 1200.5, currency: 'EUR', kind: 'invoice' },
    { order_id: 'F-2', account_id: 'A2', date: '2026-03-15', revenue: 300, currency: 'EUR', kind: 'refund' },
  ])

  writeFileSync(path.join(folder, 'verkopen-2026-04.csv'), `${header}\nF-9;Acme Holding;20-04-2026;12,00;5;F;betaald\n`)
  await dropFiles(page, ['verkopen-2026-03.csv', 'verkopen-2026-04.csv'])
  await expect(listed(page).getByRole('listitem')).toContainText([
    /Our invoices.*In the book already/,
    /Our invoices.*1 row/,
  ])
})

test('a column is dragged to where it belongs, in its own unit and convention, and what is begun is not lost', async ({
  counterpart,
}) => {
  const { page, folder } = counterpart
  await withAccounts(counterpart)
  writeFileSync(
    path.join(folder, 'uren.csv'),
    'Wie,Moment,Getal,Wat\nAcme Holding,03/04/2026,90,quotes\nAcme Holding,05/04/2026,30,quotes\n',
  )
  writeFileSync(
    path.join(folder, 'indicators.csv'),
    'key,name,outcome,measure,unit\nquotes,Quotes,Sooner,duration,hours\n',
  )
  await dropFiles(page, ['uren.csv', 'indicators.csv'])
  await listed(page).locator('button[aria-current]', { hasText: 'uren' }).click()
  await page.getByRole('button', { name: /^Measurements/ }).click()
  const columns = page.getByRole('region', { name: 'Columns of the file' })
  const ours = (name: string) =>
    page.getByRole('listitem').filter({ has: page.getByRole('combobox', { name, exact: true }) })
  await expect(page.getByText('Measurements still need: Account, Indicator, Date and Measured value.')).toBeVisible()
  await columns.getByText('Wie', { exact: true }).dragTo(ours('Account: name'))
  await columns.getByText('Wat', { exact: true }).dragTo(ours('Indicator'))
  await columns.getByText('Moment', { exact: true }).dragTo(ours('Date'))
  await columns.getByText('Getal', { exact: true }).dragTo(ours('Measured value'))
  await expect(page.getByText('Nothing is lacking.')).toBeVisible()
  await page.getByRole('button', { name: 'More about Measured value' }).click()
  await choose(page, page.getByRole('combobox', { name: 'Unit of Measured value in the file' }), /^Minutes/)
  // What the column leaves open is asked here too, and does not move what is being worked on.
  const order = page.getByRole('region', { name: 'In Moment: which comes first, the day or the month?' })
  await order.getByRole('button', { name: /^The month.*03\/04\/2026 is 4 March 2026/ }).click()
  await expect(order).toBeHidden()
  const preview = page.getByRole('table', { name: 'Preview of uren.csv' })
  await expect(preview.getByRole('row').nth(1)).toContainText('4 Mar 20261.5')

  await page.getByRole('link', { name: 'Settings' }).click()
  await page.getByRole('link', { name: 'Import', exact: true }).first().click()
  await expect(page.getByRole('heading', { name: 'Mapping of uren.csv' })).toBeVisible()
  await page.getByRole('button', { name: 'Back' }).click()
  await listed(page).locator('button[aria-current]', { hasText: 'uren' }).click()
  await page.getByRole('button', { name: 'Go on mapping…' }).click()
  await expect(preview.getByRole('row').nth(1)).toContainText('4 Mar 20261.5')
  await page.getByRole('button', { name: 'Keep and use' }).click()
  await commit(page).click()
  await expect(inBookNow(page, '3 rows are')).toBeVisible()

  // What was said of the dates is kept with the mapping: the next such file is not asked about.
  writeFileSync(path.join(folder, 'uren-mei.csv'), 'Wie,Moment,Getal,Wat\nAcme Holding,06/05/2026,60,quotes\n')
  await dropFiles(page, ['uren-mei.csv'])
  await expect(listed(page)).toContainText(/uren.*1 row/)
  await expect(page.getByRole('table', { name: 'Preview of uren-mei.csv' })).toContainText('5 Jun 20261')
})

test('an account that two may be is asked once, by name, with the others, and not the next time', async ({
  counterpart,
}) => {
  const { page, folder } = counterpart
  const book = await withAccounts(counterpart)
  const orders = (from: number, ...names: readonly string[]) =>
    `id,Customer,Customer Name,Currency,Amount Paid,Total,Date (UTC),Status\n${names
      .map((name, n) => `in_${from + n},cus_${name.length},${name},eur,10.00,10.00,2026-03-0${n + 1} 10:00,paid\n`)
      .join('')}`
  writeFileSync(path.join(folder, 'invoices.csv'), orders(1, 'Acme Group', 'Acme Group', 'Halve Maan', 'Test account'))
  await dropFiles(page, ['invoices.csv'])
  const questions = page.getByRole('region', { name: 'Which accounts are these 3?' })
  await expect(questions.getByRole('listitem')).toContainText([
    /Acme Group2 rows/,
    /Halve Maan1 row/,
    /Test account1 row/,
  ])
  await expectAccessible(page)
  await questions.getByRole('combobox', { name: 'Account for Acme Group' }).fill('corp')
  await page.getByRole('option', { name: /^Acme Corporation/ }).click()
  await questions.getByRole('button', { name: 'Brouwerij De Halve Maan B.V.?' }).click()
  await questions.getByRole('button', { name: 'Leave out the others (1)' }).click()
  await questions.getByRole('button', { name: 'Use these 3 choices' }).click()
  await expect(questions).toBeHidden()
  await expect(page.getByRole('region', { name: 'Left out on purpose' })).toContainText(
    'Customer Name is “Test account”',
  )
  await commit(page).click()
  await expect(inBookNow(page, '3 rows are')).toBeVisible()
  expect(
    inBook(book, (open) =>
      listBatches(open)
        .flatMap((batch) => (batch.table === 'orders' ? rowsOf(open, batch) : []))
        .map((row) => row['account_id']),
    ),
  ).toEqual(['A3', 'A3', 'A1'])
  // What was said of the names goes with the import; the mapping itself is the system's still.
  await expect(page.getByRole('table', { name: 'Kept mappings' })).toHaveCount(0)

  writeFileSync(path.join(folder, 'invoices-april.csv'), orders(5, 'Acme Group', 'Test account', 'Halve Maan'))
  await dropFiles(page, ['invoices-april.csv'])
  await expect(listed(page)).toContainText('2 rows')
  await expect(page.getByRole('region', { name: /^Which account/ })).toBeHidden()
})

test('of an account of two the ones that it may be are offered', async ({ counterpart }) => {
  const { page, folder } = counterpart
  await emptyBook(counterpart)
  for (const file of ['accounts-report.csv', 'opportunities-report.csv']) {
    cpSync(path.join(exportsFolder, 'salesforce', file), path.join(folder, file))
  }
  await dropFiles(page, ['opportunities-report.csv', 'accounts-report.csv'])
  const questions = page.getByRole('region', { name: /^Which accounts are these/ })
  // Each with its id: two accounts may have one name.
  await expect(questions.getByRole('button', { name: /^Acme/i })).toHaveText([/^.+ 001/, /^.+ 001/])
  await questions.getByRole('button', { name: /^ACME 001/ }).click()
  await questions.getByRole('button', { name: 'Use this choice' }).click()
  await expect(page.getByRole('table', { name: 'Preview of opportunities-report.csv' })).toContainText(
    '0015g00000A1b2HAAR',
  )
})

test('a stage that a system calls its own is counted in, for all its tables, and kept', async ({ counterpart }) => {
  const { page, folder } = counterpart
  await withAccounts(counterpart)
  writeFileSync(
    path.join(folder, 'deals.csv'),
    'Record ID,Deal Name,Deal Stage,Amount,Close Date,Pipeline,Associated Company\n1,One,Closed won,100,2026-03-01,Sales,Acme Holding\n2,Two,Signed and sealed,250,2026-03-02,Sales,Acme Holding\n3,Three,Closed lost,50,2026-03-03,Sales,Acme Holding\n',
  )
  await dropFiles(page, ['deals.csv'])
  await expect(page.getByRole('region', { name: 'Left out on purpose' })).toContainText(
    'Deal Stage is “Signed and sealed”',
  )
  await page.getByRole('button', { name: 'Adjust the mapping…' }).click()
  await page.getByRole('button', { name: 'Change' }).click()
  await page
    .getByRole('group', { name: /Deal Stage/ })
    .getByRole('checkbox', { name: /^Signed and sealed/ })
    .check()
  await expect(page.getByRole('region', { name: 'What comes of it' }).getByRole('status')).toContainText('2 rows land.')
  await page.getByRole('button', { name: 'Keep and use' }).click()
  const tables = page.getByRole('tablist', { name: 'What comes of it' })
  await expect(tables.getByRole('tab', { name: /^Orders and invoices/ })).toContainText('2')
  await tables.getByRole('tab', { name: /^Series/ }).click()
  await expect(
    page.getByRole('table', { name: 'Preview of deals.csv' }).getByRole('row', { name: /opportunities_won/ }),
  ).toHaveCount(2)
})

test('a kept mapping is renamed, forgotten and kept after all', async ({ counterpart }) => {
  const { page, folder } = counterpart
  await withAccounts(counterpart)
  writeFileSync(path.join(folder, 'x.csv'), 'Nr,Wie,Dag,Som\n1,Acme Holding,2026-03-01,10\n')
  await dropFiles(page, ['x.csv'])
  await page.getByRole('button', { name: /^Orders and invoices/ }).click()
  await choose(page, page.getByRole('combobox', { name: 'Account: name' }), /^Wie/)
  await choose(page, page.getByRole('combobox', { name: 'Date', exact: true }), /^Dag/)
  await choose(page, page.getByRole('combobox', { name: 'Amount', exact: true }), /^Som/)
  await page.getByRole('button', { name: 'Keep and use' }).click()
  await expect(listed(page)).toContainText('1 row')
  const kept = page.getByRole('table', { name: 'Kept mappings' })
  await kept.getByRole('button', { name: 'Rename… x' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Name').fill('costs')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expect(dialog).toContainText('of the name costs already')
  await dialog.getByLabel('Name').fill('Sums of ours')
  await dialog.getByRole('button', { name: 'Rename' }).click()
  await expect(kept).toContainText('Sums of ours')
  await kept.getByRole('button', { name: 'Forget Sums of ours' }).click()
  await expect(kept).toBeHidden()
  await page.getByRole('button', { name: 'Keep it after all' }).click()
  await expect(kept).toContainText('Sums of ours')
})

test('what one file brought to several tables is taken back as a whole', async ({ counterpart }) => {
  const { page, folder } = counterpart
  await emptyBook(counterpart)
  for (const file of ['salesforce/accounts-data-loader.csv', 'zendesk/tickets-explore.csv']) {
    cpSync(path.join(exportsFolder, file), path.join(folder, path.basename(file)))
  }
  await dropFiles(page, ['tickets-explore.csv', 'accounts-data-loader.csv'])
  await commit(page).click()
  await expect(inBookNow(page, '9 rows are')).toBeVisible()
  const history = page.getByRole('table', { name: 'Import history' })
  await expect(history.getByRole('button', { name: 'Take back… tickets-explore.csv' })).toHaveCount(1)
  await history.getByRole('button', { name: 'Take back… accounts-data-loader.csv' }).click()
  await page.getByRole('button', { name: 'Take back', exact: true }).click()
  await expect(page.getByRole('alert')).toContainText('builds on it')
  await page.getByRole('button', { name: 'Keep it' }).click()
  await history.getByRole('button', { name: 'Take back… tickets-explore.csv' }).click()
  await expect(page.getByRole('dialog')).toContainText('all 2 batches')
  await page.getByRole('button', { name: 'Take back', exact: true }).click()
  await expect(history.getByText('Taken back')).toHaveCount(2)
})

test('a file is mapped by the keyboard alone, two columns of one header told apart', async ({ counterpart }) => {
  const { page, folder } = counterpart
  const book = await withAccounts(counterpart)
  writeFileSync(path.join(folder, 'netto.csv'), 'Nr,Wie,Dag,Som,Som\n1,Acme Holding,2026-03-25,10,4\n')
  await dropFiles(page, ['netto.csv'])
  await page.getByRole('button', { name: /^Orders and invoices/ }).focus()
  await page.keyboard.press('Enter')
  const pick = async (name: string, typed: string) => {
    await page.getByRole('combobox', { name, exact: true }).focus()
    await page.keyboard.press('ControlOrMeta+a')
    await page.keyboard.type(typed)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('combobox', { name, exact: true })).toHaveValue(typed)
  }
  await pick('Account: name', 'Wie')
  await expect(page.getByRole('combobox', { name: 'Date', exact: true })).toHaveValue('Dag')
  // What is chosen already stays chosen, and of two that a text occurs in the one that is called so is meant.
  await pick('Date', 'Dag')
  await pick('Amount', 'Som [2]')
  await pick('Amount', 'Som')
  await page.getByRole('button', { name: 'Show 4 more columns' }).press('Enter')
  await pick('What it cost us', 'Som [2]')
  const columns = page.getByRole('region', { name: 'Columns of the file' })
  await expect(columns.getByRole('listitem')).toContainText([/^Nr/, /^Wie/, /^Dag/, /^Som10/, /^Som \[2\]4/])
  await expect(page.getByRole('table', { name: 'Preview of netto.csv' }).getByRole('row').nth(1)).toContainText('104')

  // Fixed words that are emptied are none.
  const product = page.getByRole('combobox', { name: 'Product', exact: true })
  await product.focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.type('Fixed')
  await page.keyboard.press('Enter')
  const fixed = page.getByRole('textbox', { name: 'Fixed words for Product' })
  await fixed.fill('Plan')
  await fixed.fill('')
  await page.getByRole('button', { name: 'Keep and use' }).press('Enter')
  await expect(listed(page)).toContainText('1 row')
  await commit(page).press('Enter')
  await expect(inBookNow(page, '1 row is')).toBeVisible()
  const rows = inBook(book, (open) => listBatches(open).flatMap((batch) => rowsOf(open, batch)))
  expect(rows.at(-1)).toEqual({
    ...{ order_id: '1', account_id: 'A2', date: '2026-03-25', revenue: 10, cost: 4 },
  })
})

test('what several files leave open is asked once, with cells of all of them', async ({ counterpart }) => {
  const { page, folder } = counterpart
  await withAccounts(counterpart)
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
  write('orders.csv', 'order_id,account_id,date,revenue\nO1,A1,03/04/2026,10\n')
  write('costs.csv', 'account_id,date,amount,kind\nA1,05/06/2026,10,support\n')
  write('more.csv', 'order_id,account_id,date,revenue\nO2,A1,07/08/2026,10\n')
  await dropFiles(page, ['orders.csv', 'costs.csv', 'more.csv'])
  await expect(commit(page)).toBeDisabled()
  const question = page.getByRole('region', { name: 'In date: which comes first, the day or the month?' })
  await expect(question.getByRole('button', { name: /^The month/ })).toHaveText(
    /03\/04\/2026 is 4 March 2026.*05\/06\/2026 is 6 May 2026.*07\/08\/2026 is 8 July 2026/,
  )
  await expect(question.getByLabel('The same answer for costs.csv and more.csv')).toBeChecked()
  await question.getByRole('button', { name: /^The month/ }).click()
  await expect(listed(page).getByRole('listitem')).toContainText([/orders.*1 row/, /costs.*1 row/, /more.*1 row/])
  await commit(page).click()
  await expect(inBookNow(page, '3 rows are')).toBeVisible()
})

test('an account of two is chosen once for all files that name it, and asked again when they are taken back', async ({
  counterpart,
}) => {
  const { page, folder } = counterpart
  const book = await withAccounts(counterpart)
  const write = (name: string, text: string) => writeFileSync(path.join(folder, name), text)
  write('twins.csv', 'account_id,name,segment\nT1,Twin Ltd,north\nT2,TWIN,south\n')
  write(
    'invoices.csv',
    'id,Customer,Customer Name,Currency,Amount Paid,Total,Date (UTC),Status\nin_1,cus_1,Twin,eur,10.00,10.00,2026-03-01 10:00,paid\n',
  )
  write(
    'deals.csv',
    'Record ID,Deal Name,Deal Stage,Amount,Close Date,Pipeline,Associated Company\n1,One,Closed won,100,2026-03-01,Sales,Twin\n',
  )
  const drop = () => dropFiles(page, ['twins.csv', 'invoices.csv', 'deals.csv'])
  await drop()
  const questions = page.getByRole('region', { name: 'Which account is this?' })
  await expect(questions.getByRole('listitem')).toContainText('also in deals.csv')
  await questions.getByRole('button', { name: 'TWIN T2' }).click()
  await questions.getByRole('button', { name: 'Use this choice' }).click()
  await expect(questions).toBeHidden()
  await commit(page).click()
  await expect(inBookNow(page, '5 rows are')).toBeVisible()
  const owners = inBook(book, (open) =>
    listBatches(open).flatMap((batch) => (batch.table === 'orders' ? rowsOf(open, batch) : [])),
  ).map((row) => row['account_id'])
  expect(owners).toEqual(['T2', 'T2'])

  const history = page.getByRole('table', { name: 'Import history' })
  for (const file of ['deals.csv', 'invoices.csv']) {
    await history.getByRole('button', { name: `Take back… ${file}` }).click()
    await page.getByRole('button', { name: 'Take back', exact: true }).click()
    await expect(history.getByRole('button', { name: `Take back… ${file}` })).toHaveCount(0)
  }
  await dropFiles(page, ['invoices.csv'])
  await expect(questions).toBeVisible()
})
