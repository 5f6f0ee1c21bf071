import { execFileSync } from 'node:child_process'
import {
  closeSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  openSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import Database from 'better-sqlite3'
import { listBatches } from '../../electron/engine/store/batches.ts'
import { dropFiles } from './drop-files.ts'
import { emptyBook, inBook } from './empty-book.ts'
import { test } from './harness.ts'

const commit = (page: Page) => page.getByRole('button', { name: /^Import \d+ files?$/ })
const listed = (page: Page) => page.getByRole('list', { name: 'Files to import' })
const row = (n: number) => `C${n},2026-03-01,12.50,support\n`
const manyRows = 300_000

/** A file of costs, written in pieces. */
function costsFile(file: string, rows: number): void {
  const handle = openSync(file, 'w')
  writeSync(handle, 'id,date,amount,kind\n')
  for (let n = 0; n < rows; n += 10_000) {
    writeSync(handle, Array.from({ length: Math.min(10_000, rows - n) }, (_, at) => row(n + at)).join(''))
  }
  closeSync(handle)
}

function batchesOf(file: string): readonly string[] {
  return inBook(file, (book) => listBatches(book).map((batch) => batch.file))
}

test('a folder, a workbook, a picture and an empty file are each refused with a remedy, beside a file that is not', async ({
  counterpart,
}) => {
  const { page, folder } = counterpart
  await emptyBook(counterpart)
  mkdirSync(path.join(folder, 'exports'))
  writeFileSync(path.join(folder, 'book.xlsx'), 'PK\u0003\u0004[Content_Types].xml')
  writeFileSync(path.join(folder, 'logo.csv'), Buffer.from('\x89PNG\r\n', 'latin1'))
  writeFileSync(path.join(folder, 'empty.csv'), '')
  costsFile(path.join(folder, 'costs.csv'), 3)
  await dropFiles(page, ['exports', 'book.xlsx', 'logo.csv', 'empty.csv', 'costs.csv'])
  await expect(listed(page).getByRole('listitem')).toContainText([/Cannot/, /Cannot/, /Cannot/, /Cannot/, /3 rows/])
  const remedies = {
    exports: 'Drop the files that are in it',
    'book.xlsx': 'save it again',
    'logo.csv': 'as CSV',
    'empty.csv': 'with a header',
  }
  for (const [name, remedy] of Object.entries(remedies)) {
    await listed(page).locator('button[aria-current]', { hasText: name }).click()
    await expect(page.getByRole('alert')).toContainText(remedy)
  }
  await commit(page).click()
  await expect(page.getByRole('heading', { name: '3 rows are in the book' })).toBeVisible()
})

test('two gigabytes of nothing are refused at once, and two that begin well can be stopped while the window goes on', async ({
  counterpart,
}) => {
  const { page, folder } = counterpart
  await emptyBook(counterpart)
  writeFileSync(path.join(folder, 'zeros.csv'), '')
  truncateSync(path.join(folder, 'zeros.csv'), 2 ** 31)
  await dropFiles(page, ['zeros.csv'])
  await expect(listed(page)).toContainText('Cannot be read')
  await page.getByRole('button', { name: 'Take zeros.csv off the list' }).click()

  const large = path.join(folder, 'large.csv')
  costsFile(large, 20_000)
  truncateSync(large, 2 ** 31)
  await dropFiles(page, ['large.csv'])
  const job = page.getByRole('group', { name: 'Reading 1 file' })
  await expect(job).toContainText(/left/)
  await page.getByRole('link', { name: 'Settings' }).click()
  await expect(page.getByRole('heading', { name: 'Settings', level: 1 })).toBeVisible()
  expect(engineMegabytes(), 'what the engine holds of 2 GB').toBeLessThan(400)
  await job.getByRole('button', { name: 'Cancel' }).click()
  await page.getByRole('link', { name: 'Import', exact: true }).first().click()
  await expect(page.getByText('Reading the files was stopped')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Read again' })).toBeVisible()
})

test('ten thousand problems scroll, search and filter without being drawn all at once', async ({ counterpart }) => {
  const { page, folder } = counterpart
  await emptyBook(counterpart)
  const rows = Array.from({ length: 12_000 }, (_, n) => `C${n},2026-02-30,12,support\n`)
  writeFileSync(path.join(folder, 'costs.csv'), `id,date,amount,kind\n${rows.join('')}C,2026-02-01,1,support\n`)
  await dropFiles(page, ['costs.csv'])
  const problems = page.getByRole('region', { name: /^What is wrong/ })
  await expect(problems.getByRole('status')).toHaveText('10,000 of 12,000')
  const list = problems.getByRole('list')
  await list.focus()
  await page.keyboard.press('End')
  await expect(list).toContainText('Row 10,001')
  await expect(problems).toContainText('2000 further problems are not listed')
  expect(await list.getByRole('listitem').count()).toBeLessThan(80)
  await page.getByPlaceholder('Find in what is wrong').fill('row 9876 ')
  await expect(problems.getByRole('status')).toHaveText('1 of 12,000')
  await expect(list).toContainText('Row 9,876')
})

test('a window that is closed in the middle of an import leaves the book as it was', async ({ counterpart }) => {
  const { page, folder, broker } = counterpart
  const file = await emptyBook(counterpart)
  costsFile(path.join(folder, 'first.csv'), 5)
  await dropFiles(page, ['first.csv'])
  await commit(page).click()
  await expect(page.getByRole('heading', { name: '5 rows are in the book' })).toBeVisible()
  costsFile(path.join(folder, 'costs.csv'), manyRows)
  await dropFiles(page, ['costs.csv'])
  await expect(listed(page)).toContainText('299,995 rows', { timeout: 60_000 })
  await commit(page).click()
  await expect(page.getByRole('group', { name: 'Importing 1 file' })).toContainText(/[1-9]\d?%/)
  await page.close()
  broker.engine.stop()
  expect(batchesOf(file)).toEqual(['first.csv'])
})

test('an import that is cancelled leaves the book as it was and the file on the list', async ({ counterpart }) => {
  const { page, folder } = counterpart
  const file = await emptyBook(counterpart)
  costsFile(path.join(folder, 'costs.csv'), manyRows)
  await dropFiles(page, ['costs.csv'])
  await expect(commit(page)).toBeEnabled({ timeout: 60_000 })
  await commit(page).click()
  const job = page.getByRole('group', { name: 'Importing 1 file' })
  await expect(job).toContainText(/[1-9]\d?%/)
  await job.getByRole('button', { name: 'Cancel' }).click()
  await expect(page.getByRole('heading', { name: 'Nothing was imported' })).toBeVisible()
  await expect(listed(page)).toContainText('costs.csv')
  expect(batchesOf(file)).toEqual([])
})

test('a book that another program is writing says so, and takes the file once it is free', async ({ counterpart }) => {
  const { page, folder } = counterpart
  const file = await emptyBook(counterpart)
  costsFile(path.join(folder, 'costs.csv'), 3)
  await dropFiles(page, ['costs.csv'])
  await expect(commit(page)).toBeEnabled()
  const other = new Database(file)
  other.exec('BEGIN IMMEDIATE')
  await commit(page).click()
  await expect(page.getByRole('row', { name: /costs\.csv/ })).toContainText('is being changed by another program')
  other.exec('ROLLBACK')
  other.close()
  await expect(commit(page)).toBeEnabled()
  await commit(page).click()
  await expect(page.getByRole('heading', { name: '3 rows are in the book' })).toBeVisible()
})

test('a full disk is said of the file that no longer fits, and the book opens as it was', async ({ counterpart }) => {
  const { page, folder } = counterpart
  const small = path.join(folder, 'small')
  mkdirSync(small)
  test.skip(!mounted(small), 'only a system administrator on Linux can make a small disk for this test')
  try {
    const file = await emptyBook(counterpart, { where: small })
    costsFile(path.join(folder, 'first.csv'), 5)
    costsFile(path.join(folder, 'second.csv'), 200_000)
    await dropFiles(page, ['first.csv', 'second.csv'])
    await expect(commit(page)).toBeEnabled({ timeout: 60_000 })
    await commit(page).click()
    const results = page.getByRole('region', { name: '5 rows are in the book' })
    await expect(results.getByRole('row', { name: /second\.csv/ })).toContainText('does not fit on the disk any more')
    await counterpart.broker.answers.closeBook(undefined)
    const saved = path.join(folder, 'saved.counterpart')
    // What a thread that is about to end has not yet moved into the book lies beside it; copied first, it is whole.
    if (existsSync(`${file}-wal`)) copyFileSync(`${file}-wal`, `${saved}-wal`)
    copyFileSync(file, saved)
    expect(statSync(saved).size).toBeGreaterThan(0)
    expect(batchesOf(saved)).toEqual(['first.csv'])
  } finally {
    counterpart.broker.engine.stop()
    await page.close()
    execFileSync('umount', ['-l', small])
  }
})

function mounted(folder: string): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder], { stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

/** The resident memory of the engine, the one child of this process that runs its entry file. */
function engineMegabytes(): number {
  const listed = execFileSync('ps', ['-eo', 'ppid=,rss=,args='], { encoding: 'utf8' }).split('\n')
  const engine = listed.find((line) => line.trim().startsWith(`${process.pid} `) && line.includes('engine/main.js'))
  return engine ? Number(engine.trim().split(/\s+/)[1]) / 1024 : Number.POSITIVE_INFINITY
}
