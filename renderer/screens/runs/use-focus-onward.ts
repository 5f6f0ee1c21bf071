import { type RefObject, useEffect, useRef } from 'react'
import { isFocusLost } from '../../parts/use-lost-focus.ts'

/**
 * Where a run begins or ends, what had the focus is gone or can no longer be pressed: it goes to the first place in
 * `top` that says so, the way to stop it, what it came to, or the button that begins another. Whoever did something
 * else meanwhile keeps it.
 */
export function useFocusOnward(going: boolean, top: RefObject<HTMLElement | null>): void {
  const was = useRef(going)
  useEffect(() => {
    if (was.current === going) return
    was.current = going
    const onward = top.current?.querySelector<HTMLElement>('[data-onward]')
    // Whoever has begun a run is led to it; nobody who reads further down meanwhile is led away from there.
    if (isFocusLost()) onward?.focus({ preventScroll: !going })
  }, [going, top])
}
