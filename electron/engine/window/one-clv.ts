import type { Clv } from '../../../shared/clv/clv.ts'
import type { Earnings } from '../../../shared/clv/profit.ts'
import type { BookClv } from '../calculate/clv.ts'
import { copied, type FigureCopy, revived } from './figure-copy.ts'

/** One account's CLV with its working, and the book's model: what goes from the calculating thread to whoever asks. */
export type OneClv = {
  readonly accountId: string
  readonly model: Omit<Clv, 'accounts'>
  readonly historic: FigureCopy
  readonly residual: FigureCopy
  readonly clv: FigureCopy
  readonly earnings: Earnings
}

export function oneClv({ clv: { accounts, ...model }, earnings }: BookClv, accountId: string): OneClv | null {
  const [found, own] = [accounts.get(accountId), earnings.get(accountId)]
  if (!found || !own) return null
  const { historic, residual, clv } = found
  return {
    ...{ accountId, model, earnings: own },
    ...{ historic: copied(historic), residual: copied(residual), clv: copied(clv) },
  }
}

/** As if this account were the only one of the book. */
export function bookOfOne({ accountId, model, historic, residual, clv, earnings }: OneClv): BookClv {
  const figures = { historic: revived(historic), residual: revived(residual), clv: revived(clv) }
  return {
    clv: { ...model, accounts: new Map([[accountId, { accountId, ...figures }]]) },
    earnings: new Map([[accountId, earnings]]),
    allocation: { sharesOf: () => earnings.shares, unallocated: [] },
  }
}
