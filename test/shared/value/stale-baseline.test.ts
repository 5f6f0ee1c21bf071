import { expect, test } from 'vitest'
import { day } from '../../../shared/days.ts'
import type { Assumption } from '../../../shared/facts.ts'
import { accountNamed, assumptionOf, indicatorOf } from '../../fixtures/facts.ts'
import { calculated } from './calculate.ts'

/** Whether the baseline is flagged on 2025-03-31, of a relationship that began on the day given. */
function isFlagged(more: Partial<Assumption>, began = '2025-01-01'): boolean {
  const value = calculated({
    indicators: [indicatorOf('k', 'duration')],
    assumptions: [assumptionOf('k', { baseline: 10, ...more })],
    rows: [{ indicatorKey: 'k', actual: 4 }],
    account: accountNamed('A', { startDate: day(began) }),
  })
  return value.missing.some(({ code }) => code === 'stale-baseline')
}

test.each<[string, boolean, Partial<Assumption>, string]>([
  ['36 months old', false, { validFrom: day('2022-03-31') }, '2021-01-01'],
  ['older than that', true, { validFrom: day('2022-03-30') }, '2021-01-01'],
  ['older, and confirmed since', false, { validFrom: day('2020-01-01'), confirmedOn: day('2022-03-31') }, '2020-01-01'],
  [
    'older, and confirmed long ago',
    true,
    { validFrom: day('2020-01-01'), confirmedOn: day('2022-03-30') },
    '2020-01-01',
  ],
  ['as old as a long relationship', true, {}, '2022-03-30'],
  ['as old as a short relationship', false, {}, '2025-01-01'],
])('a baseline that is %s is flagged: %s', (_what, flagged, more, began) => {
  expect(isFlagged(more, began)).toBe(flagged)
})
