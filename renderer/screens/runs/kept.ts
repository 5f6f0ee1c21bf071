import { useCallback, useSyncExternalStore } from 'react'
import type { OutputOf } from '../../../shared/contract/contract.ts'
import type { RunOutcome } from '../../../shared/contract/runs.ts'
import { useBook } from '../../client/use-book.tsx'
import type { Chosen, Look } from './choice.ts'

/** What this screen keeps of a book while the window is open: whoever looks at an account meanwhile comes back to it. */
type Kept = {
  readonly chosen: Chosen | null
  readonly look: Look | null
  /** What the last run came to, until the next begins. */
  readonly outcome: RunOutcome | null
  /** What checking a run's files found, and when the run had ended: once it has gone on, they are others. */
  readonly checks: Readonly<Record<number, NonNullable<OutputOf<'verifyRun'>> & { readonly endedAt: string | null }>>
}
type Keep = (change: (now: Kept) => Partial<Kept>) => void

const nothing: Kept = { chosen: null, look: null, outcome: null, checks: {} }
const keptOf = new Map<string, Kept>()
const listeners = new Set<() => void>()

export function useKeptHere(): readonly [Kept, Keep] {
  const { book } = useBook()
  const key = `${book.where}/${book.name}`
  const keep = useCallback<Keep>(
    (change) => {
      const now = keptOf.get(key) ?? nothing
      keptOf.set(key, { ...now, ...change(now) })
      for (const listener of listeners) listener()
    },
    [key],
  )
  return [useSyncExternalStore(subscribe, () => keptOf.get(key) ?? nothing), keep]
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
