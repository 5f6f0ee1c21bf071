import { describe, expect, test } from 'vitest'
import type { Assumption, Grade } from '../../../shared/facts.ts'
import { defaultSettings } from '../../../shared/settings.ts'
import { assumptionOf, indicatorOf } from '../../fixtures/facts.ts'
import { only } from './calculate.ts'

describe('confidence', () => {
  const worthWith = (row: Grade | null, assumed: Grade | null, more: Partial<Assumption> = {}) =>
    only({
      indicators: [indicatorOf('k', 'cost')],
      assumptions: [assumptionOf('k', { baseline: 100, evidence: assumed, ...more })],
      rows: [{ indicatorKey: 'k', actual: 0, evidence: row }],
    })

  test.each<[Grade | null, Grade | null, number, Grade]>([
    ['confirmed', 'confirmed', 100, 'confirmed'],
    ['measured', 'confirmed', 90, 'measured'],
    ['confirmed', 'measured', 90, 'measured'],
    ['confirmed', 'estimated', 70, 'estimated'],
    ['assumed', 'confirmed', 50, 'assumed'],
    ['confirmed', null, 50, 'assumed'],
    [null, 'measured', 90, 'measured'],
    [null, null, 50, 'assumed'],
  ])('of a row that is %s under an assumption that is %s is %i %%', (row, assumed, percent, evidence) => {
    const one = worthWith(row, assumed)
    expect([one.worth.value, one.evidence]).toEqual([percent * 100, evidence])
  })

  test('is assumed where there is no evidence at all', () => {
    const rows = [{ indicatorKey: 'k', actual: 100 }]
    const one = only({ indicators: [indicatorOf('k', 'amount')], rows })
    expect([one.worth.value, one.evidence]).toEqual([5000, 'assumed'])
  })

  test('does not fall by an assumption whose field is not used', () => {
    const indicators = [indicatorOf('k', 'cost')]
    const used = assumptionOf('k', { baseline: 100, evidence: 'confirmed' })
    const unused = assumptionOf('*', { hourlyRate: 60, capture: 0.5, expectation: 1, evidence: 'assumed' })
    const rows = [{ indicatorKey: 'k', actual: 0, evidence: 'confirmed' as const }]
    expect(only({ indicators, assumptions: [used, unused], rows }).worth.value).toBe(10_000)
  })

  test('is what the book says it is', () => {
    const settings = { ...defaultSettings, 'grades.measured': 0.25 }
    const indicators = [indicatorOf('k', 'amount')]
    const rows = [{ indicatorKey: 'k', actual: 100, evidence: 'measured' as const }]
    expect(only({ indicators, rows, book: { settings } }).worth.value).toBe(2500)
  })
})
