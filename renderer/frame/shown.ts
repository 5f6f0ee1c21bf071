import { useSyncExternalStore } from 'react'

/** Whether something that several places can open is open. */
export type Shown = {
  readonly show: () => void
  readonly close: () => void
  readonly useShown: () => boolean
}

export function shownByAnyone(): Shown {
  let shown = false
  const listeners = new Set<() => void>()
  const put = (value: boolean) => {
    shown = value
    for (const listener of listeners) listener()
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  return {
    show: () => put(true),
    close: () => put(false),
    useShown: () => useSyncExternalStore(subscribe, () => shown),
  }
}

/** The dialog for a new book, and the list of keyboard shortcuts. */
export const newBook = shownByAnyone()
export const shortcutList = shownByAnyone()
