import type { Figure } from '../../figures/figure.ts'
import { missing } from '../../figures/missing.ts'
import { minorUnits } from '../../money/currency.ts'
import { problem } from '../../problem.ts'
import { sentence } from '../../sentences/english.ts'
import type { Customer } from '../customer.ts'
import { marginFigure } from '../margin.ts'
import { named } from '../models.ts'
import type { Ends, Outlook, Supposing } from '../outlook.ts'
import { isRefusal, type Refusal } from '../refusal.ts'
import { expectedResidual, hasEnded, nothingMore } from '../residual.ts'
import type { ClvTerms } from '../terms.ts'
import { bgnbdBacktest } from './bgnbd-backtest.ts'
import { fitFigures, ordersFigure, spendFigure } from './bgnbd-figures.ts'
import { bgnbdParameters } from './bgnbd-fit.ts'
import { chanceAlive, expectedOrders } from './expected-orders.ts'
import { fitOrders, type OrdersFit } from './fit-orders.ts'
import { expectedSpend, type SpendParameters, spendParameters } from './gamma-gamma.ts'
import { ordersToCome, ordersToComeAt } from './orders-to-come.ts'
import { type Purchases, type Rfm, rfmOf } from './purchases.ts'

/** Who orders without a contract leaves without a word: how likely that is shows in the rhythm of orders (METHOD 3). */
export function bgnbdOutlook(customers: readonly Customer[], terms: ClvTerms): Outlook | Refusal {
  const { asOf, horizon, discount, currency } = terms
  const accounts = customers.flatMap((customer) => {
    const rfm = rfmIn(customer, terms)
    return rfm ? { rfm, account: customer.account.ref } : []
  })
  const fit = fitOrders(accounts.map(({ rfm }) => rfm))
  if (isRefusal(fit)) return fit
  const margin = marginFigure(customers, terms)
  if (margin.value === null) return { model: 'bgnbd', refused: problem('no-margin', { model: named('bgnbd') }) }
  const [ordering, spending] = [bgnbdParameters(fit.orders.parameters), spendParameters(fit.spend.parameters)]
  const book = fitFigures(fit, ordering, spending, accounts)
  const toCome = ordersToCome(ordering, horizon)
  const perOrder = perOrderBy(margin.value * minorUnits(currency))
  const residualOf = (customer: Customer, rfm: Rfm): Figure => {
    const orders = ordersFigure(customer, rfm, toCome(rfm, discount), ordering, book.ordering, terms)
    const spend = spendFigure(customer, rfm, spending, book.spending, terms)
    const minor = (orders.value ?? 0) * perOrder(spending, rfm)
    return expectedResidual(customer.account, currency, minor, 'orders to come · spend of an order · margin', () => [
      ...[orders, spend, margin],
    ])
  }
  return {
    model: 'bgnbd',
    because: sentence('clv-bgnbd', { repeaters: fit.repeaters, weeks: horizon }),
    parameters: { ...ordering, accounts: accounts.length, discount, horizon, margin: margin.value },
    logLikelihood: fit.orders.logLikelihood,
    spend: { parameters: { ...spending, accounts: fit.spenders }, logLikelihood: fit.spend.logLikelihood },
    expect: (customer) => {
      const rfm = rfmIn(customer, terms)
      const ended = hasEnded(customer.account, asOf)
      return {
        residual: rfm && !ended ? residualOf(customer, rfm) : residualWithout(customer, terms),
        pAlive: rfm && (ended ? 0 : chanceAlive(ordering, rfm)),
        expectedOrders: rfm && (ended ? 0 : expectedOrders(ordering, rfm, horizon)),
      }
    },
    ends: endsBy(fit, terms, (rfm) => toCome(rfm, discount), perOrder),
    backtest: () =>
      bgnbdBacktest(
        customers.flatMap((one) => purchasesIn(one) ?? []),
        asOf,
      ),
    under: (asked) => supposing(asked, terms, toCome, (rfm) => perOrder(spending, rfm)),
  }
}

type PerOrder = (of: SpendParameters, rfm: Rfm) => number

/** What an order is expected to leave; a spend is only worked out again where an account spent otherwise. */
function perOrderBy(minorPerUnit: number): PerOrder {
  return (of, rfm) => expectedSpend(of, rfm) * minorPerUnit
}

/** An account under contract does not order by a rhythm of its own. */
function purchasesIn({ history }: Customer): Purchases | null {
  return history.life ? null : history.purchases
}

function rfmIn(customer: Customer, { asOf }: ClvTerms): Rfm | null {
  const purchases = purchasesIn(customer)
  return purchases && rfmOf(purchases, asOf)
}

function residualWithout({ account, history }: Customer, { asOf, currency }: ClvTerms): Figure {
  if (hasEnded(account, asOf)) return nothingMore(account, currency, 'the account has left')
  return expectedResidual(account, currency, null, 'orders to come · spend of an order · margin', () => [], [
    history.life ? underContract : noOrders,
  ])
}

const underContract = missing(problem('under-contract'))
const noOrders = missing(problem('never-ordered'))

function endsBy(
  fit: OrdersFit,
  terms: ClvTerms,
  toCome: (rfm: Rfm) => number,
  perOrder: PerOrder,
): (customer: Customer) => Ends | null {
  const at = (parameters: readonly number[]) =>
    ordersToComeAt(bgnbdParameters(parameters), terms.horizon, terms.discount)
  const ordering = fit.orders.region.map(({ low, high }) => ({ low: at(low), high: at(high) }))
  const spending = fit.spend.region.map(({ low, high }) => ({ low: spendParameters(low), high: spendParameters(high) }))
  const spent = spendParameters(fit.spend.parameters)
  return (customer) => {
    if (hasEnded(customer.account, terms.asOf)) return []
    const rfm = rfmIn(customer, terms)
    if (!rfm) return null
    const [orders, each] = [toCome(rfm), perOrder(spent, rfm)]
    return [
      ...ordering.map(({ low, high }) => ({ low: low(rfm) * each, high: high(rfm) * each })),
      ...spending.map(({ low, high }) => ({ low: orders * perOrder(low, rfm), high: orders * perOrder(high, rfm) })),
    ]
  }
}

function supposing(
  customers: readonly Customer[],
  terms: ClvTerms,
  toCome: (rfm: Rfm, discount: number) => number,
  perOrder: (rfm: Rfm) => number,
): Supposing {
  const known = customers.map((customer) => {
    const ended = hasEnded(customer.account, terms.asOf)
    const rfm = ended ? null : rfmIn(customer, terms)
    return { rfm, otherwise: ended ? 0 : null, each: rfm ? perOrder(rfm) : 0 }
  })
  return (discount) =>
    known.map(({ rfm, otherwise, each }) => (rfm ? toCome(rfm, discount ?? terms.discount) * each : otherwise))
}
