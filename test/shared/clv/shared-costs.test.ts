import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { activityOf, type Drivers } from '../../../shared/clv/activity.ts'
import { allocateSharedCosts, driversOf } from '../../../shared/clv/shared-costs.ts'
import { day } from '../../../shared/days.ts'
import type { Account, AccountFacts, Cost } from '../../../shared/facts.ts'
import { exchangeOf } from '../../../shared/money/exchange.ts'
import { accountNamed, costOf, eur, factsOf, type Given, measured, orderOf } from '../../fixtures/facts.ts'

const exchange = exchangeOf([], eur)
const asOf = day('2025-12-31')
const started = { startDate: day('2025-01-01') }

function activity(account: Account, more: Partial<AccountFacts> = {}, rows: readonly Given[] = []) {
  const { groups } = factsOf(account, measured(rows))
  const facts = { ...factsOf(account, measured(rows), more), groups }
  return (drivers: Drivers) => activityOf(facts, exchange, eur, asOf, drivers)
}

const busy = activity(
  accountNamed('busy', started),
  { orders: [orderOf('1', '2025-01-05', 300), orderOf('2', '2025-01-06', 300), orderOf('3', '2025-02-01', 100)] },
  [{ indicatorKey: 'tickets', actual: 1, volume: 8 }],
)
const calm = activity(
  accountNamed('calm', started),
  { orders: [orderOf('4', '2025-01-05', 200), orderOf('5', '2025-01-09', 50, { kind: 'refund' })] },
  [{ indicatorKey: 'tickets', actual: 1, volume: 2 }],
)
const later = activity(accountNamed('later', { startDate: day('2025-02-01') }))
const gone = activity(accountNamed('gone', { ...started, endDate: day('2025-01-02') }))

const allocated = (cost: Cost, of: readonly ReturnType<typeof activity>[]) => {
  const activities = of.map((each) => each(driversOf([cost])))
  const allocation = allocateSharedCosts([cost], activities, exchange, eur)
  const shares = activities.flatMap(({ accountId }) => {
    const own = allocation.sharesOf(accountId)
    return own.length === 0 ? [] : [[accountId, own.map(({ minor }) => Number(minor))] as const]
  })
  return { shares: Object.fromEntries(shares), unallocated: allocation.unallocated }
}
const sharesOf = (cost: Cost, of = [busy, calm, later, gone]) => allocated(cost, of).shares
const cost = (driver: string | null, on = '2025-01-31', amount = 100) => costOf('c', on, amount, { driver })

describe('a shared cost goes to the accounts active in its month', () => {
  test.each<[string | null, Record<string, readonly number[]>]>([
    ['revenue', { busy: [8000], calm: [2000], gone: [0] }],
    ['orders', { busy: [6667], calm: [3333], gone: [0] }],
    ['equal', { busy: [3334], calm: [3333], gone: [3333] }],
    [null, { busy: [3334], calm: [3333], gone: [3333] }],
    ['indicator:tickets', { busy: [8000], calm: [2000], gone: [0] }],
    ['indicator:nothing', { busy: [3334], calm: [3333], gone: [3333] }],
  ])('by %s', (driver, expected) => {
    expect(sharesOf(cost(driver))).toEqual(expected)
  })

  test('equally where the driver sums to nothing in that month', () => {
    expect(sharesOf(cost('revenue', '2025-03-15'))).toEqual({ busy: [3334], calm: [3333], later: [3333] })
    expect(sharesOf(cost('revenue', '2025-02-15'))).toEqual({ busy: [10_000], calm: [0], later: [0] })
  })

  test('by revenue not to one that got more back than it brought in', () => {
    const refund = { orders: [orderOf('6', '2025-01-07', 20, { kind: 'refund' })] }
    const back = activity(accountNamed('back', started), refund)
    expect(sharesOf(cost('revenue'), [busy, back])).toEqual({ busy: [10_000], back: [0] })
  })

  test('and to nobody, said so, where none is active', () => {
    const { shares, unallocated } = allocated(cost('equal', '2024-12-31'), [busy, calm])
    expect(shares).toEqual({})
    expect(unallocated.map(({ reason }) => reason)).toEqual(['no-active-account'])
  })

  test('to the cent, whatever the driver, the amount and its sign', () => {
    const drivers = fc.constantFrom('revenue', 'orders', 'equal', 'indicator:tickets', null)
    const days = fc.constantFrom('2025-01-31', '2025-02-28', '2025-06-30')
    fc.assert(
      fc.property(drivers, days, fc.integer({ min: -1e9, max: 1e9 }), (driver, on, cents) => {
        const parts = Object.values(sharesOf(cost(driver, on, cents / 100))).flat()
        expect(parts.reduce((left, right) => left + right, 0)).toBe(cents)
      }),
    )
  })
})
