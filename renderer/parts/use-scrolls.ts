import { type RefObject, useEffect, useRef, useState } from 'react'

/** Whether an element holds more than it shows, as its size and that of what is in it change. */
export function useScrolls<E extends HTMLElement>(): { readonly ref: RefObject<E | null>; readonly scrolls: boolean } {
  const ref = useRef<E>(null)
  const [scrolls, know] = useState(false)
  useEffect(() => {
    const element = ref.current
    if (!element) return
    const look = () =>
      know(element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 1)
    const observer = new ResizeObserver(look)
    observer.observe(element)
    for (const child of element.children) observer.observe(child)
    return () => observer.disconnect()
  }, [])
  return { ref, scrolls }
}
