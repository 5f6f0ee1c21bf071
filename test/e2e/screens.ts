import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type Language, languageTags } from '../../shared/languages.ts'
import { windowMessages } from '../../shared/window-messages.ts'
import { dropFiles } from './drop-files.ts'
import type { Counterpart } from './harness.ts'
import { address } from './window-in-browser.ts'

export type Shown = {
  readonly name: string
  readonly hash: string
  /** English where there is none. */
  readonly language?: Language
  /** What is opened or brought on the screen before it is looked at. */
  readonly opened?: (page: Page) => Promise<unknown>
  /** What was opened lies over the screen: Escape closes it, and the focus is where it was. */
  readonly over?: 'dialog' | 'menu'
  /** For its picture: made of what other screens are made of. */
  readonly again?: true
}

/** Every screen on the sample book, and what opens on it. The account that renews first stands for all accounts. */
export async function screens({ broker, folder }: Counterpart): Promise<readonly Shown[]> {
  const asOf = broker.book()?.asOf
  const listed = asOf ? await broker.answer('home', { asOf, withinDays: 90, manager: null }) : null
  const { value } = listed as { readonly value: { readonly renewals: readonly { readonly accountId: string }[] } }
  const id = encodeURIComponent(value.renewals[0]?.accountId ?? '')
  const indicator = '#/indicators?indicator=document_preparation'
  return [
    { name: 'home', hash: '#/home' },
    { name: 'keys', hash: '#/home', opened: (page) => page.keyboard.press('?'), over: 'dialog' },
    {
      name: 'palette',
      hash: '#/home',
      opened: (page) => page.keyboard.press('Control+k'),
      over: 'dialog',
      again: true,
    },
    { name: 'palette-found', hash: '#/home', opened: searched, over: 'dialog' },
    { name: 'new-book', hash: '#/home', opened: newBook, over: 'dialog' },
    { name: 'look', hash: '#/home', opened: (page) => pressed(page, /^EN:/), over: 'menu' },
    { name: 'import', hash: '#/import' },
    { name: 'import-recognised', hash: '#/import', opened: (page) => dropped(page, folder, known) },
    { name: 'import-refused', hash: '#/import', opened: (page) => dropped(page, folder, refused) },
    { name: 'import-unknown', hash: '#/import', opened: (page) => dropped(page, folder, unknown) },
    { name: 'mapping', hash: '#/import', opened: (page) => mapped(page, folder) },
    { name: 'take-back', hash: '#/import', opened: (page) => pressed(page, /^Take back… costs/), over: 'dialog' },
    { name: 'accounts', hash: '#/accounts' },
    { name: 'accounts-nothing', hash: '#/accounts?search=qqqq' },
    { name: 'views', hash: '#/accounts', opened: (page) => pressed(page, /^Views/), over: 'dialog' },
    { name: 'account', hash: `#/account/${id}` },
    { name: 'working', hash: `#/account/${id}`, opened: worked, over: 'dialog' },
    { name: 'assumptions', hash: `#/account/${id}?tab=assumptions` },
    { name: 'correction', hash: `#/account/${id}?tab=assumptions`, opened: corrected, over: 'dialog' },
    { name: 'statement', hash: `#/statement/${id}` },
    { name: 'runs', hash: '#/runs' },
    { name: 'review', hash: '#/review' },
    { name: 'backtest', hash: '#/review', opened: (page) => toHeading(page, 'Would it have been right?'), again: true },
    { name: 'metrics', hash: '#/review?show=metrics' },
    { name: 'metrics-russian', hash: '#/review?show=metrics', language: 'ru', again: true },
    { name: 'metrics-by-segment', hash: '#/review?show=metrics&by=segment&period=year', opened: toTheEnd, again: true },
    { name: 'indicators', hash: '#/indicators' },
    { name: 'indicator', hash: indicator },
    { name: 'change-indicator', hash: indicator, opened: (page) => pressed(page, 'Change…'), over: 'dialog' },
    { name: 'templates', hash: '#/indicators?show=templates' },
    { name: 'brands', hash: '#/brands' },
    { name: 'new-brand', hash: '#/brands', opened: (page) => pressed(page, 'New brand…'), over: 'dialog' },
    { name: 'brand', hash: '#/brands?brand=harbourline' },
    { name: 'settings', hash: '#/settings' },
  ]
}

/** Until nothing is awaited any more and the picture has come to rest. */
export async function settled(page: Page, hash: string): Promise<void> {
  await page.goto(`${address}${hash}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const waits = languageTags.map((tag) => windowMessages[tag]['state.loading'])
  const anyOf = new RegExp(`^(${waits.join('|')})$`)
  await expect(page.getByRole('status', { name: anyOf })).toHaveCount(0, { timeout: 60_000 })
  await expect(page.locator('.pdf-viewer[data-busy=true]')).toHaveCount(0, { timeout: 60_000 })
  await page.waitForTimeout(400)
}

async function searched(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'A place, an action, an account' }).fill('bloem')
  await expect(page.getByRole('button', { name: /Brouwer & Zonen/ })).toBeVisible()
}

async function newBook(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'A place, an action, an account' }).fill('new')
  await page.getByRole('button', { name: 'New book…' }).click()
  await expect(page.getByRole('dialog', { name: 'New book…' })).toBeVisible()
}

async function pressed(page: Page, name: string | RegExp): Promise<void> {
  await page.getByRole('button', { name }).first().click()
  await expect(page.getByRole('dialog').or(page.getByRole('menu')).first()).toBeVisible()
}

async function worked(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^Worth to the customer/ }).click()
  await expect(page.getByRole('treeitem').nth(1)).toBeVisible()
}

async function corrected(page: Page): Promise<void> {
  await page.getByRole('table').first().getByRole('button').first().click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

async function toTheEnd(page: Page): Promise<void> {
  await page.getByRole('table', { name: 'Side by side' }).scrollIntoViewIfNeeded()
}

async function toHeading(page: Page, name: string): Promise<void> {
  await page.getByRole('heading', { name }).evaluate((heading) => heading.scrollIntoView({ block: 'start' }))
}

type Dropped = { readonly file: string; readonly text: string; readonly said: string | RegExp }
const known: Dropped = {
  file: 'costs-april.csv',
  text: 'id,account_id,date,amount,kind\nK1,HL-1001,2026-03-01,12.50,support\nK2,HL-1002,2026-03-02,8,support\n',
  said: '2 rows',
}
const refused: Dropped = {
  file: 'costs-may.csv',
  text: 'id,account_id,date,amount,kind\nK3,HL-1001,2026-02-30,12.50,support\nK4,HL-9999,2026-03-02,lots,support\n',
  said: '2 bad rows',
}
const unknown: Dropped = {
  file: 'verkopen-2026-03.csv',
  text: 'Factuurnr;Klant;Factuurdatum;Bedrag excl. btw;Minuten\nF-1;De Gouden Tulp Kaas;31-03-2026;1.200,50;90\n',
  said: 'Not recognised',
}

async function dropped(page: Page, folder: string, { file, text, said }: Dropped): Promise<void> {
  writeFileSync(path.join(folder, file), text)
  await dropFiles(page, [file])
  await expect(page.getByRole('list', { name: 'Files to import' })).toContainText(said)
}

async function mapped(page: Page, folder: string): Promise<void> {
  await dropped(page, folder, unknown)
  await page.getByRole('button', { name: /^Orders and invoices/ }).click()
  await expect(page.getByRole('heading', { name: `Mapping of ${unknown.file}` })).toBeVisible()
}
