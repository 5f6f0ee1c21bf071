import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { parseCurrency } from '../../shared/money/currency.ts'
import { makeLargeBook } from '../bench/make-book.ts'
import { expectAccessible } from './accessible.ts'
import { dropFiles } from './drop-files.ts'
import { type Counterpart, test } from './harness.ts'

const command = path.join(import.meta.dirname, '../../electron/engine/counterpart.mjs')
const holding = path.join(import.meta.dirname, '../engine/store/holding-writer.ts')
const book = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** Makes a book and leaves it open; returns its file. */
async function makeBook({ broker, desktop }: Counterpart, folder: string, name: string): Promise<string> {
  const file = path.join(folder, `${name}.counterpart`)
  mkdirSync(folder, { recursive: true })
  desktop.answers.newBook = file
  const currency = parseCurrency('EUR')
  if (currency) await broker.answers.newBook({ currency, locale: 'en-GB', company: `${name} Ltd` })
  expect(broker.book()?.name).toBe(name)
  return file
}

async function openByMenu({ page, desktop }: Counterpart, open: string, file: string): Promise<void> {
  desktop.answers.book = file
  await book(page, open).click()
  await page.getByRole('menuitem', { name: 'Open a book…' }).click()
}

async function changeHours(page: Page, hours: string): Promise<void> {
  const field = page.getByRole('textbox', { name: 'Hours in a working day' })
  await field.fill(hours)
  await field.press('Enter')
}

test('a book whose disk vanishes says so when it is changed, the window goes on, and another book opens', async ({
  counterpart,
}) => {
  const { page, folder, open } = counterpart
  const other = await makeBook(counterpart, folder, 'Other')
  await makeBook(counterpart, path.join(folder, 'stick'), 'Stick')
  await open('#/settings')
  renameSync(path.join(folder, 'stick'), path.join(folder, 'taken'))
  await changeHours(page, '7')
  await expect(page.getByText(/Stick\.counterpart is no longer in .*stick: the disk was taken away/)).toBeVisible()
  await expectAccessible(page)
  for (const place of ['Home', 'Import', 'Accounts', 'Indicators']) {
    await page.getByRole('link', { name: place, exact: true }).first().click()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(page.getByText('A bug in Counterpart')).toBeHidden()
  }
  await openByMenu(counterpart, 'Stick', other)
  await expect(book(page, 'Other')).toBeVisible()
  await page.getByRole('link', { name: 'Settings', exact: true }).click()
  await changeHours(page, '7')
  await expect(page.getByText('Saved. It was 8 hours.')).toBeVisible()
})

test('a large book that vanishes before its accounts are calculated says so, and is tried again once it is back', async ({
  counterpart,
}) => {
  const { page, folder, open, broker } = counterpart
  const stick = path.join(folder, 'stick')
  mkdirSync(stick)
  // So many that they are calculated in a thread, on a connection of its own.
  makeLargeBook(path.join(stick, 'Large.counterpart'), { accounts: 600, measurements: 600 }, 1).close()
  await broker.openPath(path.join(stick, 'Large.counterpart'))
  await open('#/settings')
  renameSync(stick, path.join(folder, 'taken'))
  await page.getByRole('link', { name: 'Accounts', exact: true }).click()
  await expect(page.getByText(/Large\.counterpart is no longer in .*stick: the disk was taken away/)).toBeVisible()
  await expect(page.getByRole('progressbar')).toBeHidden()
  await expectAccessible(page)
  renameSync(path.join(folder, 'taken'), stick)
  await expect(async () => {
    await page.getByRole('button', { name: 'Try again' }).click({ timeout: 1000 })
    await expect(page.getByRole('status').filter({ hasText: '600 accounts' })).toBeVisible({ timeout: 1000 })
  }).toPass()
  await expect(page.getByRole('grid', { name: 'Accounts' })).toContainText('€')
})

test('an engine that starts again where the book has vanished leads to the start, and the book opens once it is back', async ({
  counterpart,
}) => {
  const { page, folder, open, broker } = counterpart
  await makeBook(counterpart, path.join(folder, 'stick'), 'Stick')
  await open('#/home')
  await expect(book(page, 'Stick')).toBeVisible()
  renameSync(path.join(folder, 'stick'), path.join(folder, 'taken'))
  broker.engine.restart()
  await expect(page.getByText(/There is no file .*Stick\.counterpart\. Check the name/)).toBeVisible()
  await expect(page.getByRole('heading', { name: 'What are you worth to your customers?' })).toBeVisible()
  await page.getByRole('button', { name: 'Stick', exact: true }).click()
  await expect(page.getByRole('heading', { name: 'What are you worth to your customers?' })).toBeVisible()
  renameSync(path.join(folder, 'taken'), path.join(folder, 'stick'))
  await page.getByRole('button', { name: 'Stick', exact: true }).click()
  await expect(page.getByRole('link', { name: 'Accounts' })).toBeVisible()
})

test('a change while another program writes the book is refused with a remedy, and the window answers meanwhile', async ({
  counterpart,
}) => {
  const { page, folder, open, broker } = counterpart
  const file = await makeBook(counterpart, folder, 'Shared')
  await open('#/settings')
  const other = spawn(process.execPath, [holding, file], { stdio: ['ignore', 'pipe', 'inherit'] })
  await once(other.stdout, 'data')
  await changeHours(page, '7')
  const asked = performance.now()
  expect(await broker.answer('settings', undefined)).toMatchObject({ ok: true })
  expect(performance.now() - asked, 'milliseconds until the engine answers').toBeLessThan(2000)
  const said = `Shared.counterpart is being changed by another program (process ${other.pid}).`
  await expect(page.getByText(said)).toBeVisible()
  other.kill('SIGKILL')
  await once(other, 'exit')
  await changeHours(page, '7')
  await expect(page.getByText('Saved. It was 8 hours.')).toBeVisible()
})

test('a book that another program is writing is not opened, and the one that is open stays', async ({
  counterpart,
}) => {
  const { page, folder, open } = counterpart
  const file = await makeBook(counterpart, folder, 'Shared')
  await makeBook(counterpart, folder, 'Mine')
  await open('#/home')
  const other = new Database(file)
  other.exec('BEGIN IMMEDIATE')
  await openByMenu(counterpart, 'Mine', file)
  const said = page.getByRole('alert').filter({ hasText: 'Shared.counterpart is being changed by another program' })
  await expect(said).toContainText('Close that one, or try again later.')
  await expect(book(page, 'Mine')).toBeVisible()
  other.exec('ROLLBACK')
  other.close()
  await openByMenu(counterpart, 'Mine', file)
  await expect(book(page, 'Shared')).toBeVisible()
})

test('what a command changes in the open book is soon in the window', async ({ counterpart }) => {
  const { page, folder, open } = counterpart
  const file = await makeBook(counterpart, folder, 'Shared')
  await open('#/accounts')
  await expect(page.getByRole('heading', { level: 1, name: 'Accounts' })).toBeVisible()
  await expect(page.getByRole('grid')).toBeHidden()
  const accounts = path.join(folder, 'accounts.csv')
  writeFileSync(accounts, 'account_id,name\nA1,Vela Freight\n')
  expect(spawnSync(process.execPath, [command, 'import', file, accounts]).status).toBe(0)
  await expect(page.getByRole('grid')).toContainText('Vela Freight')
})

test('a clock that is behind the last import is doubted beside the day, and another day is calculated with', async ({
  counterpart,
}) => {
  const { page, folder, open, broker } = counterpart
  const file = await makeBook(counterpart, folder, 'Late')
  await importAccount(counterpart)
  await broker.answers.closeBook(undefined)
  const db = new Database(file)
  db.exec("UPDATE batches SET at = '2097-05-04T10:00:00.000Z'")
  db.close()
  const [recent] = await recentBooks(counterpart)
  await broker.answers.openRecent({ id: recent ?? '' })
  await open('#/home')
  const doubt = page.getByRole('dialog', { name: 'The clock may be wrong' })
  await expect(doubt).toContainText('a file was imported into this book on 4 May 2097. Put the clock right')
  await expectAccessible(page)
  await doubt.getByRole('button', { name: 'Look as of 4 May 2097' }).click()
  await expect(page.getByRole('button', { name: /^As of 4 May 2097/ })).toBeVisible()
  await expect(doubt).toBeHidden()
  await expect(page.getByRole('table', { name: 'Renewals' })).toContainText('Vela Freight')
  await page.reload()
  await expect(page.getByRole('button', { name: 'The clock may be wrong' })).toBeVisible()
  await expect(doubt).toBeHidden()
})

test('rows later than the clock are doubted, and so is the clock', async ({ counterpart }) => {
  const { page, folder, open } = counterpart
  await makeBook(counterpart, folder, 'Early')
  await importAccount(counterpart)
  await open('#/import')
  await expect(page.getByRole('button', { name: 'The clock may be wrong' })).toBeHidden()
  writeFileSync(path.join(folder, 'costs.csv'), 'id,date,amount,kind\nC1,2098-03-01,12.50,support\n')
  await dropFiles(page, ['costs.csv'])
  await page.getByRole('button', { name: /^Import \d+ files?$/ }).click()
  await page.getByRole('button', { name: 'The clock may be wrong' }).click()
  const doubt = page.getByRole('dialog', { name: 'The clock may be wrong' })
  await expect(doubt).toContainText('the book has rows up to 1 March 2098')
  await page.keyboard.press('Escape')
  await expect(doubt).toBeHidden()
})

/** One account that renews on 1 June 2097. */
async function importAccount({ broker, folder }: Counterpart): Promise<void> {
  const accounts = path.join(folder, 'accounts.csv')
  const contracts = path.join(folder, 'contracts.csv')
  writeFileSync(accounts, 'account_id,name\nA1,Vela Freight\n')
  writeFileSync(contracts, 'contract_id,account_id,start_date,end_date\nK1,A1,2096-06-01,2097-05-31\n')
  const files = broker.files.add([accounts, contracts]).map(({ token }) => ({ token }))
  const answer = await broker.answers.importFiles({ job: 'import', files, skipBadRows: false })
  expect(answer).toMatchObject({ ok: true, value: [{ committed: true }, { committed: true }] })
}

async function recentBooks({ broker }: Counterpart): Promise<readonly string[]> {
  const answer = await broker.answers.recentBooks(undefined)
  return answer.ok ? answer.value.map(({ id }) => id) : []
}
