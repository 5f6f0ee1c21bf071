import { companyKey } from '../../../shared/mapping/company-name.ts'
import type { AccountName } from '../import/import-result.ts'
import { folded } from './named-accounts.ts'

/** Accounts that a text may mean: those it begins or holds, by name or id, then those that have most of its words. */
export function findAccounts(names: readonly AccountName[], like: string, limit: number): readonly AccountName[] {
  const sought = folded(like.trim())
  if (sought === '') return names.slice(0, limit)
  const key = companyKey(like)
  const words = key.split(' ').filter((word) => word !== '')
  const ranked = names.flatMap((account) => {
    const rank = rankOf(account, sought, key, words)
    return rank === 0 ? [] : [{ account, rank }]
  })
  return ranked
    .sort((a, b) => b.rank - a.rank || a.account.name.length - b.account.name.length)
    .slice(0, limit)
    .map(({ account }) => account)
}

function rankOf({ accountId, name }: AccountName, sought: string, key: string, words: readonly string[]): number {
  const [id, called] = [folded(accountId), folded(name)]
  if (id === sought || called === sought) return 5
  if (called.startsWith(sought) || id.startsWith(sought)) return 4
  if (called.includes(sought) || id.includes(sought)) return 3
  const own = companyKey(name)
  if (own !== '' && (own.startsWith(key) || key.startsWith(own))) return 2.5
  // Words that begin alike: "Northwind Traders" for "Northwnd Trading" would need more, and would guess more.
  const theirs = own.split(' ')
  const alike = words.filter((word) => theirs.some((other) => other.slice(0, 4) === word.slice(0, 4))).length
  return (alike / Math.max(words.length, theirs.length, 1)) * 2
}
