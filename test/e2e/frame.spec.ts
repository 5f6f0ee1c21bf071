import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { test } from './harness.ts'

test('the language changes at once and is still the same after a reload', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample()
  await page.getByRole('button', { name: /^EN:/ }).click()
  await page.getByRole('menuitemradio', { name: 'Nederlands' }).click()
  await expect(page.getByRole('link', { name: 'Klanten' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('link', { name: 'Klanten' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'nl')
})

test('the colours follow the system until somebody chooses, and then stay', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await page.emulateMedia({ colorScheme: 'dark' })
  await openSample()
  const scheme = page.locator('html')
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'dark')
  await page.getByRole('button', { name: /^EN:/ }).click()
  await page.getByRole('menuitemradio', { name: 'Light' }).click()
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'light')
  await page.reload()
  await expect(scheme).toHaveAttribute('data-mantine-color-scheme', 'light')
})

test('the palette finds an account by a part of its name', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample()
  await page.getByRole('link', { name: 'Accounts' }).waitFor()
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'A place, an action, an account' }).fill('zurcher')
  await page.getByRole('button', { name: /Zürcher Feinwerk AG/ }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Zürcher Feinwerk AG' })).toBeVisible()
})

test('keys lead to every place, and a list of them', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample()
  await page.getByRole('link', { name: 'Accounts' }).waitFor()
  await page.keyboard.press('?')
  const list = page.getByRole('dialog', { name: 'Keyboard shortcuts' })
  await expect(list.getByRole('table', { name: 'In the list of accounts' })).toBeVisible()
  await expect(list.getByRole('row', { name: 'Ctrl S Save as PDF' })).toBeVisible()
  await expectAccessible(page)
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await expect(page.getByRole('link', { name: 'Import' })).toHaveAttribute('aria-current', 'page')
})

for (const scheme of ['light', 'dark'] as const) {
  test(`at 200 % zoom every place and menu is in the window, by name, in the ${scheme}`, async ({ counterpart }) => {
    const { page, openSample, broker } = counterpart
    await page.setViewportSize({ width: 720, height: 450 })
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await broker.answers.changePreferences({ language: 'nl' })
    await openSample('#/settings')
    for (const name of ['Start', 'Importeren', 'Klanten', 'Indicatoren', 'Instellingen']) {
      await expect(page.getByRole('link', { name, exact: true }).first()).toBeInViewport({ ratio: 1 })
    }
    for (const name of ['Sample book', /^Stand op 31 maart/, 'Zoeken…', /^NL:/, /Sneltoetsen$/]) {
      await expect(page.getByRole('button', { name }).first()).toBeInViewport({ ratio: 1 })
    }
    await expect(page.getByRole('textbox', { name: 'Naam op overzichten' })).toBeVisible()
    expect(await widthBeyond(page), 'pixels to the right of the window').toBe(0)
    await expectAccessible(page)
  })
}

test('what a currency is is explained in the browser, at the address that the program knows', async ({
  counterpart,
}) => {
  const { page, openSample, desktop } = counterpart
  await openSample('#/settings')
  await page.getByRole('button', { name: /^What is this\? ISO 4217/ }).click()
  await expect.poll(() => desktop.seen).toContain('https://www.iso.org/iso-4217-currency-codes.html')
})

test('a reload comes back to the same place', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample('#/indicators')
  await expect(page.getByRole('heading', { level: 1, name: 'Indicators' })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('heading', { level: 1, name: 'Indicators' })).toBeVisible()
})

test('an engine that is killed is started again, and the window says so and goes on', async ({ counterpart }) => {
  const { page, openSample, broker } = counterpart
  await openSample()
  await page.getByRole('link', { name: 'Accounts' }).waitFor()
  broker.engine.restart()
  await expect(page.getByRole('alert').filter({ hasText: 'was started again' })).toBeVisible()
  await page.getByRole('link', { name: 'Indicators' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Indicators' })).toBeVisible()
})

test('a book that is dropped on the window is opened, and one that is none is refused with a sentence', async ({
  counterpart,
}) => {
  const { page, openSample, broker, folder, desktop } = counterpart
  desktop.answers.newBook = path.join(folder, 'second.counterpart')
  await broker.answer('newBook', { currency: 'EUR', locale: 'en-GB', company: 'Second Ltd' })
  await openSample()
  await page.getByRole('link', { name: 'Accounts' }).waitFor()
  await drop(counterpart.page, 'second.counterpart')
  await expect(page.getByRole('button', { name: 'second' })).toBeVisible()
  writeFileSync(path.join(folder, 'fake.counterpart'), 'This is no book at all.')
  await drop(counterpart.page, 'fake.counterpart')
  await expect(page.getByText('fake.counterpart is not a Counterpart book.')).toBeVisible()
  await expect(page.getByRole('button', { name: 'second' })).toBeVisible()
})

test('the day that everything is as of changes what is shown', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample('#/accounts')
  await page.getByRole('button', { name: /^As of 31 March 2026/ }).click()
  await page.getByRole('button', { name: '10 March 2026', exact: true }).click()
  await expect(page.getByRole('button', { name: /^As of 10 March 2026/ })).toBeVisible()
  await page.reload()
  await expect(page.getByRole('button', { name: /^As of 10 March 2026/ })).toBeVisible()
})

function widthBeyond(page: Page): Promise<number> {
  return page.evaluate(() => {
    const { document } = globalThis as unknown as {
      readonly document: { readonly documentElement: { readonly scrollWidth: number; readonly clientWidth: number } }
    }
    return document.documentElement.scrollWidth - document.documentElement.clientWidth
  })
}

async function drop(page: Page, name: string): Promise<void> {
  await page.evaluate((file) => {
    const inside = globalThis as unknown as {
      readonly DataTransfer: new () => { readonly items: { add: (file: unknown) => void } }
      readonly DragEvent: new (type: string, init: object) => never
      readonly document: { querySelector: (of: string) => { dispatchEvent: (event: never) => void } }
    }
    const dataTransfer = new inside.DataTransfer()
    dataTransfer.items.add(new File(['x'], file))
    const event = new inside.DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true })
    inside.document.querySelector('main section').dispatchEvent(event)
  }, name)
}

test('what is chosen is told by a line where the reader has colours of their own', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await page.emulateMedia({ forcedColors: 'active' })
  await openSample('#/home')
  await expect(page.getByRole('link', { name: 'Home' })).toHaveCSS('outline-style', 'solid')
  await expect(page.getByRole('link', { name: 'Accounts', exact: true })).toHaveCSS('outline-style', 'none')
  const chosen = page.locator('label').filter({ hasText: '90 days' })
  await expect(chosen).toHaveCSS('outline-style', 'solid')
  await expect(page.locator('label').filter({ hasText: '30 days' })).toHaveCSS('outline-style', 'none')
  const swatch = page.locator('.home-legend [data-kind="ready"]')
  expect(await swatch.evaluate((of) => getComputedStyle(of, '::before').forcedColorAdjust)).toBe('none')
})
