import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { type Language, languages, languageTags } from '../../shared/languages.ts'
import { windowMessages } from '../../shared/window-messages.ts'
import { test } from './harness.ts'
import { cutTexts } from './text-cut.ts'
import { address, built } from './window-in-browser.ts'

const screens = [
  'home',
  'import',
  'accounts',
  'account/HL-1001',
  'statement/HL-1001',
  'account/HL-1001?tab=assumptions',
  'runs',
  'review',
  'review?show=metrics',
  'indicators',
  'brands',
  'brands?brand=harbourline',
  'indicators?show=templates',
  'indicators?indicator=document_preparation',
  'settings',
]
const sizes = [
  { name: 'in a small window', width: 1024, height: 700, letters: '100%' },
  { name: 'at 200 % zoom', width: 720, height: 450, letters: '100%' },
  { name: 'at 200 % zoom of a small window', width: 512, height: 350, letters: '100%' },
  { name: 'with letters of twice the size', width: 1440, height: 900, letters: '200%' },
]

test('the window speaks every language of the list, chosen by its own name', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample('#/settings')
  let now: Language = 'en'
  for (const tag of languageTags) {
    await page.getByLabel(windowMessages[now]['settings.language']).click()
    await page.getByRole('option', { name: languages[tag].name, exact: true }).click()
    now = tag
    await expect(page.getByRole('heading', { level: 1, name: windowMessages[tag]['place.settings'] })).toBeVisible()
    await expect(page.locator('html')).toHaveAttribute('lang', tag)
  }
})

test('the window reads the words of its own language, and of another when it is chosen', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  const read: string[] = []
  page.on('request', (request) => read.push(new URL(request.url()).pathname))
  await openSample('#/settings')
  const foreign = () => read.filter((file) => /\/(dutch|german|french|russian)-/.test(file)).length
  await expect(page.getByLabel(windowMessages.en['settings.language'])).toBeVisible()
  expect(read.filter((file) => file.endsWith('.js')).length).toBeGreaterThan(3)
  expect(foreign()).toBe(0)
  await page.getByLabel(windowMessages.en['settings.language']).click()
  await page.getByRole('option', { name: languages.fr.name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name: windowMessages.fr['place.settings'] })).toBeVisible()
  expect(foreign()).toBe(1)
})

test('a window whose words cannot be read says so', async ({ counterpart }) => {
  const { page } = counterpart
  const assets = path.join(built, 'assets')
  const scripts = readdirSync(assets).filter((file) => file.endsWith('.js'))
  const texts = scripts.map((file) => readFileSync(path.join(assets, file), 'utf8'))
  // Not what other files cannot do without.
  const words = scripts.filter(
    (file) => /^english-/.test(file) && !texts.some((text) => text.includes(`from"./${file}"`)),
  )
  expect(words).toHaveLength(1)
  await page.route(`**/${words[0]}`, (route) =>
    route.fulfill({ contentType: 'text/javascript', body: 'throw new Error()' }),
  )
  await page.goto(address)
  const said = 'A file of Counterpart cannot be read: please install the program again.'
  await expect(page.getByRole('alert')).toHaveText(said)
})

for (const { name, width, height, letters } of sizes) {
  test(`in German, whose words are long, nothing is wider than the window or cut off ${name}`, async ({
    counterpart,
  }) => {
    test.setTimeout(240_000)
    const { page, openSample, broker } = counterpart
    await page.setViewportSize({ width, height })
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await broker.answers.changePreferences({ language: 'de' })
    await openSample()
    await page.evaluate((size) => document.documentElement.style.setProperty('font-size', size), letters)
    const wrong: string[] = []
    const look = async (what: string) => {
      const beyond = await widthBeyond(page)
      if (beyond > 0) wrong.push(`${what}: ${beyond} pixels to the right of the window`)
      wrong.push(...(await cutTexts(page)).slice(0, 8).map((one) => `${what}: ${one}`))
    }
    for (const screen of screens) {
      await page.goto(`${address}#/${screen}`)
      await expect(page.locator('main h1').first()).toBeVisible()
      await expect(page.getByRole('status', { name: windowMessages.de['state.loading'] })).toHaveCount(0, {
        timeout: 60_000,
      })
      await look(screen)
    }
    await page.goto(`${address}#/review`)
    for (const list of ['take', 'give', 'lacking'] as const) {
      await page.getByRole('tab', { name: windowMessages.de[`review.list.${list}`] }).click({ timeout: 60_000 })
      await look(`list ${list}`)
    }
    expect(wrong).toEqual([])
  })
}

function widthBeyond(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}
