import type { AccountState, Outcome } from './outcome.ts'

/** How far a run is. `perSecond` and `secondsLeft` are null until something was printed. */
export type RunProgress = {
  readonly total: number
  readonly printed: number
  readonly failed: number
  readonly skipped: number
  readonly perSecond: number | null
  readonly secondsLeft: number | null
}

/** A run under way: what was there when it began or went on, and what came since, in milliseconds of `performance`. */
export type Going = {
  readonly since: number
  readonly before: Readonly<Record<AccountState['state'], number>>
  readonly came: Record<Outcome['state'], number>
}

export function progressOf({ since, before, came }: Going): RunProgress {
  const fresh = came.printed + came.failed + came.skipped
  const seconds = (performance.now() - since) / 1000
  const perSecond = fresh > 0 && seconds > 0 ? fresh / seconds : null
  const printed = before.printed + came.printed
  const failed = before.failed + came.failed
  const skipped = before.skipped + came.skipped
  const left = before.waiting - fresh
  const total = printed + failed + skipped + left
  return { total, printed, failed, skipped, perSecond, secondsLeft: perSecond === null ? null : left / perSecond }
}
