import { useState } from 'react'

/** A value as it was as long as it is the same: what is drawn from it then is not drawn again. */
export function useKept<T>(value: T, same: (before: T, now: T) => boolean): T {
  const [kept, keep] = useState(value)
  if (kept === value || same(kept, value)) return kept
  keep(value)
  return value
}
