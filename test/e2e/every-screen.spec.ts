import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { type Counterpart, test } from './harness.ts'

const pictures = path.join(import.meta.dirname, '../../dist/screenshots')
const schemes = ['light', 'dark'] as const

test('axe finds nothing serious on any screen, in light and in dark', async ({ counterpart }) => {
  test.setTimeout(180_000)
  await counterpart.openSample()
  for (const scheme of schemes) {
    await counterpart.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    for (const { hash } of await screens(counterpart)) {
      await settled(counterpart.page, hash)
      await expectAccessible(counterpart.page)
    }
  }
})

test('every screen in light and dark, as pictures @screenshots', async ({ counterpart }) => {
  test.setTimeout(180_000)
  mkdirSync(pictures, { recursive: true })
  const { page, open, openSample } = counterpart
  await page.setViewportSize({ width: 1440, height: 900 })
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
  await open()
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.screenshot({ path: path.join(pictures, 'start-light.png') })
  await openSample()
  for (const scheme of schemes) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' })
    for (const { name, hash } of await screens(counterpart)) {
      await settled(page, hash)
      await page.screenshot({ path: path.join(pictures, `${name}-${scheme}.png`) })
    }
  }
})

/** The account that renews first stands for all accounts. */
async function screens({ broker }: Counterpart) {
  const asOf = broker.book()?.asOf
  const listed = asOf ? await broker.answer('home', { asOf, withinDays: 90, manager: null }) : null
  const { value } = listed as { readonly value: { readonly renewals: readonly { readonly accountId: string }[] } }
  const id = encodeURIComponent(value.renewals[0]?.accountId ?? '')
  return [
    { name: 'home', hash: '#/home' },
    { name: 'import', hash: '#/import' },
    { name: 'accounts', hash: '#/accounts' },
    { name: 'account', hash: `#/account/${id}` },
    { name: 'statement', hash: `#/statement/${id}` },
    { name: 'review', hash: '#/review' },
    { name: 'indicators', hash: '#/indicators' },
    { name: 'indicator', hash: '#/indicators?indicator=document_preparation' },
    { name: 'templates', hash: '#/indicators?show=templates' },
    { name: 'settings', hash: '#/settings' },
  ]
}

/** Until nothing is awaited any more and the picture has come to rest. */
async function settled(page: Page, hash: string): Promise<void> {
  await page.goto(`https://app.test/index.html${hash}`)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(page.getByRole('status', { name: 'One moment' })).toHaveCount(0, { timeout: 20_000 })
  await page.waitForTimeout(400)
}
