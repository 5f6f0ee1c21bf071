import { useEffect } from 'react'
import { focusTitle } from '../parts/focus-title.ts'
import { pathOf } from '../routes/routes.ts'
import { usePlace } from '../routes/use-route.ts'

const patience = 10_000 // milliseconds for a screen to come
const byHand = ['pointerdown', 'wheel', 'keydown'] as const

let was: string | null = null
let back = false
/** How far down each place was when it was left. */
const left = new Map<string, number>()

/**
 * Whoever comes to another place begins at its top, or on the way back where they were, with the focus on its title: it
 * is read out, and Tab goes on from there. Where the window itself opens nothing is moved.
 */
export function Arrival({ book }: { readonly book: string }) {
  const { route, state } = usePlace()
  // One of a list takes the list's place.
  const place = [book, pathOf(route), state['indicator'], state['brand']].join(' ')
  useArrival(place)
  return null
}

function useArrival(place: string): void {
  useEffect(() => {
    const comes = was !== null && was !== place
    was = place
    if (comes) return arriveAt(back ? (left.get(place) ?? 0) : 0)
  }, [place])
  useEffect(() => {
    // The browser would be too early: what is below has yet to come.
    window.history.scrollRestoration = 'manual'
    const leave = ({ navigationType }: NavigateEvent) => {
      back = navigationType === 'traverse'
      if (was !== null) left.set(was, window.scrollY)
    }
    const look = () => requestAnimationFrame(() => setTimeout(findFocus))
    window.navigation.addEventListener('navigate', leave)
    window.addEventListener('hashchange', look)
    return () => {
      window.navigation.removeEventListener('navigate', leave)
      window.removeEventListener('hashchange', look)
    }
  }, [])
}

/** Keeps to it while the screen comes in pieces, until somebody does something. Returns how to stop that. */
function arriveAt(top: number): () => void {
  const main = document.querySelector<HTMLElement>('main')
  if (main === null) return () => undefined
  const keep = () => {
    const { activeElement } = document
    if (window.scrollY !== top) window.scrollTo(0, top)
    const isFree = activeElement === document.body || activeElement === main
    if (isFree) focusTitle()
  }
  const observer = new MutationObserver(keep)
  const stop = () => {
    observer.disconnect()
    clearTimeout(giveUp)
    for (const event of byHand) window.removeEventListener(event, stop)
  }
  const giveUp = setTimeout(stop, patience)
  main.focus({ preventScroll: true })
  keep()
  observer.observe(main, { childList: true, subtree: true })
  for (const event of byHand) window.addEventListener(event, stop, { passive: true })
  return stop
}

/** Within a place what had the focus may be gone with what it opened. */
function findFocus(): void {
  if (document.activeElement === document.body) focusTitle()
}
