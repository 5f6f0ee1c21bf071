import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import { seriousOn } from './accessible.ts'
import { test } from './harness.ts'
import { walkedByTab } from './keyboard-walk.ts'
import { shifted, watchShifts } from './layout-shifts.ts'
import { structureOf } from './page-structure.ts'
import { type Shown, screens, settled } from './screens.ts'

const pictures = path.join(import.meta.dirname, '../../dist/screenshots')
const schemes = ['light', 'dark'] as const

// In two halves, which go on side by side.
for (const half of [0, 1]) {
  test(`screens are gone through by the keyboard and read out, and axe finds nothing serious, half ${half + 1}`, async ({
    counterpart,
  }) => {
    test.setTimeout(600_000)
    const { page, openSample } = counterpart
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' })
    await openSample()
    const wrong: string[] = []
    const all = (await screens(counterpart)).filter(({ again }) => !again)
    for (const shown of all.filter((_, at) => at % 2 === half)) {
      await settled(page, shown.hash)
      await page.evaluate(rememberFocus)
      await shown.opened?.(page)
      const found = [...(await seriousOn(page)), ...(await structureOf(page)), ...(await walkedOn(page, shown))]
      wrong.push(...found.map((one) => `${shown.name}: ${one}`))
      if (shown.opened) await page.goto('about:blank')
    }
    expect(wrong).toEqual([])
  })
}

/** In a menu the arrows lead from one to the next, not Tab. */
async function walkedOn(page: Page, { over }: Shown): Promise<readonly string[]> {
  const walk = over === 'menu' ? { stops: 0, wrong: [] } : await walkedByTab(page)
  if (!over) return walk.wrong
  // A list of choices that is open in it is closed first.
  if ((await page.getByRole('listbox').count()) > 0) await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await page
    .getByRole(over)
    .waitFor({ state: 'detached', timeout: 3_000 })
    .catch(() => walk.wrong.push('Escape does not close it'))
  await expect
    .poll(() => page.evaluate(focusIsBack), { timeout: 3_000 })
    .toBeNull()
    .catch(async () => walk.wrong.push((await page.evaluate(focusIsBack)) ?? ''))
  return walk.wrong
}

/** Less than this nobody sees: a line that comes beneath others. Browsers call a tenth good. */
const unseen = 0.03

test('in the dark no screen jumps while it comes, and axe finds nothing serious', async ({ counterpart }) => {
  test.setTimeout(600_000)
  const { page, openSample } = counterpart
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' })
  await watchShifts(page)
  await openSample()
  const wrong: string[] = []
  for (const { name, hash, opened } of await screens(counterpart)) {
    // What opens on a screen is made of the same parts in both lights.
    if (opened) continue
    await settled(page, hash)
    const moved = await shifted(page)
    if (moved > unseen) wrong.push(`${name} moves by ${moved.toFixed(3)}`)
    wrong.push(...(await seriousOn(page)).map((one) => `${name}: ${one}`))
  }
  expect(wrong).toEqual([])
})

test('every screen in light and dark, as pictures @screenshots', async ({ counterpart }) => {
  test.setTimeout(600_000)
  mkdirSync(pictures, { recursive: true })
  const { page, broker, open, openSample } = counterpart
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
    for (const { name, hash, language, opened } of await screens(counterpart)) {
      await broker.answers.changePreferences({ language: language ?? 'en' })
      await settled(page, hash)
      await opened?.(page)
      await page.waitForTimeout(400)
      await page.screenshot({ path: path.join(pictures, `${name}-${scheme}.png`) })
      // What was opened would stay open where the next address is the same.
      if (opened || language) await page.goto('about:blank')
    }
  }
})

type Inside = { lastFocus?: Element | null }

/** Runs in the page: what had the focus last that lies over nothing. */
function rememberFocus(): void {
  const inside = globalThis as unknown as Inside
  inside.lastFocus = document.activeElement
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && !target.closest('[role=dialog], [role=menu]')) inside.lastFocus = target
  })
}

/** Runs in the page: null where the focus has come back. */
function focusIsBack(): string | null {
  const { lastFocus } = globalThis as unknown as Inside
  const { activeElement } = document
  if (activeElement === lastFocus) return null
  return `the focus is on ${activeElement?.outerHTML.slice(0, 120)}, not on ${lastFocus?.outerHTML.slice(0, 120)}`
}
