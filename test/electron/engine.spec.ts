import { expect, type Page } from '@playwright/test'
import type { Bridge } from '../../shared/contract/bridge.ts'
import { test } from './launch.ts'
import { askFromPage, goTo, openSample } from './steps.ts'

const restarted = /stopped( while .*,)? and was started again/

test('an engine that is killed is started again, the window says so, and the book is whole', async ({ program }) => {
  const { page, engineProcess } = program
  await openSample(page)
  const before = engineProcess() ?? 0
  expect(before).toBeGreaterThan(0)
  process.kill(before, 'SIGKILL')
  await expect(banner(page, restarted)).toBeVisible()
  await expect(refusals(page), 'what was refused meanwhile is there again').toHaveCount(0)
  await expect.poll(engineProcess).not.toBeNull()
  expect(engineProcess()).not.toBe(before)
  await page.getByRole('link', { name: 'Indicators' }).click()
  await expect(page.getByRole('table', { name: 'Indicators' }).getByRole('link')).toHaveCount(12)
  expect(await askFromPage(page, 'batches', undefined)).toMatchObject({ ok: true })
  await banner(page, restarted).getByRole('button', { name: 'Close' }).click()
  await expect(banner(page, restarted)).toHaveCount(0)
})

test('what the engine was asked when it was killed is refused with a remedy and can be asked again', async ({
  program,
}) => {
  const { page, engineProcess } = program
  await openSample(page)
  const engine = engineProcess() ?? 0
  process.kill(engine, 'SIGSTOP')
  // Questions are handled in their order: when the shell has answered the second, the first is with the engine.
  await page.evaluate(() => {
    const inside = globalThis as unknown as { counterpart: Bridge; asked: unknown }
    inside.asked = inside.counterpart.ask('batches', undefined)
    return inside.counterpart.ask('preferences', undefined)
  })
  process.kill(engine, 'SIGKILL')
  const answer = await page.evaluate(() => (globalThis as unknown as { asked: unknown }).asked)
  expect(answer).toMatchObject({ ok: false, problem: { code: 'engine-stopped' } })
  await expect(banner(page, restarted)).toHaveText(/while a screen was being filled, .* please try again/)
  expect(await askFromPage(page, 'batches', undefined)).toMatchObject({ ok: true })
})

test('an engine that hangs is noticed, and one that is started again takes over', async ({ program }) => {
  const { page, engineProcess } = program
  await openSample(page)
  const before = engineProcess() ?? 0
  process.kill(before, 'SIGSTOP')
  const hangs = banner(page, 'has not answered for ten seconds')
  await expect(hangs).toBeVisible({ timeout: 25_000 })
  await hangs.getByRole('button', { name: 'Start it again' }).click()
  await expect(banner(page, restarted)).toBeVisible()
  await expect(refusals(page), 'what was refused meanwhile is there again').toHaveCount(0)
  expect(engineProcess()).not.toBe(before)
  await goTo(page, '#/accounts')
  await expect(page.getByText('Meridian Tooling Ltd').first()).toBeVisible()
})

test('an engine that comes to itself again is no longer said to hang', async ({ program }) => {
  const { page, engineProcess } = program
  await openSample(page)
  const engine = engineProcess() ?? 0
  process.kill(engine, 'SIGSTOP')
  await expect(banner(page, 'has not answered')).toBeVisible({ timeout: 25_000 })
  process.kill(engine, 'SIGCONT')
  await expect(banner(page, 'has not answered')).toHaveCount(0)
  expect(engineProcess()).toBe(engine)
})

test('an engine that is killed again and again is left at rest until somebody starts it', async ({ program }) => {
  const { page, engineProcess } = program
  await openSample(page)
  const killed: number[] = []
  for (const _ of [1, 2, 3]) {
    await expect.poll(() => fresh(engineProcess(), killed)).toBe(true)
    const engine = engineProcess() ?? 0
    process.kill(engine, 'SIGKILL')
    killed.push(engine)
  }
  await expect(page.getByText('several times in a minute. The book is as it was')).toBeVisible()
  expect(await askFromPage(page, 'batches', undefined)).toMatchObject({ ok: false, problem: { code: 'engine-down' } })
  await page.getByRole('button', { name: 'Start it again' }).click()
  await expect(banner(page, restarted)).toBeVisible()
  await expect(refusals(page), 'what was refused meanwhile is there again').toHaveCount(0)
  expect(await askFromPage(page, 'batches', undefined)).toMatchObject({ ok: true })
})

test('no engine is left behind when the program is closed', async ({ program }) => {
  const { app, page, engineProcess } = program
  await openSample(page)
  const engine = engineProcess() ?? 0
  await app.close()
  await expect.poll(() => isAlive(engine)).toBe(false)
})

/** What the window says of the engine, above whatever a screen says of itself at the same time. */
function banner(page: Page, hasText: string | RegExp) {
  return page.getByRole('alert').filter({ hasText: 'The part of Counterpart that calculates' }).filter({ hasText })
}

function refusals(page: Page) {
  return page.getByRole('alert', { name: 'That did not work' })
}

function fresh(engine: number | null, killed: readonly number[]): boolean {
  return engine !== null && !killed.includes(engine)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}
