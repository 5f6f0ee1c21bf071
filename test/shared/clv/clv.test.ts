import { describe, expect, test } from 'vitest'
import { clvOf } from '../../../shared/clv/clv.ts'
import type { Customer } from '../../../shared/clv/customer.ts'
import { addDays, day } from '../../../shared/days.ts'
import type { Account } from '../../../shared/facts.ts'
import { clvTerms, customerFrom } from '../../fixtures/customers.ts'
import { accountNamed, costOf, factsOf, orderOf } from '../../fixtures/facts.ts'

/** An account with n orders of a profit each, and costs to serve. */
function customer(id: string, n: number, profit: number, more: Partial<Account> = {}, toServe = 0): Customer {
  const account = accountNamed(id, { segment: 'S', ...more })
  const orders = Array.from({ length: n }, (_, at) =>
    orderOf(`${id}${at}`, addDays(day('2025-01-01'), at), profit * 2, { cost: profit }),
  )
  const costs = toServe === 0 ? [] : [costOf(id, '2025-06-30', toServe)]
  return customerFrom(factsOf(account, [], { orders, costs }), clvTerms())
}

const shown = (customers: readonly Customer[], model: 'auto' | 'historic' | 'simple' = 'auto') => {
  const found = clvOf(customers, model, clvTerms())
  const accounts = [...found.accounts].map(([id, { historic, residual, clv }]) => [
    ...[id, historic.value, residual.value, clv.value],
  ])
  return { ...found, accounts }
}

describe('historic', () => {
  test('is what was earned so far and nothing to come', () => {
    const { model, accounts, parameters } = shown([customer('A', 2, 10, {}, 5)], 'historic')
    expect([model, parameters]).toEqual(['historic', null])
    expect(accounts).toEqual([['A', 1500, 0, 1500]])
  })

  test('is what auto falls back on, with the reason', () => {
    const { model, why } = shown([customer('A', 29, 10)])
    expect(model).toBe('historic')
    expect(why).toMatch(/simple needs 30 orders and the book has 29/)
  })

  test('is not known without orders', () => {
    expect(shown([customer('A', 0, 0)], 'historic').accounts).toEqual([['A', null, 0, null]])
  })
})

describe('simple', () => {
  test('expects of an account what those of its segment have brought on average', () => {
    const { model, accounts, parameters } = shown([customer('A', 40, 10), customer('B', 20, 10)])
    expect(model).toBe('simple')
    expect(parameters).toMatchObject({ profitPerOrder: 10, ordersPerAccount: 30, orders: 60 })
    expect(accounts).toEqual([
      ['A', 40_000, 0, 40_000],
      ['B', 20_000, 10_000, 30_000],
    ])
  })

  test('takes the whole book where the segment has too few orders, or there is none', () => {
    const customers = [
      customer('A', 40, 10),
      customer('B', 20, 10, { segment: 'T' }),
      customer('C', 0, 0, { segment: null }),
    ]
    expect(shown(customers).accounts).toEqual([
      ['A', 40_000, 0, 40_000],
      ['B', 20_000, 0, 20_000],
      ['C', null, null, null],
    ])
  })

  test('expects nothing more of an account that has left', () => {
    const left = { endDate: day('2025-12-31') }
    const { accounts } = shown([customer('A', 40, 10), customer('B', 20, 10, left)])
    expect(accounts[1]).toEqual(['B', 20_000, 0, 20_000])
    const leaving = { endDate: day('2026-01-01') }
    expect(shown([customer('A', 40, 10), customer('B', 20, 10, leaving)]).accounts[1]?.[2]).toBe(10_000)
  })

  test('adds historic and residual to the cent, a cost to serve among them', () => {
    const { accounts } = shown([customer('A', 40, 10), customer('B', 20, 10, {}, 33.33)])
    expect(accounts[1]).toEqual(['B', 20_000 - 3333, 10_000 + 3333, 30_000])
  })
})
