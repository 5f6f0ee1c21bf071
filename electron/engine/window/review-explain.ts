import type { Explanation } from '../../../shared/contract/account.ts'
import type { ReviewFigureName } from '../../../shared/contract/review.ts'
import type { Figure } from '../../../shared/figures/figure.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import type { Review, ReviewTotals } from '../../../shared/review/review.ts'
import type { ReviewedBook } from '../calculate/review.ts'
import { explain, workingNode } from './explain.ts'

type Asked = {
  readonly accountId: string | null
  readonly figure: ReviewFigureName
  readonly path: readonly number[]
}

/** One level of the working of an account's figure, or of a total, whose parts are the accounts in their order. */
export function explainReview(
  reviewed: ReviewedBook,
  { accounts, totals }: Review,
  { accountId, figure, path }: Asked,
): Result<Explanation> {
  if (accountId !== null) return ofAccount(reviewed, accountId, figure, path)
  if (!isTotal(figure, totals)) return refused('no-total')
  const [first, ...rest] = path
  const account = first === undefined ? null : accounts[first]
  if (account) return ofAccount(reviewed, account.accountId, figure, rest)
  // The accounts are not calculated again to say how many parts each has: whoever opens one finds out.
  const children = accounts.map((one) => ({ ...one[figure], label: one.name })).map((part) => unopened(part))
  return done({ node: workingNode(totals[figure], children.length), children })
}

function ofAccount(
  { account }: ReviewedBook,
  accountId: string,
  figure: ReviewFigureName,
  path: readonly number[],
): Result<Explanation> {
  const row = account(accountId)
  return explain(row ? [row[figure]] : [], row?.[figure].id ?? '', path)
}

function isTotal(figure: ReviewFigureName, totals: ReviewTotals): figure is keyof ReviewTotals {
  return Object.hasOwn(totals, figure)
}

function unopened(figure: Figure) {
  return workingNode(figure, figure.value === null ? 0 : 1)
}
