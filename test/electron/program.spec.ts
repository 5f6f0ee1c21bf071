import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { expect } from '@playwright/test'
import { test } from './launch.ts'

test.describe('the program in Electron', () => {
  test('starts, opens the sample book and shows its renewals', async ({ program }) => {
    const { page } = program
    await page.getByRole('button', { name: 'Look around in the sample book' }).click()
    await expect(page.getByRole('table', { name: 'Renewals' })).toBeVisible({ timeout: 30_000 })
  })

  test('starts an engine that was killed again and opens the book where it was', async ({ program }) => {
    const { page, engineProcess } = program
    await page.getByRole('button', { name: 'Look around in the sample book' }).click()
    await expect(page.getByRole('table', { name: 'Renewals' })).toBeVisible({ timeout: 30_000 })
    const before = engineProcess()
    expect(before).not.toBeNull()
    process.kill(before ?? 0, 'SIGKILL')
    await expect(page.getByRole('alert').getByText('stopped and was started again')).toBeVisible()
    expect(engineProcess()).not.toBe(before)
    await page.getByRole('link', { name: 'Accounts' }).click()
    await expect(page.getByRole('table', { name: 'Accounts' }).getByRole('row').nth(5)).toBeVisible()
  })

  test('saves a statement where the dialog says', async ({ program }) => {
    const { app, page, folder } = program
    await page.getByRole('button', { name: 'Look around in the sample book' }).click()
    await page.getByRole('link', { name: 'Meridian Tooling Ltd' }).click({ timeout: 30_000 })
    await page.getByRole('link', { name: 'Statement' }).click()
    const file = path.join(folder, 'statement.pdf')
    await app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath })
    }, file)
    await page.getByRole('button', { name: /Save as PDF/ }).click()
    await expect.poll(() => existsSync(file)).toBe(true)
    expect(readFileSync(file).subarray(0, 5).toString()).toBe('%PDF-')
  })

  test('gives the page nothing of Node and no way out', async ({ program }) => {
    const { page, app } = program
    await page.getByRole('heading', { level: 1 }).waitFor()
    const seen = await page.evaluate(async () => {
      const inside = globalThis as unknown as Record<string, unknown>
      const outside = await fetch('https://example.org/').then(
        () => 'loaded',
        () => 'refused',
      )
      return {
        node: [typeof inside['require'], typeof inside['process'], typeof inside['module']],
        bridge: Object.keys(inside['counterpart'] as object).toSorted(),
        outside,
        opened: String((inside['open'] as (address: string) => unknown)('https://example.org/')),
      }
    })
    expect(seen.node).toEqual(['undefined', 'undefined', 'undefined'])
    expect(seen.bridge).toEqual(['ask', 'drop', 'listen'])
    expect(seen.outside).toBe('refused')
    expect(seen.opened).toBe('null')
    expect(app.windows()).toHaveLength(1)
  })

  test('does not leave its page, whatever address it is sent to', async ({ program }) => {
    const { page } = program
    await page.getByRole('heading', { level: 1 }).waitFor()
    await page.evaluate(() => {
      const { location } = globalThis as unknown as { readonly location: { href: string } }
      location.href = 'https://example.org/'
    })
    await page.waitForTimeout(300)
    expect(page.url()).toMatch(/^app:\/\/counterpart\/index\.html/)
  })

  test('refuses every permission', async ({ program }) => {
    const { page } = program
    await page.getByRole('heading', { level: 1 }).waitFor()
    const states = await page.evaluate(async () => {
      const { navigator } = globalThis as unknown as {
        readonly navigator: { permissions: { query: (of: { name: string }) => Promise<{ state: string }> } }
      }
      const names = ['geolocation', 'notifications', 'camera', 'microphone']
      return Promise.all(names.map(async (name) => (await navigator.permissions.query({ name })).state))
    })
    expect(states).toEqual(['denied', 'denied', 'denied', 'denied'])
  })

  test('answers no file that is not one of its own', async ({ program }) => {
    const { page } = program
    await page.getByRole('heading', { level: 1 }).waitFor()
    const statuses = await page.evaluate(() =>
      Promise.all(
        ['/index.html', '/../package.json', '/%2e%2e/%2e%2e/package.json', '/missing.js'].map(async (address) =>
          fetch(address).then(
            (answer) => answer.status,
            () => 0,
          ),
        ),
      ),
    )
    expect(statuses).toEqual([200, 404, 404, 404])
  })

  test('does not answer what no contract knows', async ({ program }) => {
    const { page } = program
    const answer = await page.evaluate(() => {
      const { counterpart } = globalThis as unknown as {
        readonly counterpart: { ask: (name: string, input: unknown) => Promise<unknown> }
      }
      return Promise.all([
        counterpart.ask('openBookFile', { path: '/etc/passwd', sample: false }),
        counterpart.ask('openRecent', { id: 3 }),
        counterpart.ask('toString', {}),
      ])
    })
    expect(answer).toMatchObject([
      { ok: false, problem: { code: 'unknown-question' } },
      { ok: false, problem: { code: 'bad-question' } },
      { ok: false, problem: { code: 'unknown-question' } },
    ])
  })
})
