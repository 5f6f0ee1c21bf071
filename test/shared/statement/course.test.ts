import { expect, test } from 'vitest'
import { type Month, monthsFrom } from '../../../shared/days.ts'
import type { Currency } from '../../../shared/money/currency.ts'
import type { Minor } from '../../../shared/money/money.ts'
import { courseOf, totalsOf } from '../../../shared/statement/course.ts'
import type { IndicatorView } from '../../../shared/statement/model.ts'
import { rich } from '../../fixtures/statement-models.ts'

const months = (first: string, last: string) => monthsFrom(first as Month, last as Month)
const some = rich.indicators[0] as IndicatorView

function measured(over: readonly Month[], actual: (at: number) => number, unit: string | null = null): IndicatorView {
  return { ...some, unit, trend: over.map((month, at) => ({ month, actual: actual(at) })) }
}

test('a month stands under the same month of the year before, and the last month is the last column', () => {
  const { columns, indicators } = courseOf([measured(months('2024-11', '2026-03'), (at) => at)])
  expect(columns.at(0)).toBe('2025-04')
  expect(columns.at(-1)).toBe('2026-03')
  expect(indicators[0]?.years.map(({ first, last }) => [first, last])).toEqual([
    ['2024-04', '2025-03'],
    ['2025-04', '2026-03'],
  ])
  expect(indicators[0]?.years[0]?.actuals).toEqual([...Array.from({ length: 7 }), 0, 1, 2, 3, 4])
})

test('less than a year has as many columns as months', () => {
  expect(courseOf([measured(months('2026-02', '2026-03'), () => 1)]).columns).toEqual(months('2026-02', '2026-03'))
  expect(courseOf([])).toEqual({ columns: [], indicators: [] })
})

test('what was not measured between the first and the last month is told from what lies before and after', () => {
  const gap = measured(['2025-05', '2025-07', '2025-12'] as Month[], () => 1)
  const whole = measured(months('2025-04', '2026-03'), () => 1)
  expect(courseOf([gap, whole]).indicators[0]?.years[0]?.actuals).toEqual([
    ...[undefined, 1, null, 1, null, null, null, null, 1, undefined, undefined, undefined],
  ])
})

test('a year in which nothing was measured has no row', () => {
  const rare = measured(['2022-03', '2026-03'] as Month[], () => 1)
  expect(courseOf([rare]).indicators[0]?.years.map(({ last }) => last)).toEqual(['2022-03', '2026-03'])
})

test.each([
  [[0.981, 0.9], 'share', 'one', 1],
  [[12, 14], null, 'one', 0],
  [[1.25, 3.5], 'hours', 'one', 2],
  [[412.5, 388.25], 'money', 'one', 1],
  [[9876.4, 12.5], 'money', 'one', 0],
  [[120_170, 8_512], 'money', 'thousands', 1],
  [[4_000_000_000, 3_250_000_000], 'money', 'millions', 0],
])('%j %s is counted in %s with %i decimals', (values, unit, scale, decimals) => {
  const over = months('2026-01', '2026-12').slice(0, values.length)
  const [one] = courseOf([measured(over, (at) => values[at] ?? 0, unit)]).indicators
  expect(one).toMatchObject({ scale, decimals })
})

test('running totals are shown at the end of months, quarters, half years or years, the last always among them', () => {
  const cumulative = (count: number) =>
    Array.from({ length: count }, (_, at) => {
      const [month, worth] = [months('1990-01', '2026-03').at(at - count), (at + 1) * 100_000]
      const amounts = {
        hard: worth as Minor,
        soft: 0 as Minor,
        worth: worth as Minor,
        paid: at === 0 ? null : (worth as Minor),
      }
      return { month: month as Month, ...amounts }
    })
  const totals = (count: number) => totalsOf(cumulative(count), 'EUR' as Currency)
  expect([2, 24, 25, 96, 97, 192, 300].map((count) => totals(count).everyMonths)).toEqual([1, 1, 3, 3, 6, 6, 12])
  for (const count of [2, 24, 96, 192, 300]) {
    expect(totals(count).points.length).toBeLessThanOrEqual(32)
    expect(totals(count).points.at(-1)).toMatchObject({ month: '2026-03', worth: count * 1000, paid: count * 1000 })
  }
  expect(totals(2).points[0]?.paid).toBeNull()
  expect([totals(300).scale, totals(300).decimals]).toEqual(['one', 0])
})

test('running totals of hundreds of millions are counted in millions', () => {
  const whole = (minor: number) => ({
    hard: minor as Minor,
    soft: 0 as Minor,
    worth: minor as Minor,
    paid: minor as Minor,
  })
  const points = [{ month: '2026-03' as Month, ...whole(1_776_545_663_100) }]
  expect(totalsOf(points, 'USD' as Currency)).toMatchObject({
    ...{ scale: 'millions', decimals: 1 },
    points: [{ worth: 17_765.456631 }],
  })
  expect(totalsOf([{ month: '2026-03' as Month, ...whole(45) }], 'JPY' as Currency)).toMatchObject({ decimals: 0 })
  expect(totalsOf([{ month: '2026-03' as Month, ...whole(4512) }], 'EUR' as Currency)).toMatchObject({ decimals: 2 })
})
