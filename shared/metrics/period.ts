import { type Day, firstDayOf, lastDayOf, type Month, monthOf, nthMonth } from '../days.ts'

export type PeriodKind = 'month' | 'quarter' | 'year'
export const periodKinds: readonly PeriodKind[] = ['month', 'quarter', 'year']

/** Calendar days, both included. One that asOf lies in ends with asOf and is not complete. */
export type Period = {
  /** `2026-03`, `2026-Q1`, `2026`. */
  readonly name: string
  readonly from: Day
  readonly to: Day
  readonly complete: boolean
}

const months: Readonly<Record<PeriodKind, number>> = { month: 1, quarter: 3, year: 12 }

/** The last so many periods up to asOf, the earliest first. */
export function periodsUpTo(asOf: Day, kind: PeriodKind, count: number): readonly Period[] {
  const length = months[kind]
  const into = (Number(asOf.slice(5, 7)) - 1) % length
  const current = nthMonth(monthOf(asOf), -into)
  return Array.from({ length: count }, (_, n) => periodFrom(nthMonth(current, (n + 1 - count) * length), kind, asOf))
}

function periodFrom(first: Month, kind: PeriodKind, asOf: Day): Period {
  const last = lastDayOf(nthMonth(first, months[kind] - 1))
  return { name: nameOf(first, kind), from: firstDayOf(first), to: last < asOf ? last : asOf, complete: last <= asOf }
}

function nameOf(first: Month, kind: PeriodKind): string {
  if (kind === 'month') return first
  const year = first.slice(0, 4)
  return kind === 'year' ? year : `${year}-Q${(Number(first.slice(5)) - 1) / 3 + 1}`
}

export function isWithin(day: Day, { from, to }: Pick<Period, 'from' | 'to'>): boolean {
  return day >= from && day <= to
}
