import { execFileSync } from 'node:child_process'
import path from 'node:path'
import { expect, type Page } from '@playwright/test'
import type { Bridge } from '../../shared/contract/bridge.ts'
import { root } from './launch.ts'

/** What the tests do again and again in the window. */
export async function openSample(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Look around in the sample book' }).click()
  await expect(page.getByRole('table', { name: 'Renewals' })).toBeVisible({ timeout: 30_000 })
}

export async function goTo(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    const inside = globalThis as unknown as { readonly location: { hash: string } }
    inside.location.hash = to
  }, hash)
}

/** Asks over the bridge as any script in the page could. */
export async function askFromPage(page: Page, name: unknown, input: unknown): Promise<unknown> {
  return page.evaluate(
    ([asked, given]) => {
      const { counterpart } = globalThis as unknown as { readonly counterpart: Bridge }
      return counterpart.ask(asked as string, given)
    },
    [name, input] as const,
  )
}

/** Makes a book by the command line, so that it is there before the program starts. */
export function makeBook(folder: string, name: string): string {
  const book = path.join(folder, `${name}.counterpart`)
  execFileSync(process.execPath, [path.join(root, 'electron/engine/counterpart.mjs'), 'init', book], { stdio: 'pipe' })
  return book
}
