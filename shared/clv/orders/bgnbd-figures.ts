import type { RowRef } from '../../facts.ts'
import type { Figure, Unit } from '../../figures/figure.ts'
import { given, modelled } from '../../figures/make.ts'
import type { Customer } from '../customer.ts'
import { type ClvTerms, discountFigure, termFigure } from '../terms.ts'
import type { BgnbdParameters } from './bgnbd-fit.ts'
import { chanceAlive } from './expected-orders.ts'
import type { OrdersFit } from './fit-orders.ts'
import { expectedSpend, type SpendParameters } from './gamma-gamma.ts'
import type { Rfm } from './purchases.ts'

const number = { kind: 'number' } as const
const lastGroup = 7 // repeat orders, and more

type Bought = { readonly rfm: Rfm; readonly account: RowRef }

/** The parameters of both models with what they were fitted to: accounts by repeat orders. */
export function fitFigures(
  fit: OrdersFit,
  ordering: BgnbdParameters,
  spending: SpendParameters,
  accounts: readonly Bought[],
) {
  return {
    ordering: parameterFigures('bgnbd', 'orders', fit.orders.logLikelihood, ordering, () =>
      byRepeats('bgnbd', accounts),
    ),
    spending: parameterFigures('spend', 'spend', fit.spend.logLikelihood, spending, () =>
      byRepeats(
        'spend',
        accounts.filter(({ rfm }) => rfm.paid > 0),
      ),
    ),
  }
}

function parameterFigures(
  id: string,
  of: string,
  logLikelihood: number,
  parameters: Readonly<Record<string, number>>,
  groups: () => readonly Figure[],
): readonly Figure[] {
  const head = { id: `clv/${id}/logLikelihood`, label: `log-likelihood of the ${of}`, unit: number }
  const likelihood = modelled(head, logLikelihood, formulas[id] ?? '', groups)
  return Object.entries(parameters).map(([name, value]) =>
    modelled(
      { id: `clv/${id}/${name}`, label: greek[name] ?? name, unit: number },
      value,
      `where the likelihood of the ${of} is highest`,
      () => [likelihood],
    ),
  )
}

const greek: Readonly<Record<string, string>> = { alpha: 'α' }
const formulas: Readonly<Record<string, string>> = {
  bgnbd: 'BG/NBD of Fader, Hardie and Lee (2005), equation 6, over repeat orders, last order and time of each account',
  spend: 'Gamma-Gamma of Fader and Hardie (2013), equation 1a, over the average spend on repeat orders of each account',
}

function byRepeats(id: string, accounts: readonly Bought[]): readonly Figure[] {
  return [...Map.groupBy(accounts, ({ rfm }) => Math.min(rfm.x, lastGroup))]
    .toSorted(([a], [b]) => a - b)
    .map(([x, own]) => {
      const label = `accounts with ${x}${x === lastGroup ? ' or more' : ''} repeat orders`
      return given(
        { id: `clv/${id}/${x}`, label, unit: number },
        own.length,
        own.map(({ account }) => account),
      )
    })
}

/** Orders of the coming weeks at today's worth, with how the account has ordered so far. */
export function ordersFigure(
  customer: Customer,
  rfm: Rfm,
  value: number,
  ordering: BgnbdParameters,
  book: readonly Figure[],
  terms: ClvTerms,
): Figure {
  const id = `${customer.account.accountId}/clv`
  const refs = orderRefs(customer)
  const row = (name: string, label: string, of: number) => given({ id: `${id}/${name}`, label, unit: number }, of, refs)
  const so = [
    row('x', 'repeat orders (x)', rfm.x),
    row('tx', 'weeks from the first order to the last (t)', rfm.tx),
    row('T', 'weeks since the first order (T)', rfm.T),
    ...book,
  ]
  const alive = modelled(
    { id: `${id}/alive`, label: 'chance that it still orders, by the model', unit: { kind: 'share' } },
    chanceAlive(ordering, rfm),
    rfm.x === 0 ? '1 without a repeat order' : '1 / (1 + a/(b+x−1) · ((α+T)/(α+t))^(r+x))',
    () => so,
  )
  const horizon = termFigure(terms, 'horizon', 'weeks that are looked ahead', number, terms.horizon)
  return modelled(
    { id: `${id}/orders`, label: 'orders to come, at their worth today', unit: number },
    value,
    'Σ over the coming weeks of orders expected in the week · (1 + d)^(−week/52), BG/NBD equation 10',
    () => [alive, horizon, discountFigure(terms)],
  )
}

/** What an order is expected to bring, between what the account has spent and what all have. */
export function spendFigure(
  customer: Customer,
  rfm: Rfm,
  spending: SpendParameters,
  book: readonly Figure[],
  { currency }: ClvTerms,
): Figure {
  const id = `${customer.account.accountId}/clv/spend`
  const unit: Unit = { kind: 'amount', currency }
  const refs = orderRefs(customer)
  return modelled(
    { id, label: 'spend expected of an order', unit },
    expectedSpend(spending, rfm),
    'p · (v + n·s) / (p·n + q − 1): n repeat orders that were paid for, s spent on each',
    () => [
      given({ id: `${id}/n`, label: 'repeat orders that were paid for (n)', unit: number }, rfm.paid, refs),
      given({ id: `${id}/s`, label: 'average spend on a repeat order (s)', unit }, rfm.mean, refs),
      ...book,
    ],
  )
}

function orderRefs({ earnings }: Customer): readonly RowRef[] {
  return earnings.orders.filter(({ refund }) => !refund).map(({ ref }) => ref)
}
