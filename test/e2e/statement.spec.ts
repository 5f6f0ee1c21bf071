import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, type Locator, type Page } from '@playwright/test'
import { expectAccessible } from './accessible.ts'
import { test } from './harness.ts'

const account = 'HL-1002'
const hash = `#/statement/${account}`

test('a statement is read, put in other words, and saved as a file that opens its folder', async ({ counterpart }) => {
  const { page, openSample, desktop, folder } = counterpart
  await openSample(hash)
  const paper = page.getByRole('region', { name: 'Statement of Meridian Tooling Ltd' })
  await drawn(paper)
  await expect(page.getByText('Ready', { exact: true })).toBeVisible()
  await expect(sheet(page, 1)).toContainText('Meridian Tooling Ltd')
  await expectAccessible(page)

  const opening = page.getByRole('textbox', { name: 'Opening sentence' })
  const usual = await opening.inputValue()
  await opening.fill('Since we began: {gains}, worth {worth}; you paid {paid}.')
  await expect(sheet(page, 1)).toContainText('Since we began:')
  await opening.fill('All of it was worth {much}.')
  await expect(page.getByRole('alert')).toContainText('nothing is known by that name')
  await expect(sheet(page, 1), 'the paper stays as it was').toContainText('Since we began:')
  await expect(page.getByRole('button', { name: 'Save as PDF…' })).toBeDisabled()
  await expectAccessible(page)
  await page.getByRole('button', { name: 'Put back: Opening sentence' }).click()
  await expect(opening).toHaveValue(usual)
  await expect(sheet(page, 1)).not.toContainText('Since we began:')
  await drawn(paper)

  const file = path.join(folder, 'meridian.pdf')
  desktop.answers.pdf = file
  await page.getByRole('button', { name: 'Save as PDF…' }).click()
  await expect(page.getByText('Saved as meridian.pdf')).toBeVisible()
  expect(desktop.seen[0]).toMatch(/^Meridian Tooling Ltd \d{4}-\d\d-\d\d\.pdf$/)
  expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  await page.getByRole('button', { name: 'Open folder' }).click()
  await expect.poll(() => desktop.seen.at(-1)).toBe(file)
})

test('a change is on the paper at once, on the page and at the place that was being read', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample(hash)
  const paper = page.getByRole('region', { name: 'Statement of Meridian Tooling Ltd' })
  await drawn(paper)
  await paper.focus()
  await page.keyboard.press('ArrowRight')
  await page.keyboard.press('ArrowRight')
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('3')
  await drawn(paper)
  const place = () => paper.evaluate((box) => box.scrollTop)
  const before = await place()
  const times: number[] = []
  for (const [language, word] of [
    ['nl-NL', 'Rapport CP-'],
    ['en-GB', 'Statement CP-'],
    ['nl-NL', 'Rapport CP-'],
    ['en-GB', 'Statement CP-'],
  ] as const) {
    times.push(await redrawn(page, paper, language))
    expect(await place()).toBe(before)
    await expect(sheet(page, 3)).toContainText(word)
  }
  process.stdout.write(`redrawn after ${times.map((time) => Math.round(time)).join(', ')} ms\n`)
  expect(Math.min(...times)).toBeLessThan(5000)
})

test('while statements are printed the engine answers what else is asked', async ({ counterpart }) => {
  const { broker, openSample } = counterpart
  await openSample()
  const asked = { accountId: account, asOf: '2026-03-31', window: 'relationship', locale: null, brand: null }
  const question = { ...asked, sections: ['relationship', 'next-term'], words: {} }
  await broker.answer('previewStatement', question)
  const order: string[] = []
  const previews = ['en-GB', 'nl-NL', 'en-GB'].map((locale) =>
    broker.answer('previewStatement', { ...question, locale }).then(() => order.push('statement')),
  )
  const started = performance.now()
  await broker.answer('settings', undefined)
  process.stdout.write(`answered in ${Math.round(performance.now() - started)} ms while printing\n`)
  order.push('settings')
  await Promise.all(previews)
  expect(order).toEqual(['settings', 'statement', 'statement', 'statement'])
})

test('parts are left out and come back, but for those that no statement goes without', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample(hash)
  const paper = page.getByRole('region', { name: 'Statement of Meridian Tooling Ltd' })
  await drawn(paper)
  await expect(sheet(page, 1)).toContainText('The next term')
  const next = page.getByRole('checkbox', { name: 'The next term' })
  await next.uncheck()
  await expect(sheet(page, 1)).not.toContainText('The next term')
  await next.check()
  await expect(sheet(page, 1)).toContainText('The next term')
  await expect(page.getByRole('checkbox', { name: 'How this was worked out' })).toBeDisabled()
})

test('the pages are turned and sized by the keyboard, and their text can be selected', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample(hash)
  const paper = page.getByRole('region', { name: 'Statement of Meridian Tooling Ltd' })
  await drawn(paper)
  await paper.focus()
  const width = async () => (await sheet(page, 1).boundingBox())?.width ?? 0
  const fitted = await width()
  await page.keyboard.press('+')
  await expect.poll(width).toBeGreaterThan(fitted)
  await page.keyboard.press('0')
  await expect.poll(width).toBe(fitted)
  await page.getByRole('button', { name: 'Next page' }).click()
  await expect(page.getByRole('textbox', { name: 'Page' })).toHaveValue('2')
  await drawn(paper)
  const dense = await sheet(page, 2).evaluate((box) => {
    const canvas = box.querySelector('canvas')
    return canvas ? canvas.width / box.clientWidth : 0
  })
  expect(dense).toBeCloseTo(await page.evaluate(() => window.devicePixelRatio), 1)
  const selected = await sheet(page, 1).evaluate((box) => {
    getSelection()?.selectAllChildren(box)
    return getSelection()?.toString() ?? ''
  })
  expect(selected).toContain('Meridian Tooling Ltd')
})

test('an account that is not ready has no paper, but the reasons and what to do', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample('#/statement/HL-1020')
  await expect(page.getByRole('heading', { name: 'There is no statement yet' })).toBeVisible()
  await expect(page.getByText('The relationship ended before this day')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Save as PDF…' })).toBeDisabled()
  await expect(page.locator('canvas')).toHaveCount(0)
  await expectAccessible(page)
})

test('words that were written are there again after the window was read anew', async ({ counterpart }) => {
  const { page, openSample } = counterpart
  await openSample(hash)
  const lead = page.getByRole('textbox', { name: 'The relationship, first lines' })
  await lead.fill('What we did together, month by month.')
  await expect(sheet(page, 2)).toContainText('What we did together, month by month.')
  await page.reload()
  await expect(lead).toHaveValue('What we did together, month by month.')
  await expect(sheet(page, 2)).toContainText('What we did together, month by month.')
})

function sheet(page: Page, number: number): Locator {
  return page.getByRole('region', { name: new RegExp(`^Page ${number} of`) })
}

async function drawn(paper: Locator): Promise<void> {
  await expect(paper).toHaveAttribute('aria-busy', 'false', { timeout: 60_000 })
}

/** Milliseconds from a choice to the paper that follows it, by the page's own clock. */
async function redrawn(page: Page, paper: Locator, language: string): Promise<number> {
  const select = await page.getByRole('combobox', { name: 'Language' }).elementHandle()
  return paper.evaluate(
    (box, [field, value]) =>
      new Promise<number>((resolve) => {
        const choice = field as HTMLSelectElement
        const started = performance.now()
        let busy = false
        const watch = new MutationObserver(() => {
          busy ||= box.ariaBusy === 'true'
          if (!busy || box.ariaBusy !== 'false') return
          watch.disconnect()
          resolve(performance.now() - started)
        })
        watch.observe(box, { attributes: true, attributeFilter: ['aria-busy'] })
        choice.value = value as string
        choice.dispatchEvent(new Event('change', { bubbles: true }))
      }),
    [select, language] as const,
  )
}
