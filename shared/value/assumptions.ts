import type { Day } from '../days.ts'
import type { Account, Assumption, AssumptionField, Scope } from '../facts.ts'

/** What holds on a day, field by field, and the row that says so; null: nowhere given. */
export type Effective = { readonly [F in AssumptionField]: Supplied | null }
export type Supplied = { readonly value: number; readonly row: Assumption }

/** The days from which something else holds, ascending, and what holds from each; the first holds from the beginning. */
export type Timeline = readonly { readonly from: Day | null; readonly effective: Effective }[]

export const fields: readonly AssumptionField[] = [
  'baseline',
  'expectation',
  'hourlyRate',
  'capture',
  'attribution',
  'hoursPerUnit',
  'valuePerUnit',
]

/**
 * Resolves assumptions (METHOD 2, Assumptions): field by field the most specific scope that has the field by that
 * day (account over segment over all; within a scope a row for the indicator over one for `*`), and in it the latest
 * row on or before the day. Accounts without rows of their own share their segment's timelines.
 */
export function timelinesOf(assumptions: readonly Assumption[]): (account: Account, indicatorKey: string) => Timeline {
  const byPlace = Map.groupBy(assumptions, (row) => place(row.scope, row.indicatorKey))
  const ofAccount = new Set(assumptions.flatMap((row) => (row.scope.kind === 'account' ? [row.scope.accountId] : [])))
  const cache = new Map<string, Timeline>()
  return (account, indicatorKey) => {
    const own = ofAccount.has(account.accountId) ? `a ${account.accountId}` : `s ${account.segment ?? ''}`
    const key = JSON.stringify([own, indicatorKey])
    const known = cache.get(key)
    if (known) return known
    const levels = scopesOf(account).flatMap((scope) =>
      [indicatorKey, '*'].map((named) => (byPlace.get(place(scope, named)) ?? []).toSorted(byValidity)),
    )
    const timeline = timelineOf(levels)
    cache.set(key, timeline)
    return timeline
  }
}

/** What holds on a day. */
export function effectiveAt(timeline: Timeline, day: Day): Effective {
  const at = timeline.findLast((epoch) => epoch.from === null || epoch.from <= day)
  return (at ?? emptyEpoch).effective
}

function timelineOf(levels: readonly (readonly Assumption[])[]): Timeline {
  const starts = new Set(levels.flat().flatMap((row) => row.validFrom ?? []))
  const days = [null, ...[...starts].toSorted()]
  return days.map((from) => ({ from, effective: effectiveFrom(levels, from) }))
}

function effectiveFrom(levels: readonly (readonly Assumption[])[], day: Day | null): Effective {
  const supplied = (field: AssumptionField): Supplied | null => {
    for (const level of levels) {
      const row = level.findLast((row) => row[field] !== null && isValid(row, day))
      const value = row?.[field] ?? null
      if (row && value !== null) return { value, row }
    }
    return null
  }
  return {
    baseline: supplied('baseline'),
    expectation: supplied('expectation'),
    hourlyRate: supplied('hourlyRate'),
    capture: supplied('capture'),
    attribution: supplied('attribution'),
    hoursPerUnit: supplied('hoursPerUnit'),
    valuePerUnit: supplied('valuePerUnit'),
  }
}

const emptyEpoch = { from: null, effective: effectiveFrom([], null) }

function isValid(row: Assumption, day: Day | null): boolean {
  return row.validFrom === null || (day !== null && row.validFrom <= day)
}

function byValidity(a: Assumption, b: Assumption): number {
  return (a.validFrom ?? '') < (b.validFrom ?? '') ? -1 : 1
}

function scopesOf(account: Account): readonly Scope[] {
  const segment = account.segment === null ? [] : [{ kind: 'segment', segment: account.segment } as const]
  return [{ kind: 'account', accountId: account.accountId }, ...segment, { kind: 'all' }]
}

function place(scope: Scope, indicatorKey: string): string {
  const named = scope.kind === 'segment' ? scope.segment : scope.kind === 'account' ? scope.accountId : ''
  return JSON.stringify([scope.kind, named, indicatorKey])
}
