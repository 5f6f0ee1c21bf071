import type { Page } from '@playwright/test'

/**
 * Texts on the page that cannot be read in full: cut off by what they stand in, without the dots that say so, or with
 * another text over them. What can be scrolled to is not cut.
 */
export function cutTexts(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    type Box = { left: number; right: number; top: number; bottom: number }
    type Text = { element: HTMLElement; text: string; whole: Box; seen: Box }
    const slack = 3

    const meet = (a: Box, b: Box): Box => ({
      left: Math.max(a.left, b.left),
      right: Math.min(a.right, b.right),
      top: Math.max(a.top, b.top),
      bottom: Math.min(a.bottom, b.bottom),
    })
    const isEmpty = ({ left, right, top, bottom }: Box) => right - left < 1 || bottom - top < 1
    const isShort = (style: CSSStyleDeclaration) =>
      style.textOverflow === 'ellipsis' || style.webkitLineClamp !== 'none' || style.clipPath !== 'none'
    const isFixed = (element: Element | null): boolean =>
      element !== null && (/fixed|sticky/.test(getComputedStyle(element).position) || isFixed(element.parentElement))

    const textOf = (element: HTMLElement, text: string, whole: Box): Text | string | null => {
      const wanted = { ...whole }
      let seen: Box = wanted
      for (let at: HTMLElement | null = element; at && at !== document.body; at = at.parentElement) {
        const style = getComputedStyle(at)
        if (style.overflowX === 'visible' && style.overflowY === 'visible') continue
        const box = at.getBoundingClientRect()
        const within = meet(seen, box)
        // What is there to be heard only is a point on the screen, of two pixels where letters are twice the size.
        if (isShort(style) || box.width <= 2) return null
        const [across, along] = [/hidden|clip/.test(style.overflowX), /hidden|clip/.test(style.overflowY)]
        const cutAcross = across && within.right - within.left < seen.right - seen.left - slack
        const cutAlong = along && within.bottom - within.top < seen.bottom - seen.top - slack
        if (cutAcross || cutAlong) return `cut: “${text}”`
        seen = within
        if (isEmpty(seen)) return null
      }
      return { element, text, whole: wanted, seen }
    }

    const wrong: string[] = []
    const texts: Text[] = []
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const element = node.parentElement
      const text = (node.textContent ?? '').trim()
      if (text === '' || !element || /^(SCRIPT|STYLE|OPTION)$/.test(element.tagName)) continue
      if (!element.checkVisibility({ opacityProperty: true, visibilityProperty: true })) continue
      const range = document.createRange()
      range.selectNodeContents(node)
      for (const box of range.getClientRects()) {
        const { left, right, top, bottom } = box
        const found = textOf(element, text.slice(0, 60), { left, right, top, bottom })
        if (typeof found === 'string') wrong.push(found)
        else if (found && !isEmpty(found.seen) && !isFixed(element)) texts.push(found)
      }
    }
    for (const [at, one] of texts.entries()) {
      for (const other of texts.slice(at + 1)) {
        if (one.element === other.element || one.element.contains(other.element) || other.element.contains(one.element))
          continue
        const both = meet(one.seen, other.seen)
        const least = Math.min(one.seen.bottom - one.seen.top, other.seen.bottom - other.seen.top)
        if (both.right - both.left > slack && both.bottom - both.top > least / 3)
          wrong.push(`over one another: “${one.text}” and “${other.text}”`)
      }
    }
    return [...new Set(wrong)]
  })
}
