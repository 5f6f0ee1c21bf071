import type { Page } from '@playwright/test'

export type Redrawn = {
  /** Milliseconds from a press on a part of the statement to the frame with all pages that can be seen drawn anew. */
  readonly sections: readonly number[]
  /** The same from a letter typed into the words. */
  readonly letters: readonly number[]
}

const times = 12
const warm = 2 // the first compile what the others run

/** Switches a part of the statement on and off, and types letters into its words, and waits for the paper each time. */
export async function redrawn(page: Page): Promise<Redrawn> {
  await page.locator('.pdf-pages[aria-busy=false] canvas').first().waitFor({ timeout: 60_000 })
  const part = page.getByRole('checkbox', { name: 'The next term' })
  const opening = page.getByRole('textbox', { name: 'Opening sentence' })
  const sections: number[] = []
  const letters: number[] = []
  for (let time = 0; time < times; time += 1) {
    await watch(page)
    await part.click()
    sections.push(await taken(page))
  }
  await opening.focus()
  await page.keyboard.press('End')
  for (let time = 0; time < times; time += 1) {
    await watch(page)
    await page.keyboard.press('a')
    letters.push(await taken(page))
  }
  return { sections: sections.slice(warm), letters: letters.slice(warm) }
}

type Watching = { redrawn: Promise<number> }

/** By the page's own clock: from the event to the frame in which every page that can be seen has a new picture. */
async function watch(page: Page): Promise<void> {
  await page.evaluate(() => {
    const paper = document.querySelector('.pdf-pages')
    if (!paper) throw new Error('There is no paper.')
    const { top, bottom } = paper.getBoundingClientRect()
    const old = [...paper.querySelectorAll('canvas')].filter((picture) => {
      const box = picture.getBoundingClientRect()
      return box.bottom > top && box.top < bottom
    })
    ;(globalThis as unknown as Watching).redrawn = new Promise((resolve) => {
      let from = Number.NaN
      const begin = (event: Event) => {
        from = event.timeStamp
      }
      for (const name of ['click', 'keydown']) addEventListener(name, begin, { capture: true, once: true })
      const change = new MutationObserver(() => {
        if (old.some((picture) => picture.isConnected)) return
        change.disconnect()
        requestAnimationFrame(() => resolve(performance.now() - from))
      })
      change.observe(paper, { subtree: true, childList: true })
    })
  })
}

async function taken(page: Page): Promise<number> {
  const time = await page.evaluate(() => (globalThis as unknown as Watching).redrawn)
  await page.locator('.pdf-pages[aria-busy=false]').waitFor()
  // As long as it takes to look at it: what is done afterwards (the text to select, pages further on) is done.
  await page.waitForTimeout(500)
  return time
}
