import type { Day } from '../days.ts'
import { exactSum } from '../exact-sum.ts'
import type { Milestone } from '../facts.ts'
import type { Currency } from '../money/currency.ts'
import type { Exchange } from '../money/exchange.ts'
import { type Minor, toMinor } from '../money/money.ts'
import type { AccountValue } from '../value/account-value.ts'
import type { MonthValue } from '../value/months.ts'
import type { MilestoneView, Relationship, YearRow } from './model.ts'

/** The relationship so far: running totals, years that foot with their total, what was promised, milestones. */
export function relationshipView(value: AccountValue, milestones: readonly MilestoneView[]): Relationship {
  const years = [...Map.groupBy(value.months, (one) => one.month.slice(0, 4))]
  return {
    cumulative: cumulative(value.months),
    years: years.map(([year, months]) => ({ year, ...columns(months) })),
    total: columns(value.months),
    promised: value.promised.value as Minor | null,
    milestones,
  }
}

/** Where each milestone stands on a day, by the day it was promised for. */
export function milestoneViews(
  milestones: readonly Milestone[],
  asOf: Day,
  exchange: Exchange,
  currency: Currency,
): readonly MilestoneView[] {
  return milestones
    .map((one) => {
      const conversion = exchange(one.currency, currency, one.achievedOn ?? one.promisedOn ?? asOf)
      const worth = one.worth === null || !conversion ? null : toMinor(one.worth * conversion.factor, currency)
      return {
        name: one.name,
        promisedOn: one.promisedOn,
        achievedOn: one.achievedOn,
        worth,
        state: stateOf(one, asOf),
      }
    })
    .toSorted((a, b) => ((a.achievedOn ?? a.promisedOn ?? '9') < (b.achievedOn ?? b.promisedOn ?? '9') ? -1 : 1))
}

function stateOf({ promisedOn, achievedOn }: Milestone, asOf: Day): MilestoneView['state'] {
  if (achievedOn !== null) return promisedOn !== null && achievedOn > promisedOn ? 'achieved-late' : 'achieved'
  return promisedOn !== null && promisedOn < asOf ? 'overdue' : 'open'
}

function columns(months: readonly MonthValue[]): Omit<YearRow, 'year'> {
  const sum = (pick: (one: MonthValue) => number | null): number | null => {
    const known = months.map(pick).filter((value) => value !== null)
    return known.length === 0 ? null : exactSum(known)
  }
  return {
    hours: sum((one) => one.hours),
    hoursSooner: sum((one) => one.hoursSooner),
    outcomes: sum((one) => one.outcomes),
    worth: sum((one) => one.worth) as Minor | null,
    paid: sum((one) => one.paid) as Minor | null,
  }
}

function cumulative(months: readonly MonthValue[]): Relationship['cumulative'] {
  let [hard, soft, paid] = [0, 0, 0]
  return months.map((one) => {
    hard += one.hard ?? 0
    soft += one.soft ?? 0
    paid += one.paid ?? 0
    return {
      hard: hard as Minor,
      month: one.month,
      paid: one.paid === null ? null : (paid as Minor),
      soft: soft as Minor,
      worth: (hard + soft) as Minor,
    }
  })
}
