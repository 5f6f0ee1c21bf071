import type { Page } from '@playwright/test'

type Walk = {
  readonly wrong: string[]
  readonly seen: HTMLElement[]
  /** How many had been seen when that was asked last. */
  known: number
}
type Inside = { walk?: Walk }

const most = 400

/**
 * Goes with Tab from the first to the last thing on the page that takes the focus, or once around in a dialog, and
 * says what is wrong with each: nameless, not to be seen, covered, no sign of having the focus, or out of its order.
 */
export async function walkedByTab(page: Page): Promise<{ readonly stops: number; readonly wrong: string[] }> {
  await page.evaluate(watch)
  for (let pressed = 0; pressed < most; pressed += 8) {
    for (let n = 0; n < 8; n += 1) await page.keyboard.press('Tab')
    if (await page.evaluate(isAround)) break
  }
  return page.evaluate(found)
}

/** Runs in the page: notes what takes the focus, and what is wrong with it. */
function watch(): void {
  const wrong: string[] = []
  const seen: HTMLElement[] = []
  let before: HTMLElement | null = null
  let focused = ''

  const named = (element: HTMLElement): string => {
    const pointed = (element.getAttribute('aria-labelledby') ?? '').split(/\s+/).filter((id) => id !== '')
    const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : []
    const texts = [
      element.getAttribute('aria-label'),
      ...pointed.map((id) => document.getElementById(id)?.textContent),
      ...labels.map((label) => label.textContent),
      /^(INPUT|SELECT|TEXTAREA)$/.test(element.tagName) ? '' : element.textContent,
      element.title,
    ]
    return (texts.find((text) => (text ?? '').trim() !== '') ?? '').trim()
  }
  const calledAs = (element: HTMLElement): string =>
    `${element.getAttribute('role') ?? element.tagName.toLowerCase()} “${named(element).slice(0, 50)}” ${element.className.toString().slice(0, 40)}`

  // What is seen of a radio button is its label or its neighbour, and of a field among chosen things what is around it.
  const facesOf = (element: HTMLElement): HTMLElement[] => {
    const label = element.closest('label') ?? ('labels' in element ? (element as HTMLInputElement).labels?.[0] : null)
    const around = element.parentElement
    const near = [element, element.nextElementSibling, label, around, around?.parentElement]
    return near.filter((one): one is HTMLElement => one instanceof HTMLElement)
  }
  const looksOf = (element: HTMLElement): string =>
    facesOf(element)
      .map((face) => {
        const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor } =
          getComputedStyle(face)
        const outline = outlineStyle === 'none' ? '' : `${outlineStyle} ${outlineWidth} ${outlineColor}`
        return [outline, boxShadow, borderColor, backgroundColor].join()
      })
      .join(' / ')
  const isSeen = (element: HTMLElement): boolean => {
    const box = element.getBoundingClientRect()
    return (
      box.width > 2 && box.height > 2 && element.checkVisibility({ opacityProperty: true, visibilityProperty: true })
    )
  }
  const isOnTop = (element: HTMLElement): boolean => {
    const box = element.getBoundingClientRect()
    const [left, right] = [Math.max(box.left, 0), Math.min(box.right, innerWidth)]
    const [top, bottom] = [Math.max(box.top, 0), Math.min(box.bottom, innerHeight)]
    if (right <= left || bottom <= top) return false
    const shares = [0.5, 0.1, 0.9]
    return shares.some((down) =>
      shares.some((along) => {
        const there = document.elementFromPoint(left + (right - left) * along, top + (bottom - top) * down)
        return there !== null && (element.contains(there) || there.contains(element))
      }),
    )
  }
  // From the last thing Tab goes on to the first, which is no step back.
  const isBackwards = (from: HTMLElement, to: HTMLElement): boolean => {
    if (to.compareDocumentPosition(from) & Node.DOCUMENT_POSITION_FOLLOWING) return false
    const [a, b] = [from.getBoundingClientRect(), to.getBoundingClientRect()]
    const isAbove = b.bottom <= a.top + 1 && b.left < a.right
    const isBeside = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > Math.min(a.height, b.height) / 2
    return isAbove || (isBeside && b.right <= a.left + 1)
  }

  const came = ({ target }: FocusEvent) => {
    const element = target as HTMLElement
    if (seen.includes(element)) return
    seen.push(element)
    if (named(element) === '') wrong.push(`nameless: ${calledAs(element)}`)
    const face = facesOf(element).find(isSeen)
    if (!face) wrong.push(`not to be seen: ${calledAs(element)}`)
    if (before?.isConnected && face && isBackwards(facesOf(before).find(isSeen) ?? before, face))
      wrong.push(`out of order: ${calledAs(element)} after ${calledAs(before)}`)
    before = element
  }
  const leaves = () => {
    const { activeElement } = document
    if (!(activeElement instanceof HTMLElement) || activeElement !== before) return
    const face = facesOf(activeElement).find(isSeen)
    if (face && !isOnTop(face)) wrong.push(`covered: ${calledAs(activeElement)}`)
    focused = looksOf(activeElement)
  }
  const left = () => {
    if (before && looksOf(before) === focused) wrong.push(`no sign of focus: ${calledAs(before)}`)
  }

  // What comes by and by would be measured half way.
  const still = new CSSStyleSheet()
  still.replaceSync('*, *::before, *::after { transition: none !important; animation: none !important }')
  document.adoptedStyleSheets.push(still)
  const { activeElement } = document
  if (activeElement instanceof HTMLElement && activeElement !== document.body) seen.push(activeElement)
  document.addEventListener('focusin', came)
  document.addEventListener('keydown', leaves, true)
  document.addEventListener('focusout', left)
  ;(globalThis as unknown as Inside).walk = { wrong, seen, known: 0 }
}

/** Runs in the page: whether Tab has come to nothing new since this was asked last. */
function isAround(): boolean {
  const { walk } = globalThis as unknown as Inside
  if (!walk || walk.known === walk.seen.length) return true
  walk.known = walk.seen.length
  return false
}

/** Runs in the page. */
function found() {
  const { walk } = globalThis as unknown as Inside
  return { stops: walk?.seen.length ?? 0, wrong: walk?.wrong ?? [] }
}
