import { addMonths } from '../days.ts'
import type { AccountFacts } from '../facts.ts'
import type { Missing } from '../figures/figure.ts'
import { missing } from '../figures/missing.ts'
import { problem } from '../problem.ts'
import type { IndicatorValue } from './indicator-value.ts'
import type { PaidRow } from './paid.ts'
import type { Window } from './window.ts'

type About = {
  readonly facts: AccountFacts
  readonly window: Window
  readonly indicators: readonly IndicatorValue[]
  /** Null: no order and no cost of the customer's own is in the book. */
  readonly paid: readonly PaidRow[] | null
  readonly tooEarly: boolean
}

/** All that is not known, not counted or to be read with care in one account's value, as sentences. */
export function accountMissing(about: About): readonly Missing[] {
  const { facts, indicators, paid, tooEarly, window } = about
  const measured = indicators.some((one) => one.cells.length > 0)
  return [
    ...(measured ? [] : [missing(problem('no-measurements'))]),
    ...indicators.flatMap((one) => one.missing),
    ...beforeWindow(facts, window),
    ...afterEnd(facts, window),
    ...(paid === null ? [missing(problem('no-orders'))] : []),
    ...withoutRate(paid ?? []),
    ...indicators.flatMap((one) => staleBaseline(one, window)),
    ...(measured && tooEarly ? [missing(problem('too-early'))] : []),
  ]
}

function beforeWindow(facts: AccountFacts, window: Window): readonly Missing[] {
  const before = facts.groups.filter((group) => group.firstDay < window.from)
  if (before.length === 0) return []
  const months = [...new Set(before.map((group) => group.month))].toSorted()
  return [missing(problem('before-window', { day: { day: window.from }, months: { months } }), months)]
}

function afterEnd(facts: AccountFacts, window: Window): readonly Missing[] {
  const { endDate } = facts.account
  if (endDate === null) return []
  const after = facts.groups.filter((group) => group.lastDay > endDate && group.lastDay >= window.from)
  const found = [...new Set(after.map((group) => group.month))].toSorted()
  return found.length === 0
    ? []
    : [missing(problem('after-end', { day: { day: endDate }, months: { months: found } }), found)]
}

function withoutRate(paid: readonly PaidRow[]): readonly Missing[] {
  const lacking = paid.filter((row) => row.missingRate !== null)
  const [first] = lacking
  if (!first) return []
  const months = [...new Set(lacking.map((row) => row.month))].toSorted()
  const pairs = [...new Set(lacking.map((row) => row.missingRate))].join(', ')
  const said = { count: lacking.length, first: first.key, months: { months }, pairs }
  return [missing(problem('no-rate-paid', said), months)]
}

/** A baseline older than 36 months and never confirmed since. */
function staleBaseline(one: IndicatorValue, window: Window): readonly Missing[] {
  if (!hasStaleBaseline(one, window)) return []
  const { key, name } = one.indicator
  return [missing(problem('stale-baseline', { name }), [], key)]
}

/** Of the baseline that the last row of the window was judged by. */
export function hasStaleBaseline(one: IndicatorValue, window: Window): boolean {
  const row = one.cells.at(-1)?.terms.at(-1)?.state.effective.baseline?.row
  if (!row) return false
  // Valid from always: as old as the relationship.
  const since = row.validFrom ?? window.from
  const last = row.confirmedOn !== null && row.confirmedOn > since ? row.confirmedOn : since
  return last < addMonths(window.to, -36)
}
