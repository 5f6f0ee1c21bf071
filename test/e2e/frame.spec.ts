import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
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
  await expect(page.getByRole('dialog', { name: 'Keyboard shortcuts' })).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toBeHidden()
  await page.keyboard.press('g')
  await page.keyboard.press('i')
  await expect(page.getByRole('link', { name: 'Import' })).toHaveAttribute('aria-current', 'page')
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
