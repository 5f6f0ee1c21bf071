import { describe, expect, test } from 'vitest'
import type { Assumption, MeasureKind } from '../../../shared/facts.ts'
import { assumptionOf, indicatorOf } from '../../fixtures/facts.ts'
import { calculated, only } from './calculate.ts'

/** Worth in cents of rows of one indicator: a baseline of 10 and an hourly rate of 60, confirmed, unless said. */
function worthOf(measure: MeasureKind, more: Partial<Assumption>, actuals: readonly number[] = [4]) {
  return only({
    indicators: [indicatorOf('k', measure)],
    assumptions: [assumptionOf('k', { baseline: 10, hourlyRate: 60, evidence: 'confirmed', ...more })],
    rows: actuals.map((actual) => ({ indicatorKey: 'k', actual, evidence: 'confirmed' })),
  })
}

describe('the worth', () => {
  test.each<[string, MeasureKind, Partial<Assumption>, number | null]>([
    ['of time is hours · rate', 'duration', {}, 6 * 60],
    ['of time is discounted by capture', 'duration', { capture: 0.5 }, 6 * 60 * 0.5],
    ['of time is ours by attribution', 'duration', { attribution: 0.25 }, 6 * 60 * 0.25],
    ['of time has no agreed value of its own', 'duration', { valuePerUnit: 1000 }, 6 * 60],
    ['of time without a rate is not known', 'duration', { hourlyRate: null }, null],
    ['of waiting is nothing without an agreed value', 'wait', {}, null],
    ['of waiting is the agreed value of an hour, rate and capture aside', 'wait', { valuePerUnit: 2, capture: 0 }, 12],
    ['of a cost is the money, capture aside', 'cost', { capture: 0.5 }, 6],
    ['of a cost is ours by attribution', 'cost', { attribution: 0.5 }, 3],
    ['of an amount is the money above its baseline', 'amount', { baseline: 1 }, 3],
    ['of outcomes is nothing without an agreed value', 'count', { baseline: 0 }, null],
    ['of outcomes is their agreed value', 'count', { baseline: 0, valuePerUnit: 12 }, 48],
    [
      'of outcomes that save time is both',
      'count',
      { baseline: 0, valuePerUnit: 12, hoursPerUnit: 0.5, capture: 0.5 },
      48 + 60,
    ],
    ['of outcomes that save time is the time alone', 'count', { baseline: 0, hoursPerUnit: 0.5 }, 120],
    [
      'of outcomes that save time needs a rate for the time only',
      'count',
      { baseline: 0, valuePerUnit: 12, hoursPerUnit: 0.5, hourlyRate: null },
      48,
    ],
    ['of a level is nothing', 'level', { valuePerUnit: 5 }, null],
  ])('%s', (_what, measure, more, major) => {
    expect(worthOf(measure, more).worth.value).toBe(major === null ? null : major * 100)
  })

  test('says that an hourly rate is missing', () => {
    expect(worthOf('duration', { hourlyRate: null }).missing.map(({ code }) => code)).toEqual(['no-hourly-rate'])
    expect(worthOf('duration', { hourlyRate: null }).hours.value).toBe(6)
  })
})

describe('a loss', () => {
  test('is not discounted by capture or confidence, in the same month as a gain that is', () => {
    const one = worthOf('duration', { capture: 0.5, evidence: 'measured' }, [4, 11])
    expect(one.worth.value).toBe((6 * 60 * 0.5 * 0.9 - 60) * 100)
    expect(one.worthBefore.value).toBe((6 * 60 - 60) * 100)
  })

  test('is ours by attribution, as a gain is', () => {
    expect(worthOf('cost', { attribution: 0.5, evidence: 'assumed' }, [14]).worth.value).toBe(-200)
  })

  test('is none where it is exactly as good as before', () => {
    expect(worthOf('duration', { evidence: 'assumed' }, [10]).cells[0]?.terms[0]?.loss).toBe(false)
  })
})

describe('an account', () => {
  const rows = [
    { indicatorKey: 'hard', actual: 100, evidence: 'confirmed' as const },
    { indicatorKey: 'soft', actual: 5, evidence: 'confirmed' as const },
    { indicatorKey: 'part', actual: 3, evidence: 'confirmed' as const },
  ]
  const assumptions = [
    assumptionOf('soft', { valuePerUnit: 10, evidence: 'confirmed' }),
    assumptionOf('part', { valuePerUnit: 10, evidence: 'confirmed' }),
  ]
  const indicators = [
    indicatorOf('hard', 'amount'),
    indicatorOf('soft', 'count'),
    indicatorOf('part', 'count', { partOf: 'soft' }),
  ]

  test('counts a part in its whole only, and still shows its gain', () => {
    const value = calculated({ indicators, assumptions, rows })
    expect(value.outcomes.value).toBe(5)
    const part = value.indicators.find((one) => one.indicator.key === 'part')
    expect([part?.gain.value, part?.outcomes.value, part?.worth.value]).toEqual([3, null, null])
  })

  test('tells hard worth from soft', () => {
    const { hard, soft, worth } = calculated({ indicators, assumptions, rows })
    expect([hard, soft, worth].map((figure) => figure.value)).toEqual([10_000, 5000, 15_000])
  })

  test('never adds a milestone', () => {
    const milestone = {
      name: 'Live',
      promisedOn: null,
      achievedOn: null,
      worth: 1e6,
      currency: 'EUR' as never,
      evidence: null,
    }
    const facts = { milestones: [{ ...milestone, ref: { batch: 1, file: 'milestones.csv', row: 2 } }] }
    expect(calculated({ indicators, assumptions, rows, facts }).worth.value).toBe(15_000)
  })

  test('does not know what none of its rows says', () => {
    const value = calculated({ indicators: [indicatorOf('k', 'duration')], rows: [{ indicatorKey: 'k', actual: 1 }] })
    const { hours, hoursSooner, money, outcomes, worth, hard, soft, paid, presentValue } = value
    const all = [hours, hoursSooner, money, outcomes, worth, hard, soft, paid, presentValue]
    expect(all.map((figure) => figure.value)).toEqual(all.map(() => null))
    expect(value.missing.map(({ code, months }) => [code, months])).toContainEqual(['no-baseline', ['2025-01']])
  })

  test('adds what is known and names the months of what is not', () => {
    const on = (text: string) => ({ indicatorKey: 'k', actual: 1, day: text as never })
    const value = calculated({
      indicators: [indicatorOf('k', 'duration')],
      assumptions: [assumptionOf('k', { baseline: 3, validFrom: '2025-02-01' as never })],
      rows: [on('2024-12-31'), on('2025-01-31'), on('2025-02-28'), on('2025-03-31')],
    })
    expect(value.hours.value).toBe(4)
    const [lacking] = value.missing.filter(({ code }) => code === 'no-baseline')
    expect(lacking?.months).toEqual(['2024-12', '2025-01'])
    expect(lacking?.message).toMatch(/2024-12 to 2025-01/)
  })
})
