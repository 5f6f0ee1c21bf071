import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { type Counterpart, test } from './harness.ts'

const pictures = path.join(import.meta.dirname, '../../dist/screenshots')
const schemes = ['light', 'dark'] as const

test('axe finds nothing serious on any screen, in light and in dark', async ({ counterpart }) => {
  test.setTimeout(600_000)
  const { page, openSample } = counterpart
  await openSample()
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    for (const { hash, opened } of await screens(counterpart)) {
      // What opens on a screen is made of the same parts in both lights.
      if (opened && scheme === 'dark') continue
      await settled(page, hash)
      await opened?.(page)
      await expectAccessible(page)
      if (opened) await page.goto('about:blank')
    }
  }
})

test('every screen in light and dark, as pictures @screenshots', async ({ counterpart }) => {
  test.setTimeout(600_000)
  mkdirSync(pictures, { recursive: true })
  const { page, open, openSample } = counterpart
  await page.setViewportSize({ width: 1440, height: 900 })
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    await open()
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await page.screenshot({ path: path.join(pictures, `start-${scheme}.png`) })
  }
  await openSample()
  // What is still being worked out would be bars and dashes.
  await expect(page.getByText(/^Working out/)).toHaveCount(0, { timeout: 120_000 })
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    for (const { name, hash, opened } of await screens(counterpart)) {
      await settled(page, hash)
      await opened?.(page)
      await page.screenshot({ path: path.join(pictures, `${name}-${scheme}.png`) })
      // What was opened would stay open where the next address is the same.
      if (opened) await page.goto('about:blank')
    }
  }
})

type Shown = {
  readonly name: string
  readonly hash: string
  /** What is opened on the screen before it is looked at. */
  readonly opened?: (page: Page) => Promise<void>
}

/** The account that renews first stands for all accounts. */
async function screens({ broker }: Counterpart): Promise<readonly Shown[]> {
  const asOf = broker.book()?.asOf
  const listed = asOf ? await broker.answer('home', { asOf, withinDays: 90, manager: null }) : null
  const { value } = listed as { readonly value: { readonly renewals: readonly { readonly accountId: string }[] } }
  const id = encodeURIComponent(value.renewals[0]?.accountId ?? '')
  return [
    { name: 'home', hash: '#/home' },
    { name: 'keys', hash: '#/home', opened: (page) => page.keyboard.press('?') },
    { name: 'palette', hash: '#/home', opened: searched },
    { name: 'import', hash: '#/import' },
    { name: 'accounts', hash: '#/accounts' },
    { name: 'account', hash: `#/account/${id}` },
    { name: 'working', hash: `#/account/${id}`, opened: worked },
    { name: 'assumptions', hash: `#/account/${id}?tab=assumptions` },
    { name: 'correction', hash: `#/account/${id}?tab=assumptions`, opened: corrected },
    { name: 'statement', hash: `#/statement/${id}` },
    { name: 'runs', hash: '#/runs' },
    { name: 'review', hash: '#/review' },
    { name: 'metrics', hash: '#/review?show=metrics' },
    { name: 'metrics-by-segment', hash: '#/review?show=metrics&by=segment&period=year', opened: toTheEnd },
    { name: 'indicators', hash: '#/indicators' },
    { name: 'indicator', hash: '#/indicators?indicator=document_preparation' },
    { name: 'change-indicator', hash: '#/indicators?indicator=document_preparation', opened: changed },
    { name: 'templates', hash: '#/indicators?show=templates' },
    { name: 'brands', hash: '#/brands' },
    { name: 'brand', hash: '#/brands?brand=harbourline' },
    { name: 'settings', hash: '#/settings' },
  ]
}

async function searched(page: Page): Promise<void> {
  await page.keyboard.press('Control+k')
  await page.getByRole('textbox', { name: 'A place, an action, an account' }).fill('bloem')
  await expect(page.getByRole('button', { name: /Brouwer & Zonen/ })).toBeVisible()
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

async function changed(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Change…' }).click()
  await expect(page.getByRole('dialog')).toBeVisible()
}

/** Until nothing is awaited any more and the picture has come to rest. */
async function settled(page: Page, hash: string): Promise<void> {
  await page.goto(`https://app.test/index.html${hash}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('status', { name: 'One moment' })).toHaveCount(0, { timeout: 60_000 })
  await expect(page.getByText('The statement is being printed.')).toHaveCount(0, { timeout: 60_000 })
  await page.waitForTimeout(800)
}
