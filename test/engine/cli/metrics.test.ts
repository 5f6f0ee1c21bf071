import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { counterpart, desk, jsonOf } from './counterpart.ts'
import { makeSample } from './sample-file.ts'

type Period = Readonly<Record<string, unknown>> & {
  readonly period: string
  readonly missing: readonly { readonly message: string }[]
}
type Found = {
  readonly groups: readonly {
    readonly name: string | null
    readonly accounts: number
    readonly periods: readonly Period[]
  }[]
}
const place = desk()
const book = place.at('sample.counterpart')
beforeAll(() => makeSample(book))
afterAll(() => place.clear())

test('metrics say a number, or null with a reason, for each period', async () => {
  const { groups } = await jsonOf<Found>('metrics', book, '--as-of', '2026-03-31', '--period', 'year', '--periods', '3')
  const [all] = groups
  expect(all?.periods.map(({ period }) => period)).toEqual(['2024', '2025', '2026'])
  for (const one of all?.periods ?? []) {
    const unknown = Object.values(one).filter((value) => value === null).length
    expect(one.missing.length, one.period).toBeGreaterThanOrEqual(unknown)
    expect(one['churn']).toBeTypeOf('number')
    expect(one['averageOrderValue']).toMatch(/^\d+\.\d\d$/)
  }
})

test('metrics by manager have every account once', async () => {
  const { groups } = await jsonOf<Found>('metrics', book, '--as-of', '2026-03-31', '--by', 'manager')
  expect(groups.reduce((sum, { accounts }) => sum + accounts, 0)).toBe(34)
  expect(groups.length).toBeGreaterThan(1)
})

test('metrics open to file and row', async () => {
  const said = await counterpart('metrics', book, '--as-of', '2026-03-31', '--periods', '1', '--explain')
  expect(said.exit).toBe(0)
  expect(said.out).toMatch(/NPS: [\d.]+ {2}= \(promoters − detractors\) · 100 \/ answers/)
  expect(said.out).toMatch(/feedback\.csv row \d+, batch \d+/)
  expect(said.out).not.toMatch(/NaN|Infinity|undefined/)
})

test('a period that is none is refused', async () => {
  const said = await counterpart('metrics', book, '--period', 'week')
  expect([said.exit, said.err]).toEqual([
    2,
    '--period has to be one of month, quarter, year, and "week" is none of them.\n',
  ])
})

test('metrics are written as CSV too, with the numbers that are printed', async () => {
  const file = place.at('metrics.csv')
  const args = ['metrics', book, '--as-of', '2026-03-31', '--period', 'year', '--periods', '2']
  const { groups } = await jsonOf<Found>(...args, '--csv', file)
  const value = groups[0]?.periods[1]?.['averageOrderValue']
  expect(readFileSync(file, 'utf8')).toContain(`,34,averageOrderValue,2026,2026-01-01,2026-03-31,false,${value},EUR,`)
  const said = await counterpart(...args, '--csv', place.at('no/such/folder/metrics.csv'))
  expect([said.exit, said.err]).toEqual([2, expect.stringContaining('metrics.csv')])
})
