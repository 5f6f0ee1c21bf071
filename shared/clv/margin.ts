import { exactSum } from '../exact-sum.ts'
import type { Figure } from '../figures/figure.ts'
import { given, ratio, sumOnDemand } from '../figures/make.ts'
import type { Customer } from './customer.ts'
import { historicFigure } from './profit.ts'
import { type ClvTerms, termFigure } from './terms.ts'

/**
 * Profit as a share of revenue to come: as it was given, else what all orders left after the cost to serve, over the
 * accounts whose profit is known.
 */
export function marginFigure(customers: readonly Customer[], terms: ClvTerms): Figure {
  if (terms.margin !== null) {
    return termFigure(terms, 'margin', 'profit as a share of revenue', { kind: 'share' }, terms.margin)
  }
  const { currency } = terms
  const known = customers.flatMap(({ account, earnings, history }) => {
    const profit = history.revenue === null ? null : historicFigure(account, earnings, currency).value
    return profit === null ? [] : { earnings, profit, revenue: history.revenue ?? 0 }
  })
  const orders = () => known.flatMap(({ earnings }) => earnings.orders.map(({ ref }) => ref))
  const serving = () => [
    ...new Set(known.flatMap(({ earnings }) => [...earnings.costs, ...earnings.shares].map(({ ref }) => ref))),
  ]
  const total = (name: string, label: string, values: readonly number[], rows: () => ReturnType<typeof orders>) => {
    const head = { id: `clv/margin/${name}`, label, unit: { kind: 'money', currency } } as const
    return sumOnDemand(head, values, () => [given({ ...head, id: `${head.id}/rows` }, exactSum(values), rows())])
  }
  const profits = known.map(({ profit }) => profit)
  return ratio(
    { id: 'clv/margin', label: 'profit as a share of revenue, of all accounts', unit: { kind: 'share' } },
    total('profit', 'profit of all accounts', profits, () => [...orders(), ...serving()]),
    total(
      'revenue',
      'revenue of all accounts',
      known.map(({ revenue }) => revenue),
      orders,
    ),
  )
}
