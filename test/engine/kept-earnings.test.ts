import fc from 'fast-check'
import { expect, test } from 'vitest'
import { keptEarnings } from '../../electron/engine/calculate/kept-earnings.ts'
import type { Earnings } from '../../shared/clv/profit.ts'
import { day } from '../../shared/days.ts'
import type { Minor } from '../../shared/money/money.ts'

const days = fc.constantFrom(day('2024-02-29'), day('2025-01-01'), day('2025-12-31'))
const minor = fc.option(fc.integer({ min: -1e12, max: 1e12 })).map((value) => value as Minor | null)
const file = fc.constantFrom('orders.csv', 'a\0b.csv', '')
const ref = fc.record({ batch: fc.integer({ min: 1, max: 9 }), file, row: fc.integer({ min: 1, max: 4e9 }) })
// With nothing in it, and with what keys are told apart by.
const key = fc.oneof(fc.string(), fc.constantFrom('', '\0', 'O-1\0O-2'))
const order = fc.record({
  ...{ key, day: days, refund: fc.boolean(), profit: minor, ref },
  reason: fc.constantFrom('cost' as const, 'margin' as const, 'no-cost' as const, 'no-rate' as const),
})
const cost = fc.record({ key, day: days, minor, ref })

test('orders and costs come out of the columns as they went in, whatever was kept beside them', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ orders: fc.array(order), costs: fc.array(cost) })), (all) => {
      const keep = keptEarnings(() => [])
      const kept = all.map((own, nth) => keep(`A-${nth}`, own))
      expect(kept.map(({ orders, costs }) => ({ orders, costs }))).toEqual(all)
    }),
  )
})

test('thousands of rows make the columns grow and stay what they were', () => {
  const keep = keptEarnings(() => [])
  const orders = Array.from({ length: 5000 }, (_, nth) => ({
    ...{ key: `O-${nth}`, day: day('2025-01-01'), refund: false, profit: nth as Minor, reason: 'cost' as const },
    ref: { batch: 1, file: 'orders.csv', row: nth },
  }))
  const first = keep('A-1', { orders: orders.slice(0, 7), costs: [] })
  const rest = keep('A-2', { orders, costs: [] })
  expect(rest.orders).toEqual(orders)
  expect(first.orders).toEqual(orders.slice(0, 7))
})

test('shares are asked for by the account when they are wanted, not before', () => {
  let shares: Earnings['shares'] = []
  const asked: string[] = []
  const kept = keptEarnings((accountId) => {
    asked.push(accountId)
    return shares
  })('A-1', { orders: [], costs: [] })
  const share = { key: 'S', day: day('2025-01-31'), minor: 5 as Minor, driver: 'equal' }
  shares = [{ ...share, ref: { batch: 1, file: 'costs.csv', row: 2 } }]
  expect(asked).toEqual([])
  expect(kept.shares).toEqual(shares)
  expect(asked).toEqual(['A-1'])
})
