import { type RefObject, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react'

/** As wide as there is room for, a whole page at once, or a size of somebody's own. */
export type Fit = 'width' | 'page' | number

const least = 0.25
const most = 4
/** Wider than this a page is no easier to read. */
const widest = 1.75
const step = 1.2
/** The room around a page, as in statement.css. */
export const margin = 24

export type Zoom = {
  readonly fit: Fit
  readonly zoom: number
  readonly change: (fit: Fit) => void
  readonly larger: () => void
  readonly smaller: () => void
}

/** How large pages are shown, in parts of their real size; what is in the middle of the window stays there. */
export function useZoom(scroller: RefObject<HTMLElement | null>, pageWidth: number, pageHeight: number): Zoom {
  const [fit, change] = useState<Fit>('width')
  const [room, setRoom] = useState({ width: 0, height: 0 })
  // Before the first picture: an observer tells only after it, and the paper would jump to its size.
  useLayoutEffect(() => {
    const { current } = scroller
    if (!current) return
    const measure = () => setRoom({ width: current.clientWidth, height: current.clientHeight })
    measure()
    const watch = new ResizeObserver(measure)
    watch.observe(current)
    return () => watch.disconnect()
  }, [scroller])
  const zoom = zoomOf(fit, room, pageWidth, pageHeight)
  useKeptMiddle(scroller, zoom)
  return useMemo(
    () => ({
      ...{ fit, zoom, change },
      larger: () => change(Math.min(most, zoom * step)),
      smaller: () => change(Math.max(least, zoom / step)),
    }),
    [fit, zoom],
  )
}

function zoomOf(fit: Fit, room: { width: number; height: number }, pageWidth: number, pageHeight: number): number {
  if (typeof fit === 'number') return fit
  const across = Math.min(widest, (room.width - 2 * margin) / pageWidth)
  const wanted = fit === 'width' ? across : Math.min(across, (room.height - 2 * margin) / pageHeight)
  return Math.max(least, wanted)
}

function useKeptMiddle(scroller: RefObject<HTMLElement | null>, zoom: number): void {
  const before = useRef(zoom)
  const middle = useRef(0)
  useEffect(() => {
    const { current } = scroller
    if (!current) return
    const keep = () => {
      middle.current = (current.scrollTop + current.clientHeight / 2) / current.scrollHeight
    }
    current.addEventListener('scroll', keep, { passive: true })
    return () => current.removeEventListener('scroll', keep)
  }, [scroller])
  useLayoutEffect(() => {
    const { current } = scroller
    if (!current || before.current === zoom) return
    before.current = zoom
    if (current.scrollTop > 0) current.scrollTop = middle.current * current.scrollHeight - current.clientHeight / 2
    current.scrollLeft = (current.scrollWidth - current.clientWidth) / 2
  }, [scroller, zoom])
}
