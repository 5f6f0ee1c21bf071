import { execFileSync } from 'node:child_process'
import type { Page } from '@playwright/test'

/** The files that a page asks for by itself: nothing is read ahead for other screens on one that is never idle. */
export async function filesOf(page: Page, address: string): Promise<readonly string[]> {
  await page.addInitScript(() => {
    if (location.search === '?busy') window.requestIdleCallback = () => 0
  })
  await page.goto(address.replace('#', '?busy#'))
  await page.getByRole('heading', { level: 1 }).waitFor()
  const files = await page.evaluate(() => performance.getEntriesByType('resource').map(({ name }) => name))
  return files.map((name) => new URL(name).pathname)
}

/** Milliseconds from choosing Accounts to the first row with a name, and how many of them its code took to come. */
export async function firstRows(page: Page): Promise<{ readonly rows: number; readonly code: number }> {
  return page.evaluate(async () => {
    const start = performance.now()
    document.querySelector<HTMLElement>('a[href="#/accounts"]')?.click()
    while (!document.querySelector('[role=grid] tbody a')) await new Promise(requestAnimationFrame)
    const rows = Math.round(performance.now() - start)
    const files = performance.getEntriesByType('resource').filter(({ startTime }) => startTime >= start)
    const come = Math.max(start, ...files.map(({ startTime, duration }) => startTime + duration))
    return { rows, code: Math.round(come - start) }
  })
}

/** Milliseconds from each key in the search field to the frame that shows what it found. */
export async function searchOnScreen(page: Page): Promise<readonly number[]> {
  return page.evaluate(async () => {
    const field = document.querySelector<HTMLInputElement>('main input[type=search]')
    const write = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set
    if (!field || !write) throw new Error('There is no search field.')
    const times: number[] = []
    const count = () => document.querySelector('[role=status]')?.textContent
    // Each leaves fewer or more than the one before, so that the number of accounts tells when it is on the screen.
    for (const text of ['9', '99', '999', '9999', '999', '99', '9', '']) {
      const before = count()
      const start = performance.now()
      write.call(field, text)
      field.dispatchEvent(new Event('input', { bubbles: true }))
      while (count() === before) await new Promise(requestAnimationFrame)
      times.push(performance.now() - start)
      await new Promise((later) => setTimeout(later, 300))
    }
    return times
  })
}

export type Scrolled = {
  /** Milliseconds between frames. */
  readonly times: readonly number[]
  /** Milliseconds a frame that the window's main thread was busy on a processor: what a slower machine multiplies. */
  readonly work: number
}

/** Scrolls the list for some seconds, a little more than a row a frame. */
export function scrolled(page: Page): Promise<Scrolled> {
  return timed(page, 48)
}

/** Frames of a screen on which nobody does anything. */
export function whileIdle(page: Page): Promise<Scrolled> {
  return timed(page, 0)
}

/** Three hundred frames, in each of which the list, if there is one, goes down by so many pixels. */
async function timed(page: Page, pixels: number): Promise<Scrolled> {
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0
  const before = await busy()
  const times = await page.evaluate(async (by) => {
    const grid = document.querySelector('[role=grid]')
    if (!grid && by > 0) throw new Error('There is no list.')
    if (grid) grid.scrollTop = 0
    const found: number[] = []
    let last = await new Promise<number>(requestAnimationFrame)
    for (let frame = 0; frame < 300; frame += 1) {
      if (grid) grid.scrollTop += by
      const now = await new Promise<number>(requestAnimationFrame)
      found.push(now - last)
      last = now
    }
    if (grid) grid.scrollTop = 0
    return found
  }, pixels)
  return { times, work: ((await busy()) - before) * (1000 / times.length) }
}

export async function heapMegabytes(page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page)
  await session.send('HeapProfiler.collectGarbage')
  const { usedSize } = await session.send('Runtime.getHeapUsage')
  return Math.round(usedSize / 1e6)
}

export function engineMegabytes(): number {
  const lines = execFileSync('ps', ['-A', '-o', 'ppid=,rss=,args='], { encoding: 'utf8' }).split('\n')
  const engine = lines
    .map((line) => line.trim().split(/\s+/))
    .find(([parent, , ...args]) => {
      return Number(parent) === process.pid && args.some((arg) => arg.endsWith('engine/main.js'))
    })
  return Math.round(Number(engine?.[1] ?? 0) / 1000)
}
