import { expect } from '@playwright/test'
import type { Bridge } from '../../shared/contract/bridge.ts'
import { test } from './launch.ts'
import { askFromPage, goTo, openSample } from './steps.ts'

const restarted = 'stopped( while .*,)? and was started again'

test('an engine that is killed is started again, the window says so, and the book is whole', async ({ program }) => {
  const { page, engineProcess } = program
  await openSample(page)
  const before = engineProcess() ?? 0
  expect(before).toBeGreaterThan(0)
  process.kill(before, 'SIGKILL')
  await expect(page.getByText(new RegExp(restarted)).first()).toBeVisible()
  await expect(page.getByRole('alert'), 'what was refused meanwhile is there again').toHaveCount(1)
  await expect.poll(engineProcess).not.toBeNull()
  expect(engineProcess()).not.toBe(before)
  await page.getByRole('link', { name: 'Indicators' }).click()
  await expect(page.getByRole('table', { name: 'Indicators' }).getByRole('link')).toHaveCount(12)
  expect(await askFromPage(page, 'batches', undefined)).toMatchObject({ ok: true })
  await page.getByRole('alert').getByRole('button', { name: 'Close' }).click()
  await expect(page.getByRole('alert')).toHaveCount(0)
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
  await expect(page.getByRole('alert')).toHaveText(/while a screen was being filled, .* please try again/)
  expect(await askFromPage(page, 'batches', undefined)).toMatchObject({ ok: true })
})

test('an engine that hangs is noticed, and one that is started again takes over', async ({ program }) => {
  const { page, engineProcess } = program
  await openSample(page)
  const before = engineProcess() ?? 0
  process.kill(before, 'SIGSTOP')
  const banner = page.getByRole('alert').filter({ hasText: 'The part of Counterpart that calculates' })
  await expect(banner).toContainText('has not answered for ten seconds', { timeout: 25_000 })
  await banner.getByRole('button', { name: 'Start it again' }).click()
  await expect(page.getByText(new RegExp(restarted)).first()).toBeVisible()
  await expect(page.getByRole('alert'), 'what was refused meanwhile is there again').toHaveCount(1)
  expect(engineProcess()).not.toBe(before)
  await goTo(page, '#/accounts')
  await expect(page.getByText('Meridian Tooling Ltd').first()).toBeVisible()
})

test('an engine that comes to itself again is no longer said to hang', async ({ program }) => {
  const { page, engineProcess } = program
  await openSample(page)
  const engine = engineProcess() ?? 0
  process.kill(engine, 'SIGSTOP')
  await expect(page.getByRole('alert')).toContainText('has not answered', { timeout: 25_000 })
  process.kill(engine, 'SIGCONT')
  await expect(page.getByRole('alert')).toHaveCount(0)
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
  await expect(page.getByText(new RegExp(restarted)).first()).toBeVisible()
  await expect(page.getByRole('alert'), 'what was refused meanwhile is there again').toHaveCount(1)
  expect(await askFromPage(page, 'batches', undefined)).toMatchObject({ ok: true })
})

test('no engine is left behind when the program is closed', async ({ program }) => {
  const { app, page, engineProcess } = program
  await openSample(page)
  const engine = engineProcess() ?? 0
  await app.close()
  await expect.poll(() => isAlive(engine)).toBe(false)
})

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
