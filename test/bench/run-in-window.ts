import { mkdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { address, type WindowInBrowser } from '../e2e/window-in-browser.ts'
import { makeLargeBook } from './make-book.ts'
import { frames, say, spread } from './said.ts'
import { type Scrolled, scrolled, whileIdle } from './window-measures.ts'

const accounts = 1_000
const rounds = 40

/** What a run of statements costs whoever goes on working meanwhile: frames of the window, answers of the engine. */
export async function measureRun({ page, broker, desktop }: WindowInBrowser, folder: string): Promise<void> {
  const book = path.join(folder, 'run.counterpart')
  makeLargeBook(book, { accounts, measurements: accounts * 30 }, 1).close()
  await broker.openPath(book)
  await page.goto(`${address}#/accounts`)
  await page.reload()
  await page.getByRole('grid').waitFor()
  await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 600_000 })
  const asked = questionsOf(await firstAccount(page), broker.book()?.asOf ?? '')
  const answers = async () => {
    const times: (readonly [string, number])[] = []
    for (let round = 0; round < rounds; round += 1) {
      for (const { name, input } of asked) {
        const start = performance.now()
        await broker.answer(name, input)
        times.push([name, performance.now() - start])
      }
    }
    return asked.map(({ name }) => ({ name, times: times.flatMap(([one, time]) => (one === name ? [time] : [])) }))
  }

  const quiet = { scrolled: await scrolled(page), answers: await answers() }
  const out = path.join(folder, 'run')
  mkdirSync(out)
  desktop.answers.folder = out
  await page.goto(`${address}#/runs?by=all`)
  await page.getByRole('button', { name: /^Print [\d,]+ statements…$/ }).click({ timeout: 120_000 })
  const going = page.getByRole('region', { name: 'Printing statements now' })
  await going.getByText(/^[1-9][\d,]* of/).waitFor({ timeout: 120_000 })
  const watched: Scrolled = await whileIdle(page)
  await page.getByRole('link', { name: 'Accounts', exact: true }).click()
  await page.getByRole('grid').waitFor()
  const busy = { scrolled: await scrolled(page), answers: await answers() }
  await page.getByRole('link', { name: 'Runs', exact: true }).click()
  if (!(await going.isVisible())) throw new Error('The run was over before it was measured.')

  say('\na run, its screen', frames(watched))
  say('scrolling meanwhile', frames(busy.scrolled))
  say('scrolling without it', frames(quiet.scrolled))
  for (const { name, times } of busy.answers) say(`answer to ${name}`, `${spread(times)} ms meanwhile`)
  for (const { name, times } of quiet.answers) say(`answer to ${name}`, `${spread(times)} ms without it`)
  await going.getByRole('button', { name: 'Cancel' }).click()
  await going.waitFor({ state: 'detached', timeout: 60_000 })
}

async function firstAccount(page: Page): Promise<string> {
  const link = await page.locator('main [href^="#/account/"]').first().getAttribute('href')
  return decodeURIComponent((link ?? '').replace('#/account/', ''))
}

/** What screens ask when somebody goes from one to the next. */
function questionsOf(accountId: string, asOf: string) {
  const filters = { segments: [], managers: [], currencies: [], readiness: 'all', renewingWithin: null }
  const list = { search: '77', asOf, offset: 0, limit: 100, sort: { by: 'name', descending: false }, filters }
  return [
    { name: 'home', input: { asOf, withinDays: 90, manager: null } },
    { name: 'listAccounts', input: list },
    { name: 'account', input: { accountId, asOf, window: 'relationship' } },
  ]
}
