import { existsSync } from 'node:fs'
import path from 'node:path'
import type { Browser, BrowserContext, Page } from '@playwright/test'
import { type Broker, brokerOf } from '../../electron/shell/broker.ts'
import { builtFiles } from '../../electron/shell/built-files.ts'
import { engineChild } from '../../electron/shell/engine-child.ts'
import { type FakeDesktop, fakeDesktop } from './fake-desktop.ts'
import { type HeldEngine, heldEngine } from './held-engine.ts'
import { bridgeInto, tellPage } from './page-bridge.ts'

const root = path.join(import.meta.dirname, '../..')
const dist = process.env['COUNTERPART_DIST'] ?? path.join(root, 'dist')
export const built = path.join(dist, 'renderer')
const entry = path.join(dist, 'electron/engine/main.js')
export const address = 'https://app.test/index.html'

export type WindowInBrowser = {
  readonly context: BrowserContext
  readonly page: Page
  readonly broker: Broker
  readonly desktop: FakeDesktop
  readonly questions: HeldEngine
}

type Given = {
  /** Where the program keeps its files. */
  readonly folder: string
  readonly systemLanguage: string
  readonly size: { readonly width: number; readonly height: number }
  readonly pathOfDropped: (name: string) => string
}

/**
 * The built window in a real browser, with the shell's broker and the built engine behind it. Only Electron itself and
 * its dialogs are not there: what a dialog answers is put into `desktop.answers`. The caller closes the context and
 * stops the broker's engine.
 */
export async function windowInBrowser(browser: Browser, given: Given): Promise<WindowInBrowser> {
  if (!existsSync(built)) throw new Error('The window is not built: run "npm run build" first.')
  const context = await browser.newContext({ viewport: given.size })
  const page = await context.newPage()
  const desktop = fakeDesktop()
  const questions = heldEngine()
  const broker = brokerOf({
    startEngine: () => questions.around(engineChild(process.execPath, entry)),
    desktop,
    folder: given.folder,
    systemLanguage: given.systemLanguage,
    tell: (name, payload) => void tellPage(page, name, payload),
    now: () => new Date(),
  })
  await bridgeInto(page, broker, given.pathOfDropped)
  await serve(page)
  return { context, page, broker, desktop, questions }
}

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
