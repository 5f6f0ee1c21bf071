import { type RefObject, useEffect, useMemo, useState } from 'react'

export type Seen = {
  /** The page most of the window is about, from 1. */
  readonly current: number
  /** The pages that are on the screen, of which something can be seen. */
  readonly shown: ReadonlySet<number>
  /** Those and the pages that will soon be. */
  readonly near: ReadonlySet<number>
  readonly goTo: (page: number) => void
  /** So many pages on, from where we are at this moment. */
  readonly turn: (by: number) => void
}

type Found = { readonly current: number; readonly shown: readonly number[]; readonly near: readonly number[] }

/** Which of the pages in a scrolling box are seen or soon will be. */
export function useSeen(scroller: RefObject<HTMLElement | null>, count: number, zoom: number): Seen {
  const [seen, setSeen] = useState<Found>({ current: 1, shown: [1], near: [1] })
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
  return useMemo(() => {
    const goTo = (page: number) => {
      const box = scroller.current
      const sheet = box && sheetsOf(box)[Math.max(1, Math.min(count, page)) - 1]
      // Less than the room between two sheets, so that the edge of the one before shows that there is one.
      if (box && sheet) box.scrollTop = sheet.offsetTop - 16
    }
    return {
      current: seen.current,
      shown: new Set(seen.shown),
      near: new Set(seen.near),
      goTo,
      turn: (by) => scroller.current && goTo(looked(scroller.current, count).current + by),
    }
  }, [seen, scroller, count])
}

function looked(box: HTMLElement, count: number): Found {
  const { top, bottom, height } = box.getBoundingClientRect()
  const places = sheetsOf(box)
    .slice(0, count)
    .map((sheet, at) => ({ page: at + 1, ...placeOf(sheet) }))
  const middle = top + height / 2
  const current = places.findLast((place) => place.top <= middle)?.page ?? 1
  const within = (room: number) =>
    places.filter((place) => place.bottom > top - room && place.top < bottom + room).map(({ page }) => page)
  return { current, shown: within(0), near: within(height / 2) }
}

function placeOf(sheet: HTMLElement): { readonly top: number; readonly bottom: number } {
  const { top, bottom } = sheet.getBoundingClientRect()
  return { top, bottom }
}

function sheetsOf(box: HTMLElement): readonly HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>('.pdf-page')]
}
