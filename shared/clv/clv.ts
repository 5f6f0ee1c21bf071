import type { Day } from '../days.ts'
import type { Account } from '../facts.ts'
import type { Figure } from '../figures/figure.ts'
import { byDefault, modelled, sumOfKnown } from '../figures/make.ts'
import { type Currency, exponentOf } from '../money/currency.ts'
import { halfEven } from '../money/half-even.ts'
import { type Earnings, profitFigure } from './profit.ts'

export type ClvModel = 'historic' | 'simple'

/** CLV of one account in the book's currency: historic + residual. Internal. */
export type AccountClv = {
  readonly accountId: string
  readonly historic: Figure
  readonly residual: Figure
  readonly clv: Figure
}

/** One model for the whole book, so that accounts compare. */
export type Clv = {
  readonly model: ClvModel
  /** Why this model, in a sentence. */
  readonly why: string
  /** Of the whole book; null where a model has none. */
  readonly parameters: Readonly<Record<string, number>> | null
  readonly accounts: ReadonlyMap<string, AccountClv>
}

export type Customer = { readonly account: Account; readonly earnings: Earnings }

const enough = 30

/** Calculates CLV (METHOD 3). `auto` takes the first model whose needs are met. Simple needs 30 orders. */
export function clvOf(customers: readonly Customer[], model: 'auto' | ClvModel, asOf: Day, currency: Currency): Clv {
  const book = orderFacts(customers)
  const simple = book.orders >= enough
  if (model === 'historic' || !simple) return historicClv(customers, currency, whyHistoric(model, book.orders))
  const why =
    model === 'simple'
      ? 'The model was asked for.'
      : `The book has ${book.orders} orders, which is enough (30) to expect of each account what accounts of its segment have brought on average.`
  return simpleClv(customers, asOf, currency, book, why)
}

function whyHistoric(model: 'auto' | ClvModel, orders: number): string {
  if (model === 'historic') return 'The model was asked for.'
  const need = `simple needs 30 orders and the book has ${orders}`
  return `Only what was earned so far is shown: ${need}.`
}

function historicClv(customers: readonly Customer[], currency: Currency, why: string): Clv {
  const accounts = customers.map(({ account, earnings }) => {
    const historic = profitFigure(`${account.accountId}/historic`, 'historic', earnings, currency, null)
    return withResidual(account, historic, byDefault(residualHead(account, currency), 0))
  })
  return { model: 'historic', why, parameters: null, accounts: byId(accounts) }
}

/** residual = max(0, W·A − historic): W average profit an order, A average orders an account, over segment or book. */
function simpleClv(customers: readonly Customer[], asOf: Day, currency: Currency, book: OrderFacts, why: string): Clv {
  const segments = new Map(
    [...Map.groupBy(customers, ({ account }) => account.segment)].map(([segment, own]) => [segment, orderFacts(own)]),
  )
  const accounts = customers.map(({ account, earnings }) => {
    const historic = profitFigure(`${account.accountId}/historic`, 'historic', earnings, currency, null)
    const head = residualHead(account, currency)
    if (account.endDate !== null && account.endDate <= asOf)
      return withResidual(account, historic, byDefault({ ...head, label: 'residual: the account has left' }, 0))
    const own = account.segment === null ? book : (segments.get(account.segment) ?? book)
    const { perOrder, perAccount } = own.orders >= enough ? own : book
    const expected = perOrder === null ? null : perOrder * perAccount
    const value = historic.value === null || expected === null ? null : Math.max(0, halfEven(expected - historic.value))
    const over = own.orders >= enough && account.segment !== null ? `segment ${account.segment}` : 'the book'
    const formula = `max(0, W·A − historic), over ${over}: W = average profit an order, A = ${perAccount.toFixed(2)} orders an account`
    return withResidual(
      account,
      historic,
      modelled(head, value, formula, () => [historic]),
    )
  })
  const parameters = {
    profitPerOrder: (book.perOrder ?? 0) / 10 ** exponentOf(currency),
    ordersPerAccount: book.perAccount,
    orders: book.orders,
  }
  return { model: 'simple', why, parameters, accounts: byId(accounts) }
}

type OrderFacts = { readonly orders: number; readonly perOrder: number | null; readonly perAccount: number }

/** Orders whose profit is not known count as orders and leave the average profit alone. */
function orderFacts(customers: readonly Customer[]): OrderFacts {
  const rows = customers.flatMap(({ earnings }) => earnings.orders)
  const known = rows.filter((row) => row.profit !== null)
  const profit = known.reduce((sum, row) => sum + (row.profit ?? 0), 0)
  const [orders, valued] = [rows, known].map((some) => some.filter((row) => !row.refund).length) as [number, number]
  return {
    orders,
    perOrder: valued === 0 ? null : profit / valued,
    perAccount: customers.length === 0 ? 0 : orders / customers.length,
  }
}

function withResidual(account: Account, historic: Figure, residual: Figure): AccountClv {
  const head = { id: `${account.accountId}/clv`, label: 'CLV', unit: historic.unit }
  const known = historic.value !== null && residual.value !== null
  const clv = sumOfKnown(head, [historic, residual], historic.missing)
  return { accountId: account.accountId, historic, residual, clv: known ? clv : { ...clv, value: null } }
}

function residualHead(account: Account, currency: Currency) {
  return { id: `${account.accountId}/residual`, label: 'residual', unit: { kind: 'money', currency } } as const
}

function byId(accounts: readonly AccountClv[]): ReadonlyMap<string, AccountClv> {
  return new Map(accounts.map((one) => [one.accountId, one]))
}
