import { type Result, refused } from '../../../shared/problem.ts'
import type { BookClv } from '../calculate/clv.ts'
import type { Session } from './session.ts'
import type { ValuedAccount } from './valued-accounts.ts'

/** Works with an account's value beside the CLV of the book, for which all accounts have to be looked at first. */
export async function withClv<T>(
  session: Session,
  found: Result<ValuedAccount>,
  work: (account: ValuedAccount, clv: BookClv) => Result<T>,
): Promise<Result<T>> {
  if (!found.ok) return found
  const table = session.accounts(found.value.calculation.book.asOf)
  if (!table.ok) return table
  const clv = await table.value.clvOf(found.value.valued.facts.account.accountId)
  if (clv) return work(found.value, clv)
  const ended = table.value.ended()
  return ended ? { ok: false, problem: ended.problem } : superseded
}

const superseded = refused('book-changed')
