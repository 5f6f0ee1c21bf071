import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openBrowser } from '../e2e/browser.ts'
import { address, windowInBrowser } from '../e2e/window-in-browser.ts'
import { bundleBytes } from './bundle-bytes.ts'
import { makeLargeBook } from './make-book.ts'
import { measureRun } from './run-in-window.ts'
import { frames, say, spread } from './said.ts'
import { redrawn } from './statement-redraw.ts'
import { engineMegabytes, filesOf, firstRows, heapMegabytes, scrolled, searchOnScreen } from './window-measures.ts'

/*
 * `npm run bench:window`: the built window on a book of 100,000 accounts and a million measurements. A number after
 * `--` makes it another size, the path of a book takes that one. Then a statement as it is drawn anew, and a run of
 * statements: what it costs whoever goes on working meanwhile.
 */
const given = process.argv[2] ?? '100000'
const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-bench-'))
const browser = await openBrowser()
try {
  const book = /^\d+$/.test(given) ? made(Number(given)) : given
  const window = await windowInBrowser(browser, {
    ...{ folder, systemLanguage: 'en-GB', size: { width: 1440, height: 900 } },
    pathOfDropped: (name) => path.join(folder, name),
  })
  const { context, page, broker } = window

  const opened = performance.now()
  await broker.openPath(book)
  say('opening the book', `${since(opened)} ms`)
  const gone = performance.now()
  await page.goto(`${address}#/home`)
  await page.getByRole('heading', { level: 1 }).waitFor()
  say('first usable screen', `${since(gone)} ms from the first byte of the window (Home; names and dates at once)`)
  await page.locator('main [href^="#/account/"]').first().waitFor()
  say('its first renewals', `${since(gone)} ms`)

  const { rows, code } = await firstRows(page)
  say('first rows of Accounts', `${rows} ms from the click, ${code} of them for the screen's code to come`)
  const engine = broker.book()
  if (!engine) throw new Error('The book did not open.')
  const answers: number[] = []
  for (const search of ['c', 'cu', 'customer 9', 'customer 99', 'manager 7', '77']) {
    const start = performance.now()
    await broker.answer('listAccounts', question(search, engine.asOf))
    answers.push(performance.now() - start)
  }
  say('search, engine', `${spread(answers)} ms by way of the shell, while accounts are being calculated`)
  say('search, to the screen', `${spread(await searchOnScreen(page))} ms from the key to the frame`)
  say('scrolling, while calculating', frames(await scrolled(page)))
  await page.getByRole('progressbar').waitFor({ state: 'detached', timeout: 600_000 })
  say('all figures and CLV', `${(since(opened) / 1000).toFixed(0)} s after opening, in a thread of their own`)
  say('scrolling, all calculated', frames(await scrolled(page)))
  say('search, to the screen', `${spread(await searchOnScreen(page))} ms from the key to the frame`)
  say('memory', `${await heapMegabytes(page)} MB of heap in the window, ${engineMegabytes()} MB resident in the engine`)

  const sample = await broker.answers.openSample({ job: 'sample' })
  if (!sample.ok) throw new Error(sample.problem.message)
  await page.goto(`${address}#/statement/HL-1002`)
  await page.reload()
  const { sections, letters } = await redrawn(page)
  say('\nstatement, sample book', `${spread(sections)} ms from a part left out or put back to the paper drawn anew`)
  say('', `${spread(letters)} ms from a letter typed; of each the first two are left out`)

  await measureRun(window, folder)

  const first = bundleBytes(await filesOf(page, `${address}#/home`))
  say('\nbundle, gzipped', `${first.total.toFixed(0)} kB of scripts and styles for the first screen`)
  for (const { name, kilobytes, now } of first.chunks)
    say('', `${kilobytes.toFixed(1).padStart(7)} kB  ${name}${now ? '  (first screen)' : ''}`)
  await context.close()
  broker.engine.stop()
} finally {
  await browser.close()
  rmSync(folder, { recursive: true, force: true })
}

function made(accounts: number): string {
  const file = path.join(folder, 'large.counterpart')
  const start = performance.now()
  makeLargeBook(file, { accounts, measurements: accounts * 10 }, 1).close()
  say('making the book', `${accounts} accounts, ${(since(start) / 1000).toFixed(0)} s`)
  if (!existsSync(file)) throw new Error('The book was not made.')
  return file
}

function question(search: string, asOf: string) {
  return {
    ...{ search, asOf, offset: 0, limit: 100, sort: { by: 'name', descending: false } },
    filters: { segments: [], managers: [], currencies: [], readiness: 'all', renewingWithin: null },
  }
}

function since(start: number): number {
  return Math.round(performance.now() - start)
}
