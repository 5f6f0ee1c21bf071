import type { ReviewRowView } from '../../../shared/contract/review.ts'
import type { Figure } from '../../../shared/figures/figure.ts'
import type { Minor } from '../../../shared/money/money.ts'
import type { ReviewAccount } from '../../../shared/review/review.ts'

/** A row of the review as the window shows it, with its place among all accounts. */
export function reviewRowView(one: ReviewAccount, at: number): ReviewRowView {
  const minor = ({ value }: Figure) => value as Minor | null
  const { accountId, name, segment, manager, quadrant, evidenceShare, breakEven, renewalDate, tooEarly, missing } = one
  return {
    ...{ at, accountId, name, segment, manager },
    worth: minor(one.worth),
    paid: minor(one.paid),
    profit: minor(one.profit),
    clv: minor(one.clv),
    revenue: minor(one.revenue),
    costToServe: minor(one.costToServe),
    reciprocity: one.reciprocity.value,
    valueToClv: one.valueToClv.value,
    surplusShare: one.surplusShare.value,
    ...{ quadrant, evidenceShare, breakEven, renewalDate, tooEarly, missing },
  }
}
