import { spawn } from 'node:child_process'
import { expect } from '@playwright/test'
import { type Electron, test } from './launch.ts'
import { makeBook, openSample } from './steps.ts'

test('a book that the command line names is open from the start', async ({ electron }) => {
  const { page } = await electron.start([makeBook(electron.folder, 'Northern customers')])
  await expect(page.getByRole('button', { name: 'Northern customers' })).toBeVisible()
})

test('a book that cannot be opened is said to be so, with what to do', async ({ electron }) => {
  const { page } = await electron.start(['/nowhere/gone.counterpart'])
  await expect(page.getByRole('alert').filter({ hasText: 'gone.counterpart' })).toBeVisible()
  await expect(page.getByRole('button', { name: 'Look around in the sample book' })).toBeVisible()
})

test('what went wrong is copied, for whoever is asked for help', async ({ electron }) => {
  const { app, page } = await electron.start(['/nowhere/gone.counterpart'])
  await page.getByRole('button', { name: 'Copy details' }).click()
  await expect(page.getByRole('button', { name: 'Copied' })).toBeVisible()
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText())
  expect(copied).toContain('book-missing\nThere is no file /nowhere/gone.counterpart.')
})

test('a second start leaves its book to the first and ends', async ({ electron }) => {
  const { app, page } = await electron.start()
  const code = await secondStart(electron, [makeBook(electron.folder, 'Southern customers')])
  expect(code).toBe(0)
  await expect(page.getByRole('button', { name: 'Southern customers' })).toBeVisible()
  expect(app.windows()).toHaveLength(1)
})

test('the window is where it was, and books that were open are offered again', async ({ electron }) => {
  const first = await electron.start()
  await openSample(first.page)
  const place = { x: 40, y: 30, width: 1000, height: 700 }
  await first.app.evaluate(({ BrowserWindow }, bounds) => BrowserWindow.getAllWindows()[0]?.setBounds(bounds), place)
  await first.app.close()

  const { app, page } = await electron.start()
  const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds())
  expect(bounds).toEqual(place)
  await page.getByRole('button', { name: /^Sample book/ }).click()
  await expect(page.getByRole('table', { name: 'Renewals' })).toBeVisible({ timeout: 30_000 })
})

test('language and colours are kept, and the menu speaks that language', async ({ electron }) => {
  const first = await electron.start()
  await first.page.evaluate(() => {
    const { counterpart } = globalThis as unknown as { counterpart: { ask: (name: string, of: object) => unknown } }
    return counterpart.ask('changePreferences', { language: 'nl', colorScheme: 'dark' })
  })
  await first.app.close()

  const { app, page } = await electron.start()
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
  const seen = await app.evaluate(({ Menu, nativeTheme }) => ({
    menu: Menu.getApplicationMenu()?.items.map(({ label }) => label),
    dark: nativeTheme.shouldUseDarkColors,
  }))
  expect(seen.dark).toBe(true)
  expect(seen.menu).toContain('Bestand')
})

/** The program once more, with the same folder; ends with its exit code. */
function secondStart(electron: Electron, files: readonly string[]): Promise<number | null> {
  const { file, words } = electron.command(files)
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  const second = spawn(file, [...asRoot, ...words], { stdio: 'ignore' })
  return new Promise((ended) => second.on('exit', ended))
}
