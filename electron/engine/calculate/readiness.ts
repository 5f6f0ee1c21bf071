import { isBlocking } from '../../../shared/blocking.ts'
import type { AccountFacts } from '../../../shared/facts.ts'
import { type Problem, problem } from '../../../shared/problem.ts'
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
    ...value.missing.map(({ code, message, values }) => ({ code, message, values })),
    ...(measured && !known ? [nothingKnown] : []),
  ]
}

function fromAccount({ account, contracts }: AccountFacts, value: AccountValue): readonly Problem[] {
  const { endDate } = account
  if (endDate !== null && endDate <= value.window.to) {
    return [problem('left', { day: { day: endDate } })]
  }
  if (value.contract) return []
  return [problem('no-contract', { contracts: contracts.length })]
}

const noWindow = problem('no-window')
const nothingKnown = problem('nothing-known')
