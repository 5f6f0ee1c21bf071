import type { AssumptionGiven } from '../../../shared/contract/account.ts'
import type { AssumptionEffect } from '../../../shared/contract/assumptions.ts'
import type { Assumption, Scope } from '../../../shared/facts.ts'
import { done, type Result, refused } from '../../../shared/problem.ts'
import { accountValue } from '../../../shared/value/account-value.ts'
import { type Calculation, calculationOf } from '../../../shared/value/calculation.ts'
import type { WindowKind } from '../../../shared/value/window.ts'
import type { Book } from '../store/book.ts'
import { prepared } from '../store/prepared.ts'
import { byHand } from './assumptions.ts'
import { figureView } from './figure-view.ts'
import type { ValuedAccount } from './valued-accounts.ts'

/** An account's worth as it is, and as it would be with one assumption put in or in place of the one of its key. */
export function assumptionEffect(
  book: Book,
  { calculation, valued }: ValuedAccount,
  window: WindowKind,
  given: AssumptionGiven,
): Result<AssumptionEffect> {
  const before = valued.value
  const after = accountValue(withAssumption(calculation, given), valued.facts, window)
  if (!before || !after) return refused('no-period')
  const changed = after.indicators.flatMap((one) => {
    const was = before.indicators.find(({ indicator }) => indicator.key === one.indicator.key)
    return !was || was.worth.value === one.worth.value ? [] : [{ was, one }]
  })
  return done({
    before: figureView(before.worth),
    after: figureView(after.worth),
    indicators: changed.map(({ was, one: { indicator, worth } }) => ({
      ...{ key: indicator.key, name: indicator.name },
      ...{ before: figureView(was.worth), after: figureView(worth) },
    })),
    accounts: accountsIn(book, given.scope),
  })
}

function withAssumption({ book }: Calculation, given: AssumptionGiven): Calculation {
  const key = keyOf(given)
  const others = book.assumptions.filter((one) => keyOf(one) !== key)
  const added: Assumption = { ...given, ref: { batch: 0, file: byHand, row: 1 } }
  return calculationOf({ ...book, assumptions: [...others, added] })
}

function keyOf({ indicatorKey, scope, validFrom }: Pick<Assumption, 'indicatorKey' | 'scope' | 'validFrom'>): string {
  return JSON.stringify([indicatorKey, scopeKey(scope), validFrom])
}

function scopeKey(scope: Scope): readonly string[] {
  switch (scope.kind) {
    case 'all':
      return ['all']
    case 'segment':
      return ['segment', scope.segment]
    case 'account':
      return ['account', scope.accountId]
  }
}

function accountsIn({ db }: Book, scope: Scope): number {
  switch (scope.kind) {
    case 'account':
      return 1
    case 'segment':
      return Number(prepared(db, 'SELECT COUNT(*) FROM accounts WHERE segment = ?').get(scope.segment)?.[0])
    case 'all':
      return Number(prepared(db, 'SELECT COUNT(*) FROM accounts').get()?.[0])
  }
}
