import type { Page } from '@playwright/test'

type Moved = { readonly value: number; readonly hadRecentInput: boolean }
type Inside = { moved?: number }

/** From now on the page notes how much of it moves by itself. */
export async function watchShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const inside = globalThis as unknown as Inside
    inside.moved = 0
    new PerformanceObserver((list) => {
      for (const { value, hadRecentInput } of list.getEntries() as unknown as Moved[])
        if (!hadRecentInput) inside.moved = (inside.moved ?? 0) + value
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** How much has moved since this was asked last: the part of the window times the part of its height, as browsers count. */
export function shifted(page: Page): Promise<number> {
  return page.evaluate(() => {
    const inside = globalThis as unknown as Inside
    const moved = inside.moved ?? 0
    inside.moved = 0
    return moved
  })
}
