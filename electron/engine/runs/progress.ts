import type { AccountState, Outcome } from './outcome.ts'

/** How far a run is. */
export type RunProgress = {
  readonly total: number
  readonly printed: number
  readonly failed: number
  readonly skipped: number
}

/** A run under way: what was there when it began or went on, and what came since. */
export type Going = {
  readonly before: Readonly<Record<AccountState['state'], number>>
  readonly came: Record<Outcome['state'], number>
}

export function progressOf({ before, came }: Going): RunProgress {
  const fresh = came.printed + came.failed + came.skipped
  const printed = before.printed + came.printed
  const failed = before.failed + came.failed
  const skipped = before.skipped + came.skipped
  const left = before.waiting - fresh
  return { total: printed + failed + skipped + left, printed, failed, skipped }
}
