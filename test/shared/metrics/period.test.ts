import { describe, expect, test } from 'vitest'
import { day } from '../../../shared/days.ts'
import { type PeriodKind, periodsUpTo } from '../../../shared/metrics/period.ts'

describe('periods', () => {
  test.each<[PeriodKind, string, readonly string[]]>([
    ['month', '2026-03-31', ['2026-02 2026-02-01 2026-02-28 true', '2026-03 2026-03-01 2026-03-31 true']],
    ['month', '2026-01-15', ['2025-12 2025-12-01 2025-12-31 true', '2026-01 2026-01-01 2026-01-15 false']],
    ['quarter', '2026-02-28', ['2025-Q4 2025-10-01 2025-12-31 true', '2026-Q1 2026-01-01 2026-02-28 false']],
    ['quarter', '2024-12-31', ['2024-Q3 2024-07-01 2024-09-30 true', '2024-Q4 2024-10-01 2024-12-31 true']],
    ['year', '2025-12-30', ['2024 2024-01-01 2024-12-31 true', '2025 2025-01-01 2025-12-30 false']],
  ])('by %s up to %s are calendar ones, the last complete only on its last day', (kind, asOf, expected) => {
    const found = periodsUpTo(day(asOf), kind, 2)
    expect(found.map(({ name, from, to, complete }) => `${name} ${from} ${to} ${complete}`)).toEqual(expected)
  })
})
