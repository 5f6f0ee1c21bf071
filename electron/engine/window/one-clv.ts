import type { Clv } from '../../../shared/clv/clv.ts'
import type { Earnings } from '../../../shared/clv/profit.ts'
import type { BookClv } from '../calculate/clv.ts'
import { copied, type FigureCopy, revived } from './figure-copy.ts'

/** One account's CLV with its working, and the book's model: what goes from the calculating thread to whoever asks. */
export type OneClv = {
  readonly accountId: string
  readonly model: Omit<Clv, 'accounts' | 'intervals' | 'backtest' | 'under'>
  readonly backtest: ReturnType<Clv['backtest']>
  readonly interval: ReturnType<Clv['intervals']['of']>
  readonly historic: FigureCopy
  readonly residual: FigureCopy
  readonly clv: FigureCopy
  readonly pAlive: number | null
  readonly expectedOrders: number | null
  readonly earnings: Earnings
}

export function oneClv({ clv, earnings }: BookClv, accountId: string): OneClv | null {
  const { accounts, intervals, backtest, under: _, ...model } = clv
  const [found, own] = [accounts.get(accountId), earnings.get(accountId)]
  if (!found || !own) return null
  const { historic, residual, clv: whole, pAlive, expectedOrders } = found
  // Kept in columns, which stay behind.
  const { orders, costs, shares } = own
  return {
    ...{
      accountId,
      model,
      backtest: backtest(),
      interval: intervals.of(accountId),
      earnings: { orders, costs, shares },
    },
    ...{ historic: copied(historic), residual: copied(residual), clv: copied(whole), pAlive, expectedOrders },
  }
}

/** As if this account were the only one of the book. */
export function bookOfOne({ accountId, model, backtest, interval, earnings, ...one }: OneClv): BookClv {
  const { historic, residual, clv, ...numbers } = one
  const figures = { historic: revived(historic), residual: revived(residual), clv: revived(clv) }
  return {
    clv: {
      ...model,
      accounts: new Map([[accountId, { accountId, ...figures, ...numbers }]]),
      intervals: { of: () => interval, total: () => interval },
      backtest: () => backtest,
      under: null,
    },
    earnings: new Map([[accountId, earnings]]),
    allocation: { sharesOf: () => earnings.shares, unallocated: [] },
  }
}
