import { addMonths } from '../days.ts'
import type { Figure } from '../figures/figure.ts'
import { given, product, rounded } from '../figures/make.ts'
import { toMajor } from '../money/money.ts'
import { type Customer, yearBefore } from './customer.ts'
import { profitFigure } from './profit.ts'
import type { ClvTerms } from './terms.ts'

/**
 * What an account leaves in a year: its profit of the last twelve months, else the annual value of its contracts ·
 * margin (METHOD 3). An account of less than twelve months, or without an order in them, has no such profit, and what it
 * has brought so far is only taken where its contracts say nothing.
 */
export function yearlyProfit({ account, earnings, history }: Customer, terms: ClvTerms, margin: Figure): Figure {
  const { asOf, currency } = terms
  const from = yearBefore(asOf)
  const id = `${account.accountId}/clv/yearly`
  const lastYear = () => profitFigure(id, 'profit of the last 12 months', earnings, currency, from)
  const whole = history.from !== null && history.from <= addMonths(asOf, -12)
  const ordered = earnings.orders.some(({ day }) => day >= from)
  const { annual } = history
  if ((whole && ordered) || annual === null || margin.value === null) return lastYear()
  const value = {
    id: `${id}/value`,
    label: 'value of its contracts in a year',
    unit: { kind: 'amount', currency },
  } as const
  const label = 'profit of a year, by its contracts'
  return rounded(
    { id, label },
    product(
      { id: `${id}/product`, label, unit: { kind: 'amount', currency } },
      given(value, toMajor(annual.minor, currency), annual.refs),
      margin,
    ),
    currency,
  )
}
