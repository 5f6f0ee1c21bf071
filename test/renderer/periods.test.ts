import { expect, test } from 'vitest'
import { beginsMonth, countOf, nearness, periodsOf } from '../../renderer/screens/home/periods.ts'
import { day, type Month } from '../../shared/days.ts'

const asOf = day('2026-03-31')
const on = (text: string, ready: number, notReady = 0) => ({ day: day(text), ready, notReady, pending: 0 })

test('ninety days are thirteen weeks from the day itself, the last cut where they end', () => {
  const periods = periodsOf([on('2026-03-31', 1), on('2026-06-29', 0, 2)], asOf, 90)
  expect(periods).toHaveLength(13)
  expect(periods[0]).toEqual({ from: '2026-03-31', to: '2026-04-06', ready: 1, notReady: 0, pending: 0 })
  expect(periods.at(-1)).toEqual({ from: '2026-06-23', to: '2026-06-29', ready: 0, notReady: 2, pending: 0 })
})

test('a year is calendar months, and every day of it is in one of them', () => {
  const days = [on('2026-03-31', 1), on('2026-04-01', 2), on('2027-03-31', 3)]
  const periods = periodsOf(days, asOf, 365)
  expect(periods.map(({ from }) => from.slice(0, 7))).toHaveLength(13)
  expect(periods.reduce((sum, { ready }) => sum + ready, 0)).toBe(countOf(days).ready)
})

test('the name of a month stands at the first week that begins in it', () => {
  const periods = periodsOf([], asOf, 30)
  expect(periods.map((_, at) => beginsMonth(periods, at))).toEqual([true, true, false, false, false])
})

test('the month after December is the next one', () => {
  expect(nearness('2027-01' as Month, day('2026-12-31'))).toBe('next')
  expect(nearness('2026-12' as Month, day('2026-12-31'))).toBe('this')
  expect(nearness('2027-02' as Month, day('2026-12-31'))).toBe('later')
})
