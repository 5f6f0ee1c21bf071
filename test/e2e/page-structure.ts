import type { Page } from '@playwright/test'

/** What is wrong with the page's headings, landmarks and title, as those find their way by them who do not see it. */
export function structureOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const shown = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => one.checkVisibility())
    const over = shown('[role=dialog]').at(-1)
    // Behind a dialog nothing is read.
    if (over) {
      const pointed = document.getElementById(over.getAttribute('aria-labelledby') ?? '')?.textContent
      const name = over.getAttribute('aria-label') ?? pointed ?? ''
      return name.trim() === '' ? ['a dialog without a name'] : []
    }
    const wrong: string[] = []
    const headings = shown('h1, h2, h3, h4, h5, h6, [role=heading]')
    const levels = headings.map((one) => Number(one.getAttribute('aria-level') ?? one.tagName.slice(1)))
    const first = levels.filter((level) => level === 1).length
    if (first !== 1) wrong.push(`${first} headings of level 1`)
    for (const [at, level] of levels.entries()) {
      const before = levels[at - 1] ?? 0
      const name = headings[at]?.textContent?.trim() ?? ''
      if (level > before + 1) wrong.push(`“${name}” is a heading of level ${level} after level ${before}`)
      if (name === '') wrong.push(`an empty heading of level ${level}`)
    }
    const title = headings[levels.indexOf(1)]?.textContent?.trim() ?? ''
    // Without a book the window is called as the program is.
    if (document.title !== 'Counterpart' && !document.title.includes(title))
      wrong.push(`the window is called ${document.title}`)
    if (shown('main').length !== 1) wrong.push(`${shown('main').length} main parts`)
    if (document.documentElement.lang === '') wrong.push('no language')
    return wrong
  })
}
