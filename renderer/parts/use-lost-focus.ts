import { type RefObject, useEffect } from 'react'

/**
 * What takes the place of a button that was pressed takes the focus too, which would otherwise be nowhere. Whoever did
 * something else meanwhile keeps it.
 */
export function useLostFocus(here: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    if (isFocusLost()) here.current?.focus({ preventScroll: true })
  }, [here])
}

/** Whether the focus is nowhere, or on what can no longer be pressed, which is the same a moment later. */
export function isFocusLost(): boolean {
  const { activeElement } = document
  return activeElement === null || activeElement === document.body || activeElement.matches(':disabled')
}
