import { copyFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, test as base, expect, type Page } from '@playwright/test'
import type { Broker } from '../../electron/shell/broker.ts'
import { openBrowser } from './browser.ts'
import type { FakeDesktop } from './fake-desktop.ts'
import type { HeldEngine } from './held-engine.ts'
import { sampleBookIn } from './sample-book.ts'
import { address, windowInBrowser } from './window-in-browser.ts'

/** The window of a test (see `windowInBrowser`). */
export type Counterpart = {
  readonly page: Page
  readonly broker: Broker
  readonly desktop: FakeDesktop
  readonly questions: HeldEngine
  /** A folder of the test's own, where the program keeps its files too. */
  readonly folder: string
  /** Files that are dropped on the window by name are looked for here. */
  readonly dropFrom: (folder: string) => void
  readonly open: (hash?: string) => Promise<void>
  /** Opens a sample book and goes there. */
  readonly openSample: (hash?: string) => Promise<void>
}

type Fixtures = { readonly counterpart: Counterpart; readonly systemLanguage: string }

/** What the tests of a worker share: a browser, and a sample book to copy, which takes as long to make as a test. */
type Shared = { readonly shared: Browser; readonly sampleFile: () => Promise<string> }

export const test = base.extend<Fixtures, Shared>({
  systemLanguage: ['en-GB', { option: true }],
  shared: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first argument
    async ({}, use) => {
      const browser = await openBrowser()
      await use(browser)
      await browser.close()
    },
    { scope: 'worker' },
  ],
  sampleFile: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads what a fixture needs from its first argument
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-sample-'))
      const file = path.join(folder, 'sample')
      let made: Promise<void> | null = null
      await use(async () => {
        made ??= sampleBookIn(file)
        await made
        return file
      })
      rmSync(folder, { recursive: true, force: true })
    },
    { scope: 'worker' },
  ],
  counterpart: async ({ shared, sampleFile, systemLanguage }, use) => {
    const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-window-'))
    let dropped = folder
    const { context, page, broker, desktop, questions } = await windowInBrowser(shared, {
      ...{ folder, systemLanguage, size: { width: 1360, height: 860 } },
      pathOfDropped: (name) => path.join(dropped, name),
    })
    const said: string[] = []
    page.on('pageerror', (error) => said.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') said.push(message.text())
    })
    const open = async (hash = '') => void (await page.goto(`${address}${hash}`))
    await use({
      ...{ page, broker, desktop, questions, folder, open },
      dropFrom: (from) => {
        dropped = from
      },
      openSample: async (hash = '') => {
        copyFileSync(await sampleFile(), path.join(folder, 'Sample book.counterpart'))
        const opened = await broker.answers.openSample({ job: 'sample' })
        expect(opened.ok).toBe(true)
        await open(hash)
      },
    })
    await context.close()
    broker.engine.stop()
    rmSync(folder, { recursive: true, force: true })
    expect(said, 'the page says nothing that is wrong').toEqual([])
  },
})
