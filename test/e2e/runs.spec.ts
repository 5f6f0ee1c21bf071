import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { expect } from '@playwright/test'
import Database from 'better-sqlite3'
import { closeBooks } from '../fixtures/book.ts'
import { expectAccessible } from './accessible.ts'
import { test } from './harness.ts'
import { renewalsBook } from './renewals-book.ts'
import { cutTexts } from './text-cut.ts'

const pdfsIn = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.pdf')) : []

const renewals = 300

test('300 renewals of a list are printed, stopped half way, continued and checked', async ({ counterpart }) => {
  test.setTimeout(1_200_000)
  const { page, desktop, folder, broker, open } = counterpart
  const out = path.join(folder, 'renewals')
  mkdirSync(out)
  await broker.openPath(renewalsBook(renewals))
  await open('#/accounts?within=90')
  await page.getByRole('link', { name: 'Print statements…' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Runs')
  await expect(page.getByText(`${renewals - 1} of ${renewals} accounts are ready.`)).toBeVisible({ timeout: 60_000 })
  const button = page.getByRole('button', { name: `Print ${renewals - 1} statements…` })
  await expect(page.getByRole('link', { name: 'Customer 1', exact: true })).toBeVisible()

  desktop.answers.folder = out
  await button.click()
  const going = page.getByRole('region', { name: 'Printing statements now' })
  await expect(going).toBeVisible()
  const cancel = going.getByRole('button', { name: 'Cancel' })
  await expect(cancel).toBeFocused()
  await expect.poll(() => pdfsIn(out).length, { timeout: 40_000 }).toBeGreaterThan(1)
  await cancel.click()
  await expect(going).toHaveCount(0)
  await expect(page.getByText('The run was stopped.')).toBeFocused()
  const printed = pdfsIn(out)
  expect(printed.length).toBeLessThan(renewals - 1)
  expect(existsSync(path.join(out, 'manifest.json'))).toBe(false)
  const first = readFileSync(path.join(out, printed[0] ?? ''))

  await expect(page.getByRole('cell', { name: /^Cut short, \d+ are left/ })).toBeVisible()
  await page.getByRole('button', { name: /^Continue the run .* into renewals$/ }).click()
  await expect(cancel).toBeFocused()
  await expect(page.getByRole('cell', { name: 'Complete' })).toBeVisible({ timeout: 500_000 })
  const ended = `The run has ended. ${renewals - 1} statements are in renewals. 1 account was not ready.`
  await expect(page.getByRole('status').getByText(ended)).toBeFocused()
  expect(pdfsIn(out)).toHaveLength(renewals - 1)
  expect(readFileSync(path.join(out, printed[0] ?? ''))).toEqual(first)

  await page.getByRole('button', { name: /^Details of the run/ }).click()
  await page.getByRole('button', { name: 'Check the files' }).click()
  await expect(page.getByText(`All ${renewals - 1} files are as printed`)).toBeVisible({ timeout: 500_000 })
  await page.getByRole('button', { name: 'Open the folder renewals' }).click()
  await expect.poll(() => desktop.seen.at(-1)).toBe(path.join(out, 'manifest.json'))
  await expectAccessible(page)
  closeBooks()
})

test('what is wrong is said before anything is printed', async ({ counterpart }) => {
  const { page, desktop, folder, openSample } = counterpart
  await openSample('#/runs')
  const names = page.getByRole('textbox', { name: 'File names' })
  await names.fill('{customer}')
  await expect(page.getByText('nothing is known by that name')).toBeVisible()
  // The places are named once.
  await expect(page.getByText('{account} {name} {segment}')).toHaveCount(1)
  await expect(page.getByRole('button', { name: /^Print/ })).toBeDisabled()
  await expect(page.getByText('Mend the file names first.')).toBeVisible()
  await names.fill('')
  await expect(page.getByText('This is empty.')).toBeVisible()
  await expectAccessible(page)
  await names.fill('{name}')
  await page.getByText('One by one').click()
  await expect(page.getByRole('button', { name: 'Print statements…' })).toBeDisabled()
  await expect(page.getByText('Choose at least one account first.')).toBeVisible()
  const accounts = page.getByRole('combobox', { name: 'Accounts' })
  await accounts.fill('fjordlys')
  await page.getByRole('option', { name: /Fjordlys/ }).click()
  await page.keyboard.press('Escape')
  await expect(page.getByText('Nothing can be printed: none of them is ready.')).toBeVisible()
  await page.getByRole('link', { name: 'Fjordlys Seafood AS' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Fjordlys Seafood AS' })).toBeVisible()
  // What was chosen is still chosen, on the way back and by the name of the place.
  await page.goBack()
  await expect(page.getByText('0 of 1 account is ready.')).toBeVisible()
  await accounts.fill('tulp')
  await page.getByRole('option', { name: /De Gouden Tulp/ }).click()
  await page.keyboard.press('Escape')
  await page.getByRole('link', { name: 'Home' }).click()
  await page.getByRole('link', { name: 'Runs' }).click()
  await expect(page.getByText('1 of 2 accounts are ready.')).toBeVisible()
  await expect(names).toHaveValue('{name}')

  const taken = path.join(folder, 'taken')
  mkdirSync(path.join(taken, 'x'), { recursive: true })
  desktop.answers.folder = path.join(taken, 'x')
  const print = page.getByRole('button', { name: 'Print 1 statement…' })
  await print.click()
  await expect(page.getByRole('cell', { name: 'Complete' })).toBeVisible({ timeout: 60_000 })
  expect(pdfsIn(path.join(taken, 'x'))).toEqual(['De Gouden Tulp Kaas B.V.pdf'])
  await expect(page.getByRole('status').getByText('1 statement is in x. 1 account was not ready.')).toBeFocused()
  desktop.answers.folder = path.join(taken, 'x')
  await print.click()
  await expect(page.getByRole('alert')).toContainText('holds statements already')
  await expect(print).toBeFocused()
  await page.getByRole('button', { name: /^Details of the run/ }).click()
  await page.getByRole('button', { name: 'Choose it for a new run' }).click()
  await expect(page.getByRole('heading', { name: 'A new run' })).toBeFocused()
  await expect(page.getByText('0 of 1 account is ready.')).toBeVisible()
  rmSync(taken, { recursive: true })
})

test('the list says how each run stands, and what differs is made again', async ({ counterpart }) => {
  const { page, desktop, folder, questions, openSample } = counterpart
  await openSample('#/runs')
  const out = path.join(folder, 'out')
  mkdirSync(out)
  await page.getByText('One by one').click()
  await page.getByRole('combobox', { name: 'Accounts' }).fill('tulp')
  await page.getByRole('option', { name: /De Gouden Tulp/ }).click()
  await page.keyboard.press('Escape')
  desktop.answers.folder = out
  await page.getByRole('button', { name: 'Print 1 statement…' }).click()
  const whole = page.getByRole('cell', { name: 'Complete' })
  await expect(whole).toBeVisible({ timeout: 60_000 })

  appendFileSync(path.join(out, pdfsIn(out)[0] ?? ''), ' ')
  const details = page.getByRole('button', { name: /^Details of the run .* into out$/ })
  await details.click()
  const check = page.getByRole('button', { name: 'Check the files' })
  await check.click()
  const differs = page.getByText('Not as they were printed')
  await expect(differs).toBeVisible({ timeout: 60_000 })
  await expect(check).toBeFocused()
  await details.click()
  await expect(differs).toHaveCount(0)
  await details.click()
  await expect(differs).toBeVisible()
  await page.getByRole('button', { name: 'Make what differs again' }).click()
  await expect(page.getByRole('status').getByText('The run has ended. 1 statement is in out.')).toBeFocused()
  await check.click()
  await expect(page.getByText('The file is as printed')).toBeVisible({ timeout: 60_000 })

  // As another program would leave it: first printing, then killed before it wrote the manifest.
  const note = path.join(out, '.counterpart-run')
  writeFileSync(note, JSON.stringify({ pid: process.pid, host: hostname(), since: 1 }))
  const book = new Database(path.join(folder, 'Sample book.counterpart'))
  book.prepare('UPDATE runs SET ended_at = NULL').run()
  await expect(page.getByRole('cell', { name: 'Printing in another program' })).toBeVisible()
  const goOn = page.getByRole('button', { name: /^Continue the run/ })
  await expect(goOn).toHaveCount(0)
  rmSync(note)
  await expect(page.getByRole('cell', { name: 'Not finished' })).toBeVisible()
  questions.hold()
  await goOn.click()
  await page.getByRole('link', { name: 'Home' }).click()
  questions.letGo()
  // Whoever has gone elsewhere hears there what it came to.
  await expect(page.getByRole('alert')).toContainText('The run has ended. 1 statement is in out.', { timeout: 60_000 })
  await page.getByRole('link', { name: 'Runs' }).click()
  await expect(whole).toBeVisible()
  // The end of another program's run comes by itself.
  book.prepare('UPDATE runs SET ended_at = NULL').run()
  await expect(whole).toHaveCount(0)
  book.prepare("UPDATE runs SET ended_at = '2026-06-30T10:00:00.000Z'").run()
  await expect(whole).toBeVisible()

  // What cannot be done to a book that may only be read says why.
  book.prepare('UPDATE runs SET ended_at = NULL').run()
  await page.addInitScript(onlyToRead)
  await page.reload()
  await expect(goOn).toBeDisabled()
  await expect(page.getByRole('region', { name: 'Runs so far' })).toContainText('This book is read-only')

  // In a narrow window the cells of a run stand below each other, and nothing is out of sight to the right.
  await page.setViewportSize({ width: 560, height: 800 })
  await details.click()
  const list = page.locator('.runs-table')
  await expect(list.getByText(', begun by')).toBeVisible()
  expect(await list.evaluate((table) => table.scrollWidth - table.clientWidth)).toBe(0)
  expect(await cutTexts(page)).toEqual([])
  await expectAccessible(page)
  book.close()
})

type Ask = (name: string, input: unknown) => Promise<{ readonly value: { readonly book: object } }>

/** Runs in the page: the book may only be read. */
function onlyToRead(): void {
  const { counterpart } = globalThis as unknown as { readonly counterpart: { ask: Ask } }
  const { ask } = counterpart
  counterpart.ask = async (name, input) => {
    const answer = await ask(name, input)
    if (name !== 'bookState') return answer
    return { ...answer, value: { ...answer.value, book: { ...answer.value.book, readOnly: true } } }
  }
}
