import { describe, expect, test } from 'vitest'
import type { Indicator, MeasureKind } from '../../../shared/facts.ts'
import { defaultSettings } from '../../../shared/settings.ts'
import { assumptionOf, indicatorOf } from '../../fixtures/facts.ts'
import { only } from './calculate.ts'

/** One row of actual 4 and volume 10 against a baseline of 6 (METHOD 2, the table of measures). */
function gained(measure: MeasureKind, more: Partial<Indicator> = {}, settings = {}) {
  const one = only({
    indicators: [indicatorOf('k', measure, more)],
    assumptions: [assumptionOf('k', { baseline: 6 })],
    rows: [{ indicatorKey: 'k', actual: 4, volume: 10 }],
    book: { settings: { ...defaultSettings, ...settings } },
  })
  const { gain, gainUnit, hours, hoursSooner, money, outcomes } = one
  const counts = { hours, hoursSooner, money, outcomes }
  const counted = Object.entries(counts).flatMap(([name, figure]) =>
    figure.value === null ? [] : [[name, figure.value]],
  )
  return { gain: gain.value, unit: gainUnit, ...Object.fromEntries(counted) }
}

describe('a gain', () => {
  test.each<[MeasureKind, ReturnType<typeof gained>]>([
    ['duration', { gain: 20, unit: 'hours', hours: 20 }],
    ['wait', { gain: 20, unit: 'hours', hoursSooner: 20 }],
    ['cost', { gain: 20, unit: 'money', money: 2000 }],
    ['amount', { gain: -20, unit: 'money', money: -2000 }],
    ['count', { gain: -20, unit: 'outcomes', outcomes: -20 }],
    ['rate', { gain: -20, unit: 'outcomes', outcomes: -20 }],
    ['level', { gain: null, unit: null }],
  ])('of %s is counted in its own kind', (measure, expected) => {
    expect(gained(measure)).toEqual(expected)
  })

  test.each<[MeasureKind, 'lower' | 'higher', number]>([
    ['duration', 'higher', -20],
    ['wait', 'higher', -20],
    ['cost', 'higher', -20],
    ['amount', 'lower', 20],
    ['count', 'lower', 20],
    ['rate', 'lower', 20],
  ])('of %s turns about where %s is better', (measure, better, gain) => {
    expect(gained(measure, { better }).gain).toBe(gain)
  })

  test.each<[MeasureKind, string | null, number]>([
    ['duration', 'seconds', 20 / 3600],
    ['duration', 'minutes', 20 / 60],
    ['duration', 'hours', 20],
    ['duration', null, 20],
    ['duration', 'days', 160],
    ['wait', 'seconds', 20 / 3600],
    ['wait', 'minutes', 20 / 60],
    ['wait', 'days', 480],
  ])('of %s in %s is in hours', (measure, unit, hours) => {
    expect(gained(measure, { unit }).gain).toBeCloseTo(hours, 12)
  })

  test('of a duration in days follows the working day of the book, that of a wait does not', () => {
    expect(gained('duration', { unit: 'days' }, { workingHours: 7.5 }).gain).toBe(150)
    expect(gained('wait', { unit: 'days' }, { workingHours: 7.5 }).gain).toBe(480)
  })

  test.each<[MeasureKind, number | null]>([
    ['duration', null],
    ['wait', null],
    ['cost', null],
    ['amount', 40],
    ['count', 40],
    ['rate', null],
    ['level', null],
  ])('of %s without a baseline is %s', (measure, gain) => {
    const question = { indicators: [indicatorOf('k', measure)], rows: [{ indicatorKey: 'k', actual: 4, volume: 10 }] }
    expect(only(question).gain.value).toBe(gain)
  })
})

describe('an indicator', () => {
  const rows = [
    { indicatorKey: 'k', actual: 4, volume: 10 },
    { indicatorKey: 'k', actual: 8, volume: 30 },
  ]
  const assumptions = [assumptionOf('k', { baseline: 6, expectation: 5 })]
  const shown = (measure: MeasureKind, better: Indicator['better'] = null) => {
    const one = only({ indicators: [indicatorOf('k', measure, { better })], assumptions, rows })
    return [one.actual, one.baseline, one.expectation, one.met, one.volume].map((figure) => figure.value)
  }

  test('shows means weighted by volume, and the share of the volume that met its expectation', () => {
    expect(shown('duration')).toEqual([7, 6, 5, 0.25, 40])
    expect(shown('rate')).toEqual([7, 6, 5, 0.75, 40])
    expect(shown('level')).toEqual([7, 6, 5, 0.75, 40])
    expect(shown('level', 'lower')).toEqual([7, 6, 5, 0.25, 40])
  })

  test('meets an expectation that it just reaches', () => {
    const question = { indicators: [indicatorOf('k', 'wait')], rows: [{ indicatorKey: 'k', actual: 5, volume: 3 }] }
    expect(only({ ...question, assumptions: [assumptionOf('k', { expectation: 5 })] }).met.value).toBe(1)
    expect(only({ ...question, assumptions: [assumptionOf('k', { expectation: 4.99 })] }).met.value).toBe(0)
    expect(only(question).met.value).toBeNull()
  })

  test('that is totalled shows its total, and the share of the months whose sum met the expectation', () => {
    const more = [...rows, { indicatorKey: 'k', actual: 1, day: '2025-02-28' as never }]
    const one = only({
      indicators: [indicatorOf('k', 'amount')],
      assumptions: [assumptionOf('k', { expectation: 5 })],
      rows: more,
    })
    expect([one.actual.value, one.met.value, one.volume.value]).toEqual([281, 0.5, 41])
  })

  test('judges the total of a month by the expectation of its last measured day, whatever the grades', () => {
    const assumptions = [
      assumptionOf('k', { expectation: 1 }),
      assumptionOf('k', { expectation: 9, validFrom: '2025-01-15' as never }),
    ]
    for (const [early, late] of [
      ['assumed', 'measured'],
      ['measured', 'assumed'],
    ] as const) {
      const rows = [
        { indicatorKey: 'k', actual: 2, day: '2025-01-02' as never, evidence: early },
        { indicatorKey: 'k', actual: 2, day: '2025-01-31' as never, evidence: late },
      ]
      expect(only({ indicators: [indicatorOf('k', 'count')], assumptions, rows }).met.value).toBe(0)
    }
  })
})
