import { exponentOf } from '../money/currency.ts'
import { problem } from '../problem.ts'
import { sentence } from '../sentences/english.ts'
import type { Customer } from './customer.ts'
import { named } from './models.ts'
import type { Outlook } from './outlook.ts'
import { historicFigure } from './profit.ts'
import type { Refusal } from './refusal.ts'
import { expectedResidual, hasEnded, nothingMore } from './residual.ts'
import type { ClvTerms } from './terms.ts'

const enough = 30

/** residual = max(0, W·A − historic): W average profit an order, A average orders an account, over segment or book. */
export function simpleOutlook(customers: readonly Customer[], terms: ClvTerms): Outlook | Refusal {
  const book = orderFacts(customers)
  if (book.orders < enough)
    return {
      model: 'simple',
      refused: problem('few-orders', { model: named('simple'), have: book.orders, need: enough }),
    }
  const segments = new Map(
    [...Map.groupBy(customers, ({ account }) => account.segment)].map(([segment, own]) => [segment, orderFacts(own)]),
  )
  const { asOf, currency } = terms
  return {
    model: 'simple',
    because: sentence('clv-simple', { orders: book.orders }),
    parameters: {
      profitPerOrder: (book.perOrder ?? 0) / 10 ** exponentOf(currency),
      ordersPerAccount: book.perAccount,
      orders: book.orders,
    },
    ...{ logLikelihood: null, spend: null, under: null },
    expect: ({ account, earnings }) => {
      if (hasEnded(account, asOf)) {
        return { residual: nothingMore(account, currency, 'the account has left'), pAlive: null, expectedOrders: null }
      }
      const historic = historicFigure(account, earnings, currency)
      const own = account.segment === null ? book : (segments.get(account.segment) ?? book)
      const { perOrder, perAccount } = own.orders >= enough ? own : book
      const expected = perOrder === null ? null : perOrder * perAccount
      const minor = historic.value === null || expected === null ? null : Math.max(0, expected - historic.value)
      const over = own.orders >= enough && account.segment !== null ? `segment ${account.segment}` : 'the book'
      const formula = `max(0, W·A − historic), over ${over}: W = average profit an order, A = ${perAccount.toFixed(2)} orders an account`
      const residual = expectedResidual(account, currency, minor, formula, () => [historic])
      return { residual, pAlive: null, expectedOrders: null }
    },
    ends: () => null,
    backtest: () => null,
  }
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
