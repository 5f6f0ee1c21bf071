import type { Clv } from '../clv/clv.ts'
import { daysBetween } from '../days.ts'
import type { Figure } from '../figures/figure.ts'
import type { Currency } from '../money/currency.ts'
import type { Minor } from '../money/money.ts'
import type { Review, ReviewAccount } from '../review/review.ts'
import type { StatementModel } from '../statement/model.ts'
import type { Briefing, Inside } from './model.ts'
import { risksOf } from './risks.ts'
import { talkingPointsOf } from './talking-points.ts'

/** The briefing for one account of a reviewed book; null where the review does not have it. Internal. */
export function briefingOf(
  statement: StatementModel,
  review: Review,
  clv: Pick<Clv, 'accounts' | 'reason'>,
  currency: Currency,
): Briefing | null {
  const row = review.accounts.find(({ accountId }) => accountId === statement.account.accountId)
  if (!row) return null
  const inside = insideOf(statement, row, review, clv, currency)
  return {
    kind: 'internal',
    ...{ statement, inside },
    talkingPoints: talkingPointsOf(statement, inside),
    risks: risksOf(statement, inside),
  }
}

function insideOf(
  { asOf, nextTerm }: StatementModel,
  row: ReviewAccount,
  { accounts }: Review,
  { accounts: clvs, reason }: Pick<Clv, 'accounts' | 'reason'>,
  currency: Currency,
): Inside {
  const minor = (figure: Figure | undefined) => (figure?.value ?? null) as Minor | null
  const own = clvs.get(row.accountId)
  const known = accounts.flatMap((one) => one.clv.value ?? [])
  const clv = row.clv.value
  return {
    currency,
    ...{ worth: minor(row.worth), paid: minor(row.paid), profit: minor(row.profit), revenue: minor(row.revenue) },
    ...{ costToServe: minor(row.costToServe), clv: minor(row.clv) },
    ...{ historic: minor(own?.historic), residual: minor(own?.residual) },
    ...{ reciprocity: row.reciprocity.value, valueToClv: row.valueToClv.value, surplusShare: row.surplusShare.value },
    ...{ quadrant: row.quadrant, reason },
    rank: clv === null ? null : { place: known.filter((other) => other > clv).length + 1, of: known.length },
    daysToRenewal: nextTerm.renewalDate && daysBetween(asOf, nextTerm.renewalDate),
    daysToNotice: nextTerm.noticeBy && daysBetween(asOf, nextTerm.noticeBy),
  }
}
