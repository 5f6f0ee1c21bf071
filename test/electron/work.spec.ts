import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { root, test } from './launch.ts'
import { goTo, makeBook, openSample } from './steps.ts'

const workbook = path.join(root, 'test/fixtures/xlsx/orders.xlsx')
const exported = path.join(root, 'templates/sample/exports/crm/accounts.csv')

test('the program starts and opens the sample book at its renewals', async ({ program: { page, app } }) => {
  await openSample(page)
  expect(app.windows()).toHaveLength(1)
  expect(page.url()).toMatch(/^app:\/\/counterpart\/index\.html/)
})

test('a file that the dialog chose is imported, and taken for what it is', async ({ electron }) => {
  const { app, page } = await electron.start([makeBook(electron.folder, 'Customers')])
  await goTo(page, '#/import')
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
  }, exported)
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await expect(page.getByRole('list', { name: 'Files to import' })).toContainText('34 rows')
  await page.getByRole('button', { name: /^Import 1 file$/ }).click()
  await expect(page.getByRole('heading', { name: '34 rows are in the book' })).toBeVisible()
  await expect(page.getByRole('table', { name: 'Import history' })).toContainText('accounts.csv')
  expect(await page.content(), 'the page never sees a path').not.toContain(path.dirname(exported))
})

test('a workbook is read in the thread that was built for it', async ({ electron }) => {
  const { app, page } = await electron.start([makeBook(electron.folder, 'Customers')])
  await goTo(page, '#/import')
  await app.evaluate(({ dialog }, file) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [file] })
  }, workbook)
  await page.getByRole('button', { name: 'Choose files…' }).click()
  await page.getByRole('button', { name: 'Accounts', exact: true }).click()
  await page.getByRole('button', { name: /^Import 1 file$/ }).click()
  await expect(page.getByRole('heading', { name: '1 row is in the book' })).toBeVisible()
})

test('a statement is made and lies on the disk where the dialog said', async ({ program }) => {
  const { app, page, folder } = program
  await openSample(page)
  const file = path.join(folder, 'meridian.pdf')
  await app.evaluate(({ dialog }, chosen) => {
    const save = async (...given: readonly unknown[]) => {
      Object.assign(globalThis, { asked: given.at(-1) })
      return { canceled: false, filePath: chosen }
    }
    dialog.showSaveDialog = save
  }, file)
  await goTo(page, '#/statement/HL-1002')
  const save = page.getByRole('button', { name: 'Save as PDF…' })
  await expect(save).toBeEnabled({ timeout: 30_000 })
  await save.click()
  await expect(page.getByText('Saved as meridian.pdf')).toBeVisible({ timeout: 30_000 })
  const asked = () => app.evaluate(() => (globalThis as unknown as { asked: { defaultPath: string } }).asked)
  const name = path.basename((await asked()).defaultPath)
  expect(name).toMatch(/Meridian.*\.pdf$/)
  await save.click()
  const again = () => asked().then(({ defaultPath }) => defaultPath)
  await expect.poll(again, { message: 'the next begins in the same folder' }).toBe(path.join(folder, name))
  const bytes = readFileSync(file)
  expect(bytes.subarray(0, 5).toString()).toBe('%PDF-')
  expect(bytes.subarray(-6).toString()).toContain('%%EOF')
})
