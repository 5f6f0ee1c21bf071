import { addMonths, type Month } from '../days.ts'
import type { AccountFacts } from '../facts.ts'
import type { Missing } from '../figures/figure.ts'
import type { IndicatorValue } from './indicator-value.ts'
import { listed } from './missing.ts'
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
    ...(measured ? [] : [missing('no-measurements', 'There are no measurements in this window: import some.')]),
    ...indicators.flatMap((one) => one.missing),
    ...beforeWindow(facts, window),
    ...afterEnd(facts, window),
    ...(paid === null
      ? [missing('no-orders', 'No orders are in the book for this account: what it paid is not known. Import them.')]
      : []),
    ...withoutRate(paid ?? []),
    ...indicators.flatMap((one) => staleBaseline(one, window)),
    ...(measured && tooEarly
      ? [
          missing(
            'too-early',
            'Measurements cover fewer than three months: it is too early to say what a unit of money paid returned.',
          ),
        ]
      : []),
  ]
}

function missing(
  code: string,
  message: string,
  months: readonly Month[] = [],
  indicator: string | null = null,
): Missing {
  return { code, indicator, months, message }
}

function beforeWindow(facts: AccountFacts, window: Window): readonly Missing[] {
  const before = facts.groups.filter((group) => group.firstDay < window.from)
  if (before.length === 0) return []
  const months = [...new Set(before.map((group) => group.month))].toSorted()
  return [missing('before-window', `Measurements before ${window.from} (${listed(months)}) are not counted.`, months)]
}

function afterEnd(facts: AccountFacts, window: Window): readonly Missing[] {
  const { endDate } = facts.account
  if (endDate === null) return []
  const after = facts.groups.filter((group) => group.lastDay > endDate && group.lastDay >= window.from)
  const found = [...new Set(after.map((group) => group.month))].toSorted()
  return found.length === 0
    ? []
    : [
        missing(
          'after-end',
          `Measurements after the relationship ended on ${endDate} (${listed(found)}) are counted.`,
          found,
        ),
      ]
}

function withoutRate(paid: readonly PaidRow[]): readonly Missing[] {
  const lacking = paid.filter((row) => row.missingRate !== null)
  const [first] = lacking
  if (!first) return []
  const months = [...new Set(lacking.map((row) => row.month))].toSorted()
  const pairs = [...new Set(lacking.map((row) => row.missingRate))].join(', ')
  const message = `${lacking.length} orders from ${first.key} on need the exchange rate ${pairs}: what was paid is not known. Import it with rates.`
  return [missing('no-rate-paid', message, months)]
}

/** A baseline older than 36 months and never confirmed since. */
function staleBaseline(one: IndicatorValue, window: Window): readonly Missing[] {
  if (!hasStaleBaseline(one, window)) return []
  const message = `The baseline of ${one.indicator.name} is older than 36 months and was not confirmed since: ask the customer whether it still holds.`
  return [missing('stale-baseline', message, [], one.indicator.key)]
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
