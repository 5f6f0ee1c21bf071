import { daysBetween } from '../days.ts'
import { exactSum } from '../exact-sum.ts'
import type { SeriesRow } from '../facts.ts'
import type { Figure } from '../figures/figure.ts'
import { given, modelled, ratio, sumOfKnown, sumOnDemand } from '../figures/make.ts'
import type { Currency } from '../money/currency.ts'
import { halfEven } from '../money/half-even.ts'
import { type Customer, isActiveOn, type Purchase } from './customer.ts'
import { because, counted, plain, share } from './head.ts'
import { isWithin, type Period } from './period.ts'

/** Revenue for each order of the period that is no refund, in the currency reported in. */
export function averageOrderValue(
  id: string,
  customers: readonly Customer[],
  period: Period,
  currency: Currency,
): Figure {
  const orders = ordersIn(customers, period)
  const known = orders.filter(({ minor }) => minor !== null)
  const unit = { kind: 'money', currency } as const
  const revenue = sumOnDemand(
    { id: `${id}/revenue`, label: 'revenue of the orders', unit },
    known.map(({ minor }) => minor),
    () =>
      known.map(({ key, day, minor, ref }) =>
        given({ id: `${id}/revenue/${key}`, label: `${key} of ${day}`, unit }, minor, [ref]),
      ),
  )
  return modelled(
    { id, label: 'average order value', unit },
    revenue.value === null ? null : halfEven(revenue.value / known.length),
    'revenue / orders',
    () => [revenue, counted({ id: `${id}/orders`, label: 'orders' }, known)],
    withoutRate(orders, known.length, period, currency),
  )
}

function withoutRate(orders: readonly Purchase[], known: number, { name }: Period, currency: Currency) {
  if (orders.length === 0) return because('no-orders-in', { period: name })
  const first = orders.find(({ minor }) => minor === null)
  return first
    ? because('no-rate-orders', { count: orders.length - known, period: name, first: first.key, currency })
    : []
}

/** Orders for each account that ordered in the period. */
export function purchaseFrequency(id: string, customers: readonly Customer[], period: Period): Figure {
  const buyers = customers.filter((one) => one.purchases.some(({ day }) => isWithin(day, period)))
  return ratio(
    { id, label: 'orders an account that ordered', unit: plain },
    counted({ id: `${id}/orders`, label: 'orders' }, ordersIn(customers, period)),
    counted(
      { id: `${id}/buyers`, label: 'accounts that ordered' },
      buyers.map((one) => ({ key: one.accountId, ref: one.ref })),
    ),
    buyers.length === 0 ? because('no-orders-in', { period: period.name }) : [],
  )
}

/** Days since the last order at the period's end: the mean over accounts then active that ever ordered. */
export function recency(id: string, customers: readonly Customer[], { to }: Period): Figure {
  const last = customers.flatMap((one) => {
    const order = one.purchases.findLast(({ day }) => day <= to)
    return order && isActiveOn(one, to) ? { ...order, since: daysBetween(order.day, to) } : []
  })
  const days = sumOnDemand(
    { id: `${id}/days`, label: `days from each last order to ${to}`, unit: plain },
    last.map(({ since }) => since),
    () =>
      last.map(({ key, day, since, ref }) =>
        given({ id: `${id}/days/${key}`, label: `${key} of ${day}`, unit: plain }, since, [ref]),
      ),
  )
  return ratio(
    { id, label: 'days since the last order', unit: plain },
    days,
    counted({ id: `${id}/accounts`, label: 'active accounts that ever ordered' }, last),
    last.length === 0 ? because('none-had-ordered', { day: { day: to } }) : [],
  )
}

/** Opportunities won, of those won or lost: what the series of these names count. */
export function conversion(id: string, series: readonly SeriesRow[], period: Period): Figure {
  const of = (name: string, label: string) => {
    const rows = series.filter((row) => row.series === name && isWithin(row.day, period))
    return sumOnDemand({ id: `${id}/${name}`, label, unit: plain }, [0, exactSum(rows.map(({ value }) => value))], () =>
      rows.map(({ day, value, ref }) =>
        given({ id: `${id}/${name}/${ref.file}/${ref.row}`, label: `of ${day}`, unit: plain }, value, [ref]),
      ),
    )
  }
  const [won, lost] = [of(opportunities.won, 'opportunities won'), of(opportunities.lost, 'opportunities lost')]
  const all = sumOfKnown({ id: `${id}/closed`, label: 'opportunities closed', unit: plain }, [won, lost])
  return ratio(
    { id, label: 'conversion of opportunities', unit: share },
    won,
    all,
    (all.value ?? 0) > 0 ? [] : because('no-opportunities', { period: period.name }),
  )
}

/** The series that imported opportunities are counted in. */
export const opportunities = { won: 'opportunities_won', lost: 'opportunities_lost' } as const

function ordersIn(customers: readonly Customer[], period: Period) {
  return customers.flatMap(({ purchases }) => purchases.filter(({ day }) => isWithin(day, period)))
}
