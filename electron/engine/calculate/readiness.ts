import { isBlocking } from '../../../shared/blocking.ts'
import type { AccountFacts } from '../../../shared/facts.ts'
import type { Problem } from '../../../shared/problem.ts'
import type { AccountValue } from '../../../shared/value/account-value.ts'

/** What stands between an account and its statement: ready unless one of the problems is in the way. */
export type Readiness = { readonly accountId: string; readonly ready: boolean; readonly problems: readonly Problem[] }

/** The problems without which the account would be ready. */
export function inTheWay({ problems }: Readiness): readonly Problem[] {
  return problems.filter(({ code }) => isBlocking(code))
}

export function readinessOf(facts: AccountFacts, value: AccountValue | null): Readiness {
  const problems = value ? [...fromValue(value), ...fromAccount(facts, value)] : [noWindow]
  return { accountId: facts.account.accountId, ready: !problems.some(({ code }) => isBlocking(code)), problems }
}

function fromValue(value: AccountValue): readonly Problem[] {
  const known = [value.hours, value.hoursSooner, value.outcomes, value.money].some((figure) => figure.value !== null)
  const measured = value.indicators.some((one) => one.cells.length > 0)
  return [
    ...value.missing.map(({ code, message }) => ({ code, message })),
    ...(measured && !known ? [nothingKnown] : []),
  ]
}

function fromAccount({ account, contracts }: AccountFacts, value: AccountValue): readonly Problem[] {
  const { endDate } = account
  if (endDate !== null && endDate <= value.window.to) {
    return [{ code: 'left', message: `The account left on ${endDate}: there is nothing to renew.` }]
  }
  if (value.contract) return []
  const message = contracts.length === 0 ? 'No contract is in the book' : 'No contract is active on this day'
  return [{ code: 'no-contract', message: `${message}, so the statement has no renewal date. Import contracts.` }]
}

const noWindow: Problem = {
  code: 'no-window',
  message:
    'The relationship has not begun by this day, or nothing says when it did: import a start date, orders, contracts or measurements.',
}

const nothingKnown: Problem = {
  code: 'nothing-known',
  message: 'None of the measurements has a baseline, so no value is known. Give baselines in assumptions.',
}
