import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { metricsOfBook } from '../../../electron/engine/calculate/metrics.ts'
import { calculationFor } from '../../../electron/engine/calculate/values.ts'
import { type MetricsDesk, metricsDesk } from '../../../electron/engine/window/metrics-desk.ts'
import type { Day } from '../../../shared/days.ts'
import { closeBooks, sampleBook } from '../../fixtures/book.ts'

const folder = mkdtempSync(path.join(tmpdir(), 'counterpart-metrics-'))
let desk: MetricsDesk
let asOf: Day
beforeAll(async () => {
  const sample = await sampleBook()
  const calculation = calculationFor(sample.book, sample.asOf)
  asOf = sample.asOf
  desk = metricsDesk(metricsOfBook(sample.book, calculation), calculation.book.settings.currency)
})
afterAll(() => {
  closeBooks()
  rmSync(folder, { recursive: true })
})

const question = () => ({ asOf, period: 'year', periods: 3, by: 'segment' }) as const

test('the metrics of the group asked for are shown, and the first where there is none of that name', () => {
  const small = answered(desk.metrics({ ...question(), group: 'Small' }))
  expect(small.groups.map(({ name, accounts }) => [name, accounts])).toEqual([
    ['Enterprise', 7],
    ['Mid-market', 18],
    ['Small', 9],
  ])
  expect(small.shown).toMatchObject({ name: 'Small', accounts: 9 })
  expect(answered(desk.metrics({ ...question(), group: 'Nobody' })).shown.name).toBe('Enterprise')
})

test('one metric side by side is the same as each group shows', () => {
  const compared = answered(desk.compareMetric({ ...question(), metric: { kind: 'metric', name: 'nps' } }))
  for (const { name, figures } of compared) {
    const { shown } = answered(desk.metrics({ ...question(), group: name }))
    expect(shown.lines.find(({ metric }) => metric.name === 'nps')?.figures).toEqual(figures)
  }
  expect(compared.map(({ figures }) => Math.round(figures.at(-1)?.value ?? 0))).toEqual([71, 31, -12])
})

test('a figure opens to the rows it was counted from', () => {
  const { shown } = answered(desk.metrics({ ...question(), by: null, group: null }))
  const figure = shown.lines.find(({ metric }) => metric.name === 'nps')?.figures[1]?.id ?? ''
  const asked = { ...question(), by: null, figure }
  const nps = answered(desk.explainMetric({ ...asked, path: [] }))
  const [promoters, detractors, answers] = nps.children.map(({ value }) => value ?? 0)
  expect(nps.node.value).toBeCloseTo((((promoters ?? 0) - (detractors ?? 0)) * 100) / (answers ?? 1), 10)
  const first = answered(desk.explainMetric({ ...asked, path: [0, 0] }))
  expect(first.node.rows[0]?.file).toBe('feedback.csv')
  expect(desk.explainMetric({ ...asked, figure: 'metrics/of/nobody', path: [] })).toMatchObject({ ok: false })
})

test('the file has a row for each group, period and metric, with the numbers of the screen', () => {
  const file = path.join(folder, 'metrics.csv')
  expect(desk.writeMetrics({ ...question(), path: file })).toMatchObject({ ok: true })
  const [header, ...rows] = readFileSync(file, 'utf8').trimEnd().split('\r\n')
  expect(header).toBe('group,accounts,metric,period,from,to,complete,value,unit,missing')
  const { shown } = answered(desk.metrics({ ...question(), group: 'Small' }))
  expect(rows).toHaveLength(3 * 3 * shown.lines.length)
  const last = rows.find((row) => row.startsWith('Small,9,recency,2026,'))
  const recency = shown.lines.find(({ metric }) => metric.name === 'recency')?.figures[2]?.value
  expect(last).toBe(`Small,9,recency,2026,2026-01-01,2026-03-31,false,${recency},number,`)
  expect(rows.find((row) => row.startsWith('Small,9,conversion,2025,'))).toMatch(
    /,true,,share,No opportunity was won or lost in 2025\.$/,
  )
})

function answered<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false }): T {
  if (!result.ok) throw new Error('It was refused.')
  return result.value
}
