import { describe, expect, test } from 'vitest'
import { day } from '../../../shared/days.ts'
import type { Assumption, Scope } from '../../../shared/facts.ts'
import { effectiveAt, fields, timelinesOf } from '../../../shared/value/assumptions.ts'
import { accountNamed, assumptionOf } from '../../fixtures/facts.ts'

const all: Scope = { kind: 'all' }
const segment = (name = 'S'): Scope => ({ kind: 'segment', segment: name })
const account = (accountId = 'A'): Scope => ({ kind: 'account', accountId })

/** The baseline that holds for account A of segment S and indicator k, of rows given as [key, scope, from, baseline]. */
type Place = readonly [key: string, scope: Scope, from: string | null, baseline: number | null]
function baselineOf(places: readonly Place[], on = '2025-06-30', of = accountNamed('A', { segment: 'S' })) {
  const rows = places.map(([key, scope, from, baseline]) =>
    assumptionOf(key, { scope, baseline, validFrom: from === null ? null : day(from) }),
  )
  return effectiveAt(timelinesOf(rows)(of, 'k'), day(on)).baseline?.value ?? null
}

describe('the most specific row that has the field holds', () => {
  test.each<[string, readonly Place[], number | null]>([
    ['nothing is given', [], null],
    [
      'account over segment over all',
      [
        ['k', all, null, 1],
        ['k', segment(), null, 2],
        ['k', account(), null, 3],
      ],
      3,
    ],
    [
      'segment over all',
      [
        ['k', all, null, 1],
        ['k', segment(), null, 2],
      ],
      2,
    ],
    [
      'in a scope the indicator over *',
      [
        ['*', all, null, 1],
        ['k', all, null, 2],
      ],
      2,
    ],
    [
      'a scope over an indicator',
      [
        ['k', all, null, 1],
        ['*', segment(), null, 2],
      ],
      2,
    ],
    [
      '* of the account over the indicator of the segment',
      [
        ['k', segment(), null, 1],
        ['*', account(), null, 2],
      ],
      2,
    ],
    [
      'a row without the field is passed over',
      [
        ['k', all, null, 1],
        ['k', account(), null, null],
      ],
      1,
    ],
    [
      'a row of another segment, account or indicator',
      [
        ['k', segment('T'), null, 1],
        ['k', account('B'), null, 2],
        ['j', all, null, 3],
      ],
      null,
    ],
    [
      'the latest in its scope',
      [
        ['k', all, null, 1],
        ['k', all, '2025-01-01', 2],
        ['k', all, '2025-03-01', 3],
      ],
      3,
    ],
    [
      'one that is not valid yet',
      [
        ['k', all, '2025-01-01', 1],
        ['k', all, '2025-07-01', 2],
      ],
      1,
    ],
    [
      'an older row of a nearer scope over a newer one',
      [
        ['k', account(), null, 1],
        ['k', all, '2025-06-01', 2],
      ],
      1,
    ],
    [
      'a nearer row that is not valid yet gives way',
      [
        ['k', account(), '2025-07-01', 1],
        ['k', all, null, 2],
      ],
      2,
    ],
    [
      'an older row that has the field, where the latest has not',
      [
        ['k', all, null, 1],
        ['k', all, '2025-03-01', null],
      ],
      1,
    ],
    ['nothing before the first day of validity', [['k', all, '2025-07-01', 1]], null],
  ])('%s', (_what, places, expected) => {
    expect(baselineOf(places)).toBe(expected)
    expect(baselineOf(places.toReversed())).toBe(expected)
  })
})

describe('validity', () => {
  const places: readonly Place[] = [
    ['k', all, null, 1],
    ['k', all, '2025-03-01', 2],
  ]

  test.each([
    ['2025-02-28', 1],
    ['2025-03-01', 2],
    ['2030-01-01', 2],
    ['1990-01-01', 1],
  ])('on %s the baseline is %i', (on, expected) => {
    expect(baselineOf(places, on)).toBe(expected)
  })
})

test('an account without a segment takes no row of any segment', () => {
  expect(
    baselineOf(
      [
        ['k', segment(''), null, 1],
        ['k', all, null, 2],
      ],
      '2025-06-30',
      accountNamed('A'),
    ),
  ).toBe(2)
})

test('each field is found for itself', () => {
  const rows: readonly Assumption[] = [
    assumptionOf('*', { hourlyRate: 60, capture: 0.5, attribution: 0.9 }),
    assumptionOf('k', { scope: segment(), baseline: 6, capture: 0.7 }),
    assumptionOf('k', { scope: account(), attribution: 0 }),
  ]
  const found = effectiveAt(timelinesOf(rows)(accountNamed('A', { segment: 'S' }), 'k'), day('2025-01-01'))
  expect(Object.fromEntries(fields.map((field) => [field, found[field]?.value ?? null]))).toEqual({
    ...{ baseline: 6, expectation: null, hourlyRate: 60, capture: 0.7 },
    ...{ attribution: 0, hoursPerUnit: null, valuePerUnit: null },
  })
})

test('accounts do not share what only one of them was given', () => {
  const timeline = timelinesOf([
    assumptionOf('k', { scope: account('A'), baseline: 1 }),
    assumptionOf('k', { baseline: 2 }),
  ])
  const at = (id: string) => effectiveAt(timeline(accountNamed(id, { segment: 'S' }), 'k'), day('2025-01-01'))
  expect(['A', 'B', 'A', 'C'].map((id) => at(id).baseline?.value)).toEqual([1, 2, 1, 2])
})
