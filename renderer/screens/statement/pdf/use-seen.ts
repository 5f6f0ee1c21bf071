import { type RefObject, useEffect, useState } from 'react'

export type Seen = {
  /** The page most of the window is about, from 1. */
  readonly current: number
  readonly near: ReadonlySet<number>
  readonly goTo: (page: number) => void
  /** So many pages on, from where we are at this moment. */
  readonly turn: (by: number) => void
}

/** Which of the pages in a scrolling box are seen or soon will be. */
export function useSeen(scroller: RefObject<HTMLElement | null>, count: number, zoom: number): Seen {
  const [seen, setSeen] = useState<{ current: number; near: readonly number[] }>({ current: 1, near: [1] })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another zoom moves the pages
  useEffect(() => {
    const { current: box } = scroller
    if (!box) return
    const look = () => {
      const found = looked(box, count)
      setSeen((before) => (JSON.stringify(before) === JSON.stringify(found) ? before : found))
    }
    look()
    const watch = new ResizeObserver(look)
    watch.observe(box)
    box.addEventListener('scroll', look, { passive: true })
    return () => {
      watch.disconnect()
      box.removeEventListener('scroll', look)
    }
  }, [scroller, count, zoom])
  const goTo = (page: number) => {
    const box = scroller.current
    const sheet = box && sheetsOf(box)[Math.max(1, Math.min(count, page)) - 1]
    // Less than the room between two sheets, so that the edge of the one before shows that there is one.
    if (box && sheet) box.scrollTop = sheet.offsetTop - 16
  }
  return {
    current: seen.current,
    near: new Set(seen.near),
    goTo,
    turn: (by) => scroller.current && goTo(looked(scroller.current, count).current + by),
  }
}

function looked(box: HTMLElement, count: number): { current: number; near: readonly number[] } {
  const { top, bottom, height } = box.getBoundingClientRect()
  const places = sheetsOf(box)
    .slice(0, count)
    .map((sheet, at) => ({ page: at + 1, ...placeOf(sheet) }))
  const middle = top + height / 2
  const current = places.findLast((place) => place.top <= middle)?.page ?? 1
  const near = places.filter((place) => place.bottom > top - height / 2 && place.top < bottom + height / 2)
  return { current, near: near.map(({ page }) => page) }
}

function placeOf(sheet: HTMLElement): { readonly top: number; readonly bottom: number } {
  const { top, bottom } = sheet.getBoundingClientRect()
  return { top, bottom }
}

function sheetsOf(box: HTMLElement): readonly HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>('.pdf-page')]
}
