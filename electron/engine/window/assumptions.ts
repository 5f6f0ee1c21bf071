import { createHash } from 'node:crypto'
import type { AssumptionView } from '../../../shared/contract/account.ts'
import type { Assumption, Scope } from '../../../shared/facts.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { beginBatch } from '../store/batches.ts'
import type { Book } from '../store/book.ts'
import { accountOf } from '../store/rows/accounts.ts'
import { assumptionsOf } from '../store/rows/assumptions.ts'
import { readSettings } from '../store/settings.ts'

/** The name of the file that corrections made in the window are said to come from. */
export const byHand = 'corrected by hand'

/** The assumptions that apply to an account, to an indicator, or to both; all of them where neither is named. */
export function listAssumptions(
  book: Book,
  accountId: string | null,
  indicatorKey: string | null,
): Result<readonly AssumptionView[]> {
  const account = accountId === null ? null : accountOf(book, accountId, readSettings(book))
  if (accountId !== null && !account) return unknownAccount(accountId)
  const found = assumptionsOf(book).filter(
    (one) =>
      (indicatorKey === null || one.indicatorKey === indicatorKey || one.indicatorKey === '*') &&
      (!account || concerns(one.scope, account.account.accountId, account.account.segment)),
  )
  return done(found.map(viewOf))
}

/**
 * Puts an assumption made or corrected by hand into the book as a batch of its own, so that it stands in the history
 * and can be taken back. One of the same indicator, scope and first day is replaced. `at` is an ISO time.
 */
export function correctAssumption(
  book: Book,
  given: Omit<AssumptionView, 'from'>,
  at: string,
): Result<{ readonly batch: number }> {
  const values = {
    indicator_key: given.indicatorKey,
    scope: scopeText(given.scope),
    valid_from: given.validFrom,
    baseline: given.baseline,
    expectation: given.expectation,
    hourly_rate: given.hourlyRate,
    capture: given.capture,
    attribution: given.attribution,
    hours_per_unit: given.hoursPerUnit,
    value_per_unit: given.valuePerUnit,
    currency: given.currency,
    evidence: given.evidence,
    source: given.source,
    confirmed_by: given.confirmedBy,
    confirmed_on: given.confirmedOn,
  }
  const hash = createHash('sha256')
    .update(JSON.stringify([at, values]))
    .digest('hex')
  const batch = beginBatch(book, { file: byHand, hash, table: 'assumptions', preset: null, at })
  const outcome = batch.put(1, values)
  if (outcome.kind === 'problem') {
    batch.rollback()
    return refused('bad-assumption', { why: { say: [outcome.what] } })
  }
  if (outcome.kind === 'unchanged') {
    batch.rollback()
    return refused('nothing-changed')
  }
  batch.commit(1)
  return done({ batch: batch.id })
}

export function unknownAccount(accountId: string) {
  return refused('account-gone', { account: accountId })
}

/** Whether a scope takes in an account of this segment. */
export function concerns(scope: Scope, accountId: string, segment: string | null): boolean {
  switch (scope.kind) {
    case 'all':
      return true
    case 'segment':
      return scope.segment === segment
    case 'account':
      return scope.accountId === accountId
  }
}

function scopeText(scope: Scope): string {
  switch (scope.kind) {
    case 'all':
      return '*'
    case 'segment':
      return `segment:${scope.segment}`
    case 'account':
      return `account:${scope.accountId}`
  }
}

function viewOf({ ref, ...rest }: Assumption): AssumptionView {
  return { ...rest, from: { file: ref.file, row: ref.row, batch: ref.batch } }
}
