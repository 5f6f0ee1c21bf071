import { afterAll, beforeAll, expect, test } from 'vitest'
import { calculationFor, valuesOf } from '../../../electron/engine/calculate/values.ts'
import { statementModel } from '../../../shared/statement/build.ts'
import { modelFrom, sourceOf } from '../../../shared/statement/source.ts'
import { parseSource } from '../../../shared/statement/source-schema.ts'
import { closeBooks, sampleBook } from '../../fixtures/book.ts'

let sample: Awaited<ReturnType<typeof sampleBook>>
beforeAll(async () => {
  sample = await sampleBook()
})
afterAll(closeBooks)

test.each(['relationship', 'term', 'year'] as const)(
  'what a statement of the %s carries is enough to calculate it again, to the last bit',
  (window) => {
    const calculation = calculationFor(sample.book, sample.asOf)
    let statements = 0
    for (const { facts, value } of valuesOf(sample.book, calculation, window)) {
      if (!value) continue
      const source = parseSource(JSON.parse(JSON.stringify(sourceOf(calculation, facts, window, 'nl-NL'))))
      expect(source).not.toBeNull()
      if (source) expect(modelFrom(source)).toEqual(statementModel(calculation, facts, value, 'nl-NL'))
      statements += 1
    }
    expect(statements).toBeGreaterThan(20)
  },
)

test('what is internal is not in it', () => {
  const calculation = calculationFor(sample.book, sample.asOf)
  const names: string[] = []
  for (const { facts } of valuesOf(sample.book, calculation, 'relationship')) names.push(facts.account.name)
  for (const { facts } of valuesOf(sample.book, calculation, 'relationship')) {
    const text = JSON.stringify(sourceOf(calculation, facts, 'relationship', 'nl-NL'))
    const { account } = facts
    for (const word of ['margin', 'discount', 'retention', 'thresholds', 'kpi', 'owner', 'driver', 'comment']) {
      expect(text).not.toContain(`"${word}"`)
    }
    if (account.segment) expect(text).not.toContain(`"${account.segment}"`)
    expect(text).not.toContain('"cost":')
    for (const name of names) if (name !== account.name) expect(text.includes(`"${name}"`), name).toBe(false)
  }
})

test('a source that was tampered with is none', () => {
  expect(parseSource({})).toBeNull()
  expect(parseSource(null)).toBeNull()
  const calculation = calculationFor(sample.book, sample.asOf)
  const [first] = valuesOf(sample.book, calculation, 'relationship')
  const source = first && sourceOf(calculation, first.facts, 'relationship', 'nl-NL')
  expect(parseSource({ ...source, extra: 1 })).toBeNull()
  expect(parseSource({ ...source, asOf: '2026-02-31' })).toBeNull()
  expect(parseSource({ ...source, orders: [{ revenue: 'all' }] })).toBeNull()
})
