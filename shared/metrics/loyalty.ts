import type { Figure, Missing } from '../figures/figure.ts'
import { difference, ratio } from '../figures/make.ts'
import { type Customer, isActiveOn } from './customer.ts'
import { because, counted, plain, share } from './head.ts'
import { isWithin, type Period } from './period.ts'

/** Accounts that left (METHOD 5): active on the period's first day and ended in it, of those active on that day. */
export function churn(id: string, customers: readonly Customer[], period: Period): Figure {
  const { begun, left } = movement(id, customers, period)
  return ratio({ id, label: 'churn', unit: share }, left, begun, missing(begun, period))
}

/** Accounts that stayed, of those active on the period's first day. */
export function retention(id: string, customers: readonly Customer[], period: Period): Figure {
  const { begun, left } = movement(id, customers, period)
  const stayed = difference({ id: `${id}/stayed`, label: 'accounts that stayed', unit: plain }, begun, left)
  return ratio({ id, label: 'retention', unit: share }, stayed, begun, missing(begun, period))
}

/** Accounts with more than one product, of those of which a product is known (METHOD 5). */
export function crossSell(id: string, customers: readonly Customer[], period: Period): Figure {
  const known = customers.flatMap((one) => {
    const products = productsOf(one, period)
    return products.size === 0 ? [] : { key: one.accountId, ref: one.ref, several: products.size > 1 }
  })
  const several = known.filter((one) => one.several)
  return ratio(
    { id, label: 'accounts with more than one product', unit: share },
    counted({ id: `${id}/several`, label: 'accounts with more than one product' }, several),
    counted({ id: `${id}/known`, label: 'accounts with a product' }, known),
    known.length === 0 ? because('no-products', { period: period.name }) : [],
  )
}

function movement(id: string, customers: readonly Customer[], period: Period) {
  const atStart = customers.filter((one) => isActiveOn(one, period.from)).map(named)
  const ended = atStart.filter(({ to }) => to !== null && isWithin(to, period))
  return {
    begun: counted({ id: `${id}/active`, label: `accounts active on ${period.from}` }, atStart),
    left: counted({ id: `${id}/ended`, label: `of these ended by ${period.to}` }, ended),
  }
}

function named(customer: Customer) {
  return { ...customer, key: customer.accountId }
}

function missing(begun: Figure, { from }: Period): readonly Missing[] {
  return begun.value === 0 ? because('none-active', { day: { day: from } }) : []
}

/** As orders of the period name them; where none of an account's does, as the contracts that were active in it do. */
function productsOf({ purchases, contracts }: Customer, period: Period): ReadonlySet<string> {
  const ordered = purchases.filter(({ day }) => isWithin(day, period)).map(({ product }) => product)
  const active = contracts
    .filter((one) => one.status === 'active' && one.startDate <= period.to && one.endDate >= period.from)
    .map(({ product }) => product)
  const names = (products: readonly (string | null)[]) =>
    new Set(products.flatMap((product) => (product === null ? [] : product.trim().toLowerCase())))
  const own = names(ordered)
  return own.size > 0 ? own : names(active)
}
