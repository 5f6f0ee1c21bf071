import { type KeyboardEvent, useState } from 'react'

type Keys = {
  readonly active: number
  readonly point: (at: number) => void
  readonly onKeyDown: (event: KeyboardEvent) => void
}

type Given = {
  readonly start: number
  readonly total: number
  /** Rows that fit, for the page keys. */
  readonly room: () => number
  readonly reveal: (at: number) => void
  readonly open: (at: number) => void
}

/** The keys of a list whose rows are not all on the page: one row is active, and arrows move which. */
export function useGridKeys({ start, total, room, reveal, open }: Given): Keys {
  const [pointed, point] = useState(start)
  const active = Math.max(0, Math.min(pointed, total - 1))
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.target !== event.currentTarget || event.ctrlKey || event.metaKey || event.altKey || total === 0) return
    if (event.key === 'Enter') return open(active)
    const next = stepOf(event.key, active, total, room())
    if (next === null) return
    event.preventDefault()
    const to = Math.max(0, Math.min(next, total - 1))
    point(to)
    reveal(to)
  }
  return { active, point, onKeyDown }
}

function stepOf(key: string, active: number, total: number, rows: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return active + 1
    case 'ArrowUp':
      return active - 1
    case 'PageDown':
      return active + rows
    case 'PageUp':
      return active - rows
    case 'Home':
      return 0
    case 'End':
      return total - 1
    default:
      return null
  }
}
