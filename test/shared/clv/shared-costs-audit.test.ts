import { expect, test } from 'vitest'
import { activityOf } from '../../../shared/clv/activity.ts'
import { earningsOf, profitFigure } from '../../../shared/clv/profit.ts'
import { allocateSharedCosts, driversOf } from '../../../shared/clv/shared-costs.ts'
import { day } from '../../../shared/days.ts'
import { type Currency, parseCurrency } from '../../../shared/money/currency.ts'
import { exchangeOf } from '../../../shared/money/exchange.ts'
import { accountNamed, costOf, eur, factsOf, orderOf } from '../../fixtures/facts.ts'

const usd = parseCurrency('USD') as Currency
const asOf = day('2025-03-31')
const exchange = exchangeOf([], eur)

/** The profit of an account with an order of 100 in February and a shared cost of March, by the cost's currency. */
function profitWith(startDate: string, endDate: string | null, currency: Currency) {
  const account = accountNamed('A', { startDate: day(startDate), endDate: endDate === null ? null : day(endDate) })
  const facts = factsOf(account, [], { orders: [orderOf('o', '2025-02-10', 100, { cost: 40 })] })
  const costs = [costOf('s', '2025-03-05', 10, { currency })]
  const activity = activityOf(facts, exchange, eur, asOf, driversOf(costs))
  const { sharesOf } = allocateSharedCosts(costs, [activity], exchange, eur)
  const earnings = earningsOf(facts, sharesOf('A'), { exchange, currency: eur, margin: null })
  return profitFigure('A/profit', 'profit', earnings, eur, null)
}

test('a share of a cost without an exchange rate leaves profit unknown and says so', () => {
  const profit = profitWith('2025-01-01', null, usd)
  expect(profit.value).toBeNull()
  expect(profit.missing.map((one) => one.code)).toEqual(['no-rate-cost'])
})

test('a shared cost without an exchange rate leaves alone whoever would carry none of it', () => {
  expect(profitWith('2025-01-01', null, eur).value).toBe(50_00)
  expect(profitWith('2025-01-01', '2025-02-28', usd).value).toBe(60_00)
})
