import type { InputOf, OutputOf } from '../../../shared/contract/contract.ts'
import type { ReviewAccount } from '../../../shared/review/review.ts'
import { folded } from './named-accounts.ts'
import { reviewRowView } from './review-row-view.ts'

type Asked = InputOf<'reviewRows'>

/** A page of the review's table: the accounts that a filter leaves, in the order asked for, what is not known last. */
export function reviewTableRows(
  accounts: readonly ReviewAccount[],
  { filter, sort, offset, limit }: Pick<Asked, 'filter' | 'sort' | 'offset' | 'limit'>,
): OutputOf<'reviewRows'> {
  const found = accounts.map((account, at) => ({ account, at })).filter(({ account }) => isLeft(account, filter))
  const pick = picks[sort.by]
  const way = sort.descending ? -1 : 1
  const sorted = found.toSorted((a, b) => {
    const [left, right] = [pick(a.account), pick(b.account)]
    if (left === right) return a.at - b.at
    if (left === null) return 1
    if (right === null) return -1
    return left < right ? -way : way
  })
  const page = sorted.slice(offset, offset + limit)
  return { rows: page.map(({ account, at }) => reviewRowView(account, at)), total: found.length }
}

function isLeft(account: ReviewAccount, { search, quadrants, segments, managers, brush }: Asked['filter']): boolean {
  const sought = search.trim() === '' ? '' : folded(`${account.name}\n${account.accountId}`)
  return (
    folded(search)
      .split(/\s+/)
      .every((word) => sought.includes(word)) &&
    (quadrants.length === 0 || (account.quadrant !== null && quadrants.includes(account.quadrant))) &&
    (segments.length === 0 || segments.includes(account.segment ?? '')) &&
    (managers.length === 0 || managers.includes(account.manager ?? '')) &&
    (brush === null || (isIn(account.worth.value, brush.worth) && isIn(account.clv.value, brush.clv)))
  )
}

function isIn(value: number | null, { from, to }: { readonly from: number; readonly to: number }): boolean {
  return value !== null && value >= from && value <= to
}

const picks: { readonly [S in Asked['sort']['by']]: (account: ReviewAccount) => string | number | null } = {
  name: ({ name }) => folded(name),
  segment: ({ segment }) => segment,
  manager: ({ manager }) => manager,
  worth: ({ worth }) => worth.value,
  paid: ({ paid }) => paid.value,
  profit: ({ profit }) => profit.value,
  clv: ({ clv }) => clv.value,
  costToServe: ({ costToServe }) => costToServe.value,
  reciprocity: ({ reciprocity }) => reciprocity.value,
  valueToClv: ({ valueToClv }) => valueToClv.value,
  surplusShare: ({ surplusShare }) => surplusShare.value,
  quadrant: ({ quadrant }) => quadrant,
  renewalDate: ({ renewalDate }) => renewalDate,
}
