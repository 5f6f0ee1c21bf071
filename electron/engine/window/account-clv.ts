import type { AccountClvView } from '../../../shared/contract/account.ts'
import type { Figure } from '../../../shared/figures/figure.ts'
import { reviewAccount } from '../../../shared/review/review-account.ts'
import type { Calculation } from '../../../shared/value/calculation.ts'
import type { BookClv } from '../calculate/clv.ts'
import type { Valued } from '../calculate/values.ts'
import { figureView } from './figure-view.ts'

/** What the company has of an account, beside what the account has of it. Internal. */
export function accountClv(calculation: Calculation, valued: Valued, clv: BookClv): AccountClvView {
  const {
    historic,
    residual,
    clv: whole,
    profit,
    reciprocity,
    valueToClv,
    surplusShare,
  } = figuresOf(calculation, valued, clv)
  return {
    currency: calculation.book.settings.currency,
    model: clv.clv.model,
    reason: clv.clv.reason,
    interval: clv.clv.intervals.of(valued.facts.account.accountId),
    historic: figureView(historic),
    residual: figureView(residual),
    clv: figureView(whole),
    profit: figureView(profit),
    reciprocity: figureView(reciprocity),
    valueToClv: figureView(valueToClv),
    surplusShare: figureView(surplusShare),
  }
}

/** The same figures with their working. */
export function clvFigures(calculation: Calculation, valued: Valued, clv: BookClv): readonly Figure[] {
  return Object.values(figuresOf(calculation, valued, clv))
}

function figuresOf(calculation: Calculation, { facts, value }: Valued, { clv, earnings }: BookClv) {
  const { accountId } = facts.account
  const own = clv.accounts.get(accountId)
  if (!own) throw new Error(`A bug in Counterpart: ${accountId} has no CLV`)
  const terms = {
    exchange: calculation.exchange,
    currency: calculation.book.settings.currency,
  }
  const earned = earnings.get(accountId) ?? { orders: [], costs: [], shares: [] }
  const review = reviewAccount({ facts, value, earnings: earned }, own, terms)
  const { profit, reciprocity, valueToClv, surplusShare } = review
  return { historic: own.historic, residual: own.residual, clv: own.clv, profit, reciprocity, valueToClv, surplusShare }
}
