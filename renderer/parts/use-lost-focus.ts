import { type RefObject, useEffect } from 'react'

/**
 * What takes the place of a button that was pressed takes the focus too, which would otherwise be nowhere. Whoever did
 * something else meanwhile keeps it.
 */
export function useLostFocus(here: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (document.activeElement === document.body) here.current?.focus({ preventScroll: true })
  }, [here])
}
