import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type Browser, test as base, expect, type Page } from '@playwright/test'
import { type Broker, brokerOf } from '../../electron/shell/broker.ts'
import { builtFiles } from '../../electron/shell/built-files.ts'
import { engineChild } from '../../electron/shell/engine-child.ts'
import { openBrowser } from './browser.ts'
import { type FakeDesktop, fakeDesktop } from './fake-desktop.ts'
import { bridgeInto, tellPage } from './page-bridge.ts'

const root = path.join(import.meta.dirname, '../..')
const built = path.join(process.env['COUNTERPART_DIST'] ?? path.join(root, 'dist'), 'renderer')
const entry = path.join(root, 'electron/engine/main.ts')
export const address = 'https://app.test/index.html'

/**
 * The built window in a real browser, with the shell's broker and the real engine behind it. Only Electron itself and
 * its dialogs are not there: what a dialog answers is put into `desktop.answers`.
 */
export type Counterpart = {
  readonly page: Page
  readonly broker: Broker
  readonly desktop: FakeDesktop
  /** A folder of the test's own, where the program keeps its files too. */
  readonly folder: string
  /** Files that are dropped on the window by name are looked for here. */
  readonly dropFrom: (folder: string) => void
  readonly open: (hash?: string) => Promise<void>
  /** Makes the sample book and goes there. */
  readonly openSample: (hash?: string) => Promise<void>
}

type Fixtures = { readonly counterpart: Counterpart; readonly systemLanguage: string }

export const test = base.extend<Fixtures, { readonly shared: Browser }>({
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
  counterpart: async ({ shared, systemLanguage }, use) => {
    if (!existsSync(built)) throw new Error('The window is not built: run "npm run build" first.')
    const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-window-'))
    const context = await shared.newContext({ viewport: { width: 1360, height: 860 } })
    const page = await context.newPage()
    const desktop = fakeDesktop()
    let dropped = folder
    const broker = brokerOf({
      startEngine: () => engineChild(process.execPath, entry),
      desktop,
      folder,
      systemLanguage,
      tell: (name, payload) => void tellPage(page, name, payload),
      now: () => new Date(),
    })
    const said: string[] = []
    page.on('pageerror', (error) => said.push(String(error)))
    page.on('console', (message) => {
      if (message.type() === 'error') said.push(message.text())
    })
    await bridgeInto(page, broker, (name) => path.join(dropped, name))
    await serve(page)
    const open = async (hash = '') => void (await page.goto(`${address}${hash}`))
    await use({
      ...{ page, broker, desktop, folder, open },
      dropFrom: (from) => {
        dropped = from
      },
      openSample: async (hash = '') => {
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

/** As the shell's protocol does; whatever else the page asks for does not exist. */
async function serve(page: Page): Promise<void> {
  const answer = builtFiles(built)
  await page.route('**', async (route) => {
    const url = new URL(route.request().url())
    const sent = url.host === 'app.test' ? answer(url.pathname) : null
    if (!sent) return route.fulfill({ status: 404 })
    const body = typeof sent.body === 'string' ? sent.body : Buffer.from(sent.body)
    return route.fulfill({ body, headers: { ...sent.headers } })
  })
}
